package org.alongside.moderation.ui;

import org.alongside.cohort.AdminPage;
import org.alongside.discussion.ModeratorPage;
import org.alongside.shared.ThreadId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The ways to watched words: from a cohort's page to those of the cohort, from administration to those of the
/// site.
@Component
class WatchedWordsPage implements ModeratorPage, AdminPage {

    @Override
    public String key() {
        return "words.title";
    }

    @Override
    public String address(String slug, @Nullable ThreadId thread) {
        return WatchedWordsView.PATH + "/" + slug;
    }

    @Override
    public String address() {
        return SiteWordsView.PATH;
    }

    @Override
    public boolean inThreads() {
        return false;
    }

    @Override
    public boolean forCoordinators() {
        return true;
    }
}
