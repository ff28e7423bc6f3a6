package org.alongside.mentoring.ui.shelf;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.alongside.identity.CurrentPerson;
import org.alongside.library.ResourceChoices;
import org.alongside.mentoring.LinkedThreads;
import org.alongside.mentoring.PairAccess;
import org.alongside.mentoring.PairSide;
import org.alongside.mentoring.Shelf;
import org.alongside.mentoring.ShelfEntry;
import org.alongside.mentoring.ui.PairPage;
import org.alongside.mentoring.ui.meeting.Aside;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.EmptyState;
import org.alongside.uikit.MainLayout;

/// What a pair keeps at hand, and threads that grow out of its talk.
@Route(value = "pairs/:id/shelf", layout = MainLayout.class)
@PermitAll
@StyleSheet("context://mentoring-meeting.css")
class ShelfView extends PairPage {

    private static final long serialVersionUID = 1L;

    private final transient Shelf shelf;
    private final transient ResourceChoices resources;
    private final transient LinkedThreads linked;
    private final Aside aside = new Aside();
    private final Div content = new Div();

    ShelfView(Shelf shelf, ResourceChoices resources, LinkedThreads linked, PairAccess access, CurrentPerson current) {
        super("shelf.title", access, current);
        this.shelf = shelf;
        this.resources = resources;
        this.linked = linked;
        content.addClassNames("stack", "measure");
        aside.addClassName("measure");
        add(aside, content);
    }

    @Override
    protected void show(PairSide side) {
        // Only then, so that what is said of a form below stays while the page is shown anew.
        aside.sayPromised(side);
        content.removeAll();
        var entries = shelf.list(person(), pair());
        if (entries.isEmpty()) {
            content.add(new EmptyState(t("shelf.empty-title"), t("shelf.empty-text")));
        } else {
            var list = new UnorderedList();
            list.addClassName("clean");
            entries.forEach(entry -> list.add(item(entry, side)));
            content.add(list);
        }
        if (side.active()) {
            content.add(
                    new LibraryForm(shelf, resources, side, aside, this::refresh),
                    new LinkForm(shelf, side, aside, this::refresh));
        }
        content.add(new LinkedPart(linked, side, aside, this::refresh));
    }

    private ShelfItem item(ShelfEntry entry, PairSide side) {
        var item = new ShelfItem(entry, true);
        if (side.active()) {
            item.add(Buttons.plain(t("shelf.remove"), _ -> {
                shelf.remove(person(), pair(), entry.id());
                refresh();
            }));
        }
        return item;
    }
}
