package org.alongside.identity.ui;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.jspecify.annotations.Nullable;

/// The frame of the pages before the door: the name, the page, nothing to go to.
@AnonymousAllowed
@JsModule("./shell.ts")
public class GateLayout extends Div implements RouterLayout {

    private static final long serialVersionUID = 1L;

    private final Main main = new Main();

    public GateLayout() {
        addClassName("layout");
        var name = new Span(getTranslation("app.name"));
        name.addClassName("name");
        var header = new Header(name);
        header.addClassName("top");
        main.setId("main");
        main.addClassName("gate");
        add(header, main);
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        main.getElement().appendChild(content.getElement());
    }

    @Override
    public void removeRouterLayoutContent(@Nullable HasElement oldContent) {
        main.getElement().removeAllChildren();
    }
}
