package org.alongside.moderation.ui;

import org.alongside.discussion.ModeratorPage;
import org.alongside.moderation.ModerationRoutes;
import org.alongside.shared.ThreadId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The way from a cohort's page to what came into it from elsewhere.
@Component
class CleanUpPage implements ModeratorPage {

    @Override
    public String key() {
        return "cleanup.link";
    }

    @Override
    public String address(String slug, @Nullable ThreadId thread) {
        return ModerationRoutes.cleanUp(slug);
    }

    @Override
    public boolean inThreads() {
        return false;
    }
}
