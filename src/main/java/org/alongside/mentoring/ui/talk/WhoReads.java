package org.alongside.mentoring.ui.talk;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.UnorderedList;
import org.alongside.mentoring.PairSide;
import org.alongside.uikit.Bdi;

/// Says openly to both who reads what they write, and what is checked.
class WhoReads extends NativeDetails {

    private static final long serialVersionUID = 1L;

    /// @param contactWaits whether contact data, money and ways off the site wait for a moderator
    WhoReads(PairSide side, boolean contactWaits, boolean open) {
        addClassNames("who-reads", "small");
        setSummaryText(getTranslation("talk.whoReads", "name", Bdi.isolated(side.otherName())));
        var list = new UnorderedList();
        list.add(new ListItem(getTranslation("talk.checked")));
        list.add(new ListItem(getTranslation("talk.moderator")));
        list.add(new ListItem(getTranslation(contactWaits ? "talk.contactHeld" : "talk.contactNoted")));
        list.add(new ListItem(getTranslation("talk.nobody")));
        setContent(list);
        setOpen(open);
    }
}
