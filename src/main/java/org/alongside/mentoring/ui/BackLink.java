package org.alongside.mentoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import org.alongside.mentoring.MentoringRoutes;

/// The way back, small, above the heading.
public final class BackLink {

    private BackLink() {}

    /// @param page where it will stand
    /// @return a link to the first page of mentoring
    public static Anchor toMentoring(Component page) {
        var back = new Anchor(MentoringRoutes.HOME, page.getTranslation("before.title"));
        back.getElement().setAttribute("router-link", true);
        back.addClassName("small");
        return back;
    }
}
