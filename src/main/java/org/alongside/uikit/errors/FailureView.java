package org.alongside.uikit.errors;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.alongside.platform.Incidents;
import org.alongside.shared.RefusedException;
import org.alongside.uikit.MainLayout;
import org.alongside.uikit.Page;

/// A page could not be opened: because it was refused, for a reason that is told, or by a failure that has an id.
@ParentLayout(MainLayout.class)
@AnonymousAllowed
public class FailureView extends Page implements HasErrorParameter<Exception> {

    private static final long serialVersionUID = 1L;

    private final transient Incidents incidents;

    public FailureView(Incidents incidents) {
        super("error.title");
        this.incidents = incidents;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        if (parameter.getCaughtException() instanceof RefusedException refused) {
            setHeading(t("error.badRequestTitle"));
            show(t("refused." + refused.reason(), refused.arguments()));
            return HttpStatusCode.FORBIDDEN.getCode();
        }
        show(t("error.text", "incident", incidents.record(parameter.getCaughtException())));
        return HttpStatusCode.INTERNAL_SERVER_ERROR.getCode();
    }

    private void show(String text) {
        add(new Paragraph(text), new Anchor("", t("error.home")));
    }
}
