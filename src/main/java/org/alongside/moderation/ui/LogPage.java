package org.alongside.moderation.ui;

import java.util.Locale;
import org.alongside.discussion.MemberPage;
import org.alongside.platform.Messages;
import org.springframework.stereotype.Component;

/// The way from a cohort's page to its log.
@Component
class LogPage implements MemberPage {

    private final Messages messages;

    LogPage(Messages messages) {
        this.messages = messages;
    }

    @Override
    public String label(Locale locale) {
        return messages.text(locale, "log.title");
    }

    @Override
    public String address(String slug) {
        return CommunityLogView.address(slug);
    }
}
