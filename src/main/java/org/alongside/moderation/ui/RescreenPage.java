package org.alongside.moderation.ui;

import org.alongside.discussion.ModeratorPage;
import org.alongside.shared.ThreadId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The way to a second look, from a cohort's page and from a thread.
@Component
class RescreenPage implements ModeratorPage {

    @Override
    public String key() {
        return "rescreen.link";
    }

    @Override
    public String address(String slug, @Nullable ThreadId thread) {
        var cohort = RescreenView.PATH + "/" + slug;
        return thread == null ? cohort : cohort + "?" + RescreenView.THREAD + "=" + thread.value();
    }
}
