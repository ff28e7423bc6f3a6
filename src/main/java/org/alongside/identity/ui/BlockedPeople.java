package org.alongside.identity.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.alongside.identity.BlockedPerson;
import org.alongside.identity.Blocks;
import org.alongside.shared.PersonId;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.Notice;

/// Whom a person has blocked. Not shown where there is nobody.
final class BlockedPeople extends Section {

    private static final long serialVersionUID = 1L;

    private final transient Blocks blocks;
    private final PersonId person;
    private final H2 title = new H2(getTranslation("settings.blockedTitle"));

    BlockedPeople(Blocks blocks, PersonId person) {
        this.blocks = blocks;
        this.person = person;
        addClassNames("stack", "measure");
        title.setId("settings-blocked");
        title.getElement().setAttribute("tabindex", "-1");
        getElement().setAttribute("aria-labelledby", "settings-blocked");
        setVisible(show());
    }

    /// @return whether there is anybody
    private boolean show() {
        var people = blocks.list(person);
        removeAll();
        add(title);
        if (people.isEmpty()) {
            add(new Paragraph(getTranslation("settings.blockedNobody")));
            return false;
        }
        var list = new UnorderedList();
        list.addClassName("clean");
        people.forEach(blocked -> list.add(item(blocked)));
        add(list);
        return true;
    }

    private ListItem item(BlockedPerson blocked) {
        var name = new Span(blocked.name());
        name.getElement().setAttribute("dir", "auto");
        var item = new ListItem(name, button(blocked));
        item.addClassName("row");
        return item;
    }

    // Read out with her name: one "Unblock" among several says nothing.
    private NativeButton button(BlockedPerson blocked) {
        var verb = getTranslation("person.unblock");
        var button = Buttons.plain(verb, _ -> unblock(blocked));
        button.setAriaLabel(verb + ": " + blocked.name());
        button.addClassName("push");
        return button;
    }

    private void unblock(BlockedPerson blocked) {
        blocks.unblock(person, blocked.id());
        var _ = show();
        title.getElement().executeJs("requestAnimationFrame(() => { this.focus(); })");
        Notice.show(
                UI.getCurrentOrThrow(), Notice.Kind.GOOD, getTranslation("person.unblocked", "name", blocked.name()));
    }
}
