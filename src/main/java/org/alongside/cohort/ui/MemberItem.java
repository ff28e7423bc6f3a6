package org.alongside.cohort.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;
import org.alongside.cohort.CohortMember;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.Tag;

/// A person in the list of a cohort's people.
final class MemberItem extends ListItem {

    private static final long serialVersionUID = 1L;

    /// @param responsible whether she is responsible for safeguarding
    MemberItem(CohortMember member, boolean responsible, MemberActions actions) {
        var name = new Span(member.name());
        name.getElement().setAttribute("dir", "auto");
        var email = new Span(member.email());
        email.addClassNames("quiet", "small");
        email.getElement().setAttribute("dir", "ltr");
        var who = new Div(name, email);
        if (member.role().moderator()) {
            who.add(new Tag(getTranslation("admin.moderator")));
        }
        if (member.role().coordinator()) {
            who.add(new Tag(getTranslation("admin.coordinator")));
        }
        if (responsible) {
            who.add(new Tag(getTranslation("admin.safeguarding")));
        }
        if (!member.canSignIn()) {
            var waiting = new Tag(getTranslation("admin.notYet"));
            waiting.addClassName("wait");
            who.add(waiting);
        }
        who.addClassName("row");
        var acts = new Div(
                button("admin.roles", member, () -> actions.changeRole(member)),
                button("admin.newLink", member, () -> actions.newLink(member)),
                button("admin.takeOut", member, () -> actions.takeOut(member)));
        acts.addClassName("row");
        add(who, acts);
    }

    // Read out with her name: one "Change roles" among thirty says nothing.
    private NativeButton button(String key, CohortMember member, Command act) {
        var verb = getTranslation(key);
        var button = Buttons.plain(verb, event -> act.execute());
        button.setAriaLabel(verb + ": " + member.name());
        return button;
    }
}
