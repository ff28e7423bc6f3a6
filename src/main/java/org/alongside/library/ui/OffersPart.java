package org.alongside.library.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.Command;
import org.alongside.library.LibraryRoutes;
import org.alongside.library.ResourceOffer;
import org.alongside.library.ResourceOwners;
import org.alongside.shared.PersonId;
import org.alongside.uikit.Announcer;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.Links;

/// What others ask her to look after.
class OffersPart extends Section {

    private static final long serialVersionUID = 1L;

    private final transient ResourceOwners owners;
    private final PersonId person;
    private final UnorderedList list = new UnorderedList();

    OffersPart(ResourceOwners owners, PersonId person) {
        this.owners = owners;
        this.person = person;
        addClassNames("card", "stack");
        list.addClassName("clean");
        add(new H2(getTranslation("resource.offer.title")), list);
        owners.offers(person).forEach(offer -> list.add(item(offer)));
        setVisible(!isEmpty());
    }

    final boolean isEmpty() {
        return list.getComponentCount() == 0;
    }

    private ListItem item(ResourceOffer offer) {
        var item = new ListItem();
        var link = Links.named(LibraryRoutes.resource(offer.resource()), offer.title(), offer.lang());
        var asked = new Paragraph(Words.asks(this, offer.name()));
        asked.addClassName("small");
        var yes = Buttons.ordinary(
                getTranslation("resource.offer.yes"),
                _ -> settle(item, "resource.offer.taken", () -> owners.accept(person, offer.resource())));
        var no = Buttons.plain(
                getTranslation("resource.offer.no"),
                _ -> settle(item, "resource.offer.declined", () -> owners.decline(person, offer.resource())));
        yes.setAriaLabel(getTranslation("resource.offer.yes") + ": " + offer.title());
        no.setAriaLabel(getTranslation("resource.offer.no") + ": " + offer.title());
        var row = new Div(yes, no);
        row.addClassName("row");
        item.add(link, asked, row);
        return item;
    }

    private void settle(ListItem item, String done, Command work) {
        work.execute();
        item.removeFromParent();
        setVisible(!isEmpty());
        Announcer.announce(UI.getCurrentOrThrow(), getTranslation(done));
    }
}
