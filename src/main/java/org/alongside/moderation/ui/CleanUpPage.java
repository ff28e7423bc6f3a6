package org.alongside.moderation.ui;

import java.util.Locale;
import org.alongside.discussion.ModeratorPage;
import org.alongside.platform.Messages;
import org.alongside.shared.ThreadId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The way from a cohort's page to what came into it from elsewhere.
@Component
class CleanUpPage implements ModeratorPage {

    private final Messages messages;

    CleanUpPage(Messages messages) {
        this.messages = messages;
    }

    @Override
    public String label(Locale locale) {
        return messages.text(locale, "cleanup.link");
    }

    @Override
    public String address(String slug, @Nullable ThreadId thread) {
        return CleanUpView.PATH + "/" + slug;
    }

    @Override
    public boolean inThreads() {
        return false;
    }
}
