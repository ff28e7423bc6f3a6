package org.alongside.identity.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.alongside.identity.CurrentPerson;
import org.alongside.uikit.Notice;
import org.alongside.uikit.Page;

/// The door. What it says of a failed try never depends on whether there is such an account.
@Route(value = LoginView.ROUTE, layout = GateLayout.class)
@AnonymousAllowed
class LoginView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    static final String ROUTE = "login";

    private final transient CurrentPerson current;

    LoginView(CurrentPerson current) {
        super("login.title");
        this.current = current;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (current.find().isPresent()) {
            event.forwardTo("");
            return;
        }
        var asked = event.getLocation().getQueryParameters().getParameters().keySet();
        if (asked.contains("wait")) {
            add(alert(t("login.wait")));
        } else if (asked.contains("error")) {
            add(alert(t("login.wrong")));
        } else if (asked.contains("again")) {
            add(alert(t("login.again")));
        } else if (asked.contains("welcome")) {
            var notice = new Notice(Notice.Kind.GOOD, t("welcome.done"));
            notice.getElement().setAttribute("role", "status");
            add(notice);
        }
        var note = new Paragraph(t("login.safety"));
        note.addClassNames("quiet", "small");
        add(new SignInForm(), note);
    }

    private static Notice alert(String words) {
        var notice = new Notice(Notice.Kind.BAD, words);
        notice.getElement().setAttribute("role", "alert");
        return notice;
    }
}
