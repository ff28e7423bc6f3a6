package org.alongside.library.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.Command;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.alongside.library.ResourceKind;

/// The first question of the form: a link, a file, or a page of text. Three plain choices of the browser's own.
@Tag("fieldset")
class KindChoice extends HtmlContainer {

    private static final long serialVersionUID = 1L;

    private final Map<ResourceKind, Element> buttons = new EnumMap<>(ResourceKind.class);
    private ResourceKind chosen = ResourceKind.LINK;

    KindChoice(Command changed) {
        addClassName("library-kinds");
        var legend = new Element("legend");
        legend.setText(getTranslation("resource.propose.kind"));
        getElement().appendChild(legend);
        var name = "kind-" + UUID.randomUUID();
        for (var kind : ResourceKind.values()) {
            getElement().appendChild(choice(name, kind, changed));
        }
        mark();
    }

    private Element choice(String name, ResourceKind kind, Command changed) {
        var button = new Element("input");
        var id = name + kind;
        button.setAttribute("type", "radio").setAttribute("name", name).setAttribute("id", id);
        button.setAttribute("aria-describedby", id + "-help");
        button.addEventListener("change", _ -> {
            chosen = kind;
            mark();
            changed.execute();
        });
        buttons.put(kind, button);
        var label = new Element("label");
        label.setAttribute("for", id);
        label.setText(getTranslation(kind.key()));
        var help = new Element("p");
        help.setAttribute("id", id + "-help");
        help.setAttribute("class", "small quiet");
        help.setText(getTranslation("option.resource-kind-help." + kind));
        var part = new Element("div");
        part.appendChild(button, label, help);
        return part;
    }

    ResourceKind chosen() {
        return chosen;
    }

    void choose(ResourceKind kind) {
        chosen = kind;
        mark();
    }

    // A property, not an attribute: the browser goes by what was touched last.
    private void mark() {
        buttons.forEach((kind, button) -> button.setProperty("checked", kind == chosen));
    }
}
