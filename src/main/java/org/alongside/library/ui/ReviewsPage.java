package org.alongside.library.ui;

import org.alongside.discussion.ModeratorPage;
import org.alongside.shared.ThreadId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The way from a cohort's page to what in its library should be looked at. How much that is says the list itself:
/// counting it takes looking at all that the cohort has.
@Component
class ReviewsPage implements ModeratorPage {

    @Override
    public String key() {
        return "reviews.link";
    }

    @Override
    public String address(String slug, @Nullable ThreadId thread) {
        return ReviewsView.PATH + "/" + slug;
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
