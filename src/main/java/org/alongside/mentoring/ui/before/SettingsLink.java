package org.alongside.mentoring.ui.before;

import java.util.Locale;
import org.alongside.cohort.CohortSettingsPage;
import org.alongside.mentoring.MentoringRoutes;
import org.alongside.platform.Messages;
import org.springframework.stereotype.Component;

/// The way from a cohort's settings to those of its mentoring, which administrators find by no other.
@Component
class SettingsLink implements CohortSettingsPage {

    private final Messages messages;

    SettingsLink(Messages messages) {
        this.messages = messages;
    }

    @Override
    public String label(Locale locale) {
        return messages.text(locale, "before.settings.title");
    }

    @Override
    public String address(String slug) {
        return MentoringRoutes.settings(slug);
    }
}
