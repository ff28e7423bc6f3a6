package org.alongside.uikit.errors;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.alongside.uikit.MainLayout;
import org.alongside.uikit.Page;

/// What may not be seen looks the same as what does not exist.
@ParentLayout(MainLayout.class)
@AnonymousAllowed
public class NoAccessView extends Page implements HasErrorParameter<AccessDeniedException> {

    private static final long serialVersionUID = 1L;

    public NoAccessView() {
        super("error.notFoundTitle");
        add(new Paragraph(t("error.notFoundText")), new Anchor("", t("error.home")));
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        return HttpStatusCode.NOT_FOUND.getCode();
    }
}
