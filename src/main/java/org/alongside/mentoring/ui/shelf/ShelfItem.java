package org.alongside.mentoring.ui.shelf;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import org.alongside.discussion.ThreadGlance;
import org.alongside.library.LibraryRoutes;
import org.alongside.library.ResourceGlance;
import org.alongside.mentoring.ShelfEntry;
import org.alongside.mentoring.ui.meeting.SharedText;
import org.alongside.uikit.Bdi;
import org.alongside.uikit.Links;

/// Something on the shelf, as far as the viewer may see it.
class ShelfItem extends ListItem {

    private static final long serialVersionUID = 1L;

    /// @param whole whether the beginning of a post and the word beside it are shown, too
    ShelfItem(ShelfEntry entry, boolean whole) {
        addClassName("stack");
        add(thing(entry));
        var glance = entry.thing();
        if (whole && glance != null && !glance.excerpt().isEmpty()) {
            add(quiet(glance.excerpt()));
        }
        if (whole
                && entry.word() != null
                && (entry.word().readable() || entry.word().mine())) {
            add(new SharedText(entry.word()));
        }
    }

    private Component thing(ShelfEntry entry) {
        if (entry.thing() != null) {
            return link(entry.thing());
        }
        if (entry.resource() != null) {
            return link(entry.resource());
        }
        if (entry.link() != null) {
            return new SharedText(Objects.requireNonNull(entry.link()));
        }
        var gone = new Span(getTranslation("shelf.gone"));
        gone.addClassName("quiet");
        return gone;
    }

    private Anchor link(ThreadGlance glance) {
        var title = Bdi.isolated(glance.title());
        var words = glance.post() == null
                ? getTranslation("shelf.thread", "title", title)
                : glance.author() == null
                        ? getTranslation("shelf.post", "title", title)
                        : getTranslation("shelf.post-by", "title", title, "name", Bdi.isolated(glance.author()));
        return Links.to(glance.address(), words);
    }

    private Anchor link(ResourceGlance resource) {
        var words = getTranslation("shelf.resource", "title", Bdi.isolated(resource.title()));
        return Links.to(LibraryRoutes.resource(resource.id()), words);
    }

    private static Paragraph quiet(String text) {
        var words = new Paragraph(text);
        words.getElement().setAttribute("dir", "auto");
        words.addClassNames("small", "quiet");
        return words;
    }
}
