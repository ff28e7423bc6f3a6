package org.alongside.library.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import org.alongside.library.LibraryRoutes;
import org.alongside.library.ResourceId;
import org.alongside.library.ResourceSummary;
import org.alongside.uikit.Links;
import org.alongside.uikit.Tag;

/// What she has proposed and looks after, and how each stands.
class OwnPart extends Section {

    private static final long serialVersionUID = 1L;

    private final boolean empty;

    /// @param unread private words she has not seen yet, by resource
    OwnPart(List<ResourceSummary> own, Map<ResourceId, Integer> unread) {
        empty = own.isEmpty();
        setVisible(!empty);
        addClassNames("card", "stack");
        var list = new UnorderedList();
        list.addClassName("clean");
        own.forEach(resource -> list.add(item(resource, unread.getOrDefault(resource.id(), 0))));
        add(new H2(getTranslation("library.mine")), list);
    }

    /// @return whether she is asked to change it
    static boolean sentBack(ResourceSummary resource) {
        var standing = Standing.of(resource.state(), resource.version());
        return standing == Standing.RETURNED || standing == Standing.CHANGE_RETURNED;
    }

    boolean isEmpty() {
        return empty;
    }

    private ListItem item(ResourceSummary resource, int unread) {
        var link = Links.named(LibraryRoutes.resource(resource.id()), resource.title(), resource.lang());
        var standing = Standing.of(resource.state(), resource.version());
        var item = new ListItem(link, new Tag(getTranslation(standing.key()), Words.look(standing)));
        item.addClassName("library-own");
        if (resource.reason() != null && standing != Standing.ACCEPTED) {
            var why = new Paragraph(getTranslation("reason." + resource.reason()));
            why.addClassName("small");
            item.add(why);
        }
        if (unread > 0) {
            item.add(new Tag(getTranslation("library.unreadWords", "count", unread)));
        }
        return item;
    }
}
