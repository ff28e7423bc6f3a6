package org.alongside.identity.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.VaadinServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;

/// A plain form that the browser itself sends: password managers know it, and what is typed goes nowhere before.
@Tag("form")
final class SignInForm extends HtmlContainer {

    private static final long serialVersionUID = 1L;

    SignInForm() {
        addClassName("stack");
        getElement().setAttribute("method", "post").setAttribute("action", "login");
        var token = token();
        if (token != null) {
            getElement().appendChild(input(token.getParameterName(), "hidden").setAttribute("value", token.getToken()));
        }
        getElement()
                .appendChild(
                        field(
                                getTranslation("login.email"),
                                input("username", "email")
                                        .setAttribute("autocomplete", "username")
                                        .setAttribute("autocapitalize", "none")
                                        .setAttribute("spellcheck", "false")
                                        .setAttribute("dir", "ltr")),
                        field(
                                getTranslation("login.password"),
                                input("password", "password").setAttribute("autocomplete", "current-password")),
                        button());
    }

    private static Element field(String label, Element input) {
        var id = "sign-in-" + input.getAttribute("name");
        var words = new Element("label").setAttribute("for", id).setText(label);
        return new Element("div")
                .setAttribute("class", "field")
                .appendChild(words, input.setAttribute("id", id).setAttribute("required", true));
    }

    private static Element input(String name, String type) {
        return new Element("input").setAttribute("name", name).setAttribute("type", type);
    }

    private Element button() {
        return new Element("button")
                .setAttribute("type", "submit")
                .setAttribute("class", "button main")
                .setText(getTranslation("login.submit"));
    }

    private static @Nullable CsrfToken token() {
        var request = VaadinServletRequest.getCurrent();
        return request != null && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? token
                : null;
    }
}
