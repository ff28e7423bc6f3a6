package org.alongside.mentoring.ui.before;

import org.alongside.cohort.CohortSettingsPage;
import org.alongside.mentoring.MentoringRoutes;
import org.springframework.stereotype.Component;

/// The way from a cohort's settings to those of its mentoring, which administrators find by no other.
@Component
class SettingsLink implements CohortSettingsPage {

    @Override
    public String key() {
        return "before.settings.title";
    }

    @Override
    public String address(String slug) {
        return MentoringRoutes.settings(slug);
    }
}
