package org.alongside.library.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.Command;
import jakarta.annotation.security.PermitAll;
import java.util.Objects;
import org.alongside.identity.CurrentPerson;
import org.alongside.library.CollectionId;
import org.alongside.library.CollectionView;
import org.alongside.library.Collections;
import org.alongside.library.LibraryRoutes;
import org.alongside.library.ResourceChoices;
import org.alongside.library.ResourceField;
import org.alongside.library.ResourceSummary;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.alongside.uikit.Announcer;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.ConfirmDialog;
import org.alongside.uikit.EmptyState;
import org.alongside.uikit.FieldErrors;
import org.alongside.uikit.Links;
import org.alongside.uikit.MainLayout;
import org.alongside.uikit.Notice;
import org.alongside.uikit.Page;
import org.alongside.uikit.SafeHtml;
import org.jspecify.annotations.Nullable;

/// Resources in an order. Who keeps them moves them by buttons, which every hand and every reader can use.
@Route(value = "collections/:id", layout = MainLayout.class)
@PermitAll
@StyleSheet("context://library.css")
class CollectionPage extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Collections collections;
    private final transient ResourceChoices choices;
    private final PersonId person;
    private final Div content = new Div();
    private final Div notes = new Div();
    private @Nullable CollectionId id;
    private int version;

    CollectionPage(Collections collections, ResourceChoices choices, CurrentPerson current) {
        super("collection.pageTitle");
        this.collections = collections;
        this.choices = choices;
        this.person = current.id();
        content.addClassName("stack");
        notes.addClassNames("stack", "library-note");
        add(notes, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = new CollectionId(event.getRouteParameters().get("id").orElse(""));
        var collection = show();
        getChildren().filter(Anchor.class::isInstance).toList().forEach(this::remove);
        addComponentAsFirst(Links.back(
                LibraryRoutes.ofCohort(collection.cohort().slug()),
                t("collection.back", "cohort", collection.cohort().name())));
    }

    private CollectionView show() {
        var collection = collections.open(person, Objects.requireNonNull(id));
        version = collection.version();
        setHeading(collection.title());
        Words.speaking(heading(), collection.lang());
        content.removeAll();
        if (collection.held()) {
            content.add(held(collection));
        }
        if (!collection.description().isEmpty()) {
            var about = Words.speaking(new SafeHtml(collection.description()), collection.lang());
            about.addClassNames("body", "measure", "library-words");
            content.add(about);
        }
        if (collection.keeps()) {
            content.add(keeping(collection));
        }
        if (collection.items().isEmpty()) {
            content.add(new EmptyState(t("collection.empty"), t("collection.empty-text")));
        } else {
            content.add(list(collection));
        }
        return collection;
    }

    private Notice held(CollectionView collection) {
        var notice = new Notice(
                Notice.Kind.WAIT, t(collection.mayRelease() ? "collection.heldOther" : "collection.heldMine"));
        if (collection.mayRelease()) {
            notice.add(Buttons.ordinary(
                    t("collection.release"),
                    _ -> change("collection.released", () -> collections.release(person, collection.id(), version))));
        }
        return notice;
    }

    private Div keeping(CollectionView collection) {
        var row = new Div(
                Buttons.ordinary(t("collection.add"), _ -> add(collection)),
                Buttons.ordinary(t("collection.change"), _ -> edit(collection)),
                Buttons.danger(t("collection.discard"), _ -> askToDiscard(collection)));
        row.addClassName("row");
        return row;
    }

    private OrderedList list(CollectionView collection) {
        var list = new OrderedList();
        list.addClassName("library-order");
        var items = collection.items();
        for (int i = 0; i < items.size(); i++) {
            var item = new ResourceItem(items.get(i));
            if (collection.keeps()) {
                item.add(moves(items.get(i), i == 0, i == items.size() - 1));
            }
            list.add(item);
        }
        return list;
    }

    private Div moves(ResourceSummary item, boolean first, boolean last) {
        var row = new Div();
        row.addClassNames("row", "small", "library-moves");
        if (!first) {
            row.add(button("collection.up", item, () -> move(item, "up")));
        }
        if (!last) {
            row.add(button("collection.down", item, () -> move(item, "down")));
        }
        row.add(button(
                "collection.takeOut",
                item,
                () -> change(
                        "collection.takenOut",
                        () -> collections.remove(person, Objects.requireNonNull(id), item.id(), version))));
        return row;
    }

    // Read out with its title: one "Move up" among several says nothing.
    private NativeButton button(String key, ResourceSummary item, Command work) {
        var button = Buttons.plain(t(key), _ -> work.execute());
        button.setAriaLabel(t(key) + ": " + item.title());
        return button;
    }

    /// The focus goes along with what was moved.
    private void move(ResourceSummary item, String way) {
        var collection = Objects.requireNonNull(id);
        change("collection.moved", () -> {
            if ("up".equals(way)) {
                collections.moveUp(person, collection, item.id(), version);
            } else {
                collections.moveDown(person, collection, item.id(), version);
            }
        });
        content.getElement()
                .executeJs(
                        "requestAnimationFrame(() => this.querySelector('.library-order a[href$=\"' + $0 + '\"]')"
                                + "?.closest('li').querySelector('.library-moves button')?.focus())",
                        item.id().value());
    }

    private void add(CollectionView collection) {
        var field = new ResourceField(
                typed -> choices.find(person, collection.cohort().id(), typed));
        var errors = new FieldErrors()
                .at("links.none", field)
                .at("collection.has", field)
                .at("collection.full", field);
        ConfirmDialog.form(t("collection.add"), t("collection.addText"), t("collection.addIt"), () -> {
                    var done = errors.run(() -> collections.add(person, collection.id(), field.chosen()));
                    if (done) {
                        show();
                        Announcer.announce(UI.getCurrentOrThrow(), t("collection.added"));
                    }
                    return done;
                })
                .with(field)
                .open();
    }

    private void edit(CollectionView collection) {
        var form = new CollectionForm(collection);
        ConfirmDialog.form(
                        t("collection.change"),
                        t("collection.changeText"),
                        t("collection.save"),
                        () -> form.run(draft -> {
                            collections.change(person, collection.id(), draft, collection.version());
                            show();
                            Announcer.announce(UI.getCurrentOrThrow(), t("collection.saved"));
                        }))
                .with(form)
                .open();
    }

    private void askToDiscard(CollectionView collection) {
        ConfirmDialog.danger(t("collection.discardTitle"), t("collection.discardText"), t("collection.discard"), () -> {
                    collections.discard(person, collection.id(), version);
                    UI.getCurrentOrThrow()
                            .navigate(
                                    LibraryRoutes.HOME,
                                    QueryParameters.of(
                                            "cohort", collection.cohort().slug()));
                })
                .open();
    }

    /// Where another has changed it meanwhile, she sees how it stands now and what to do.
    private void change(String done, Command work) {
        notes.removeAll();
        try {
            work.execute();
            Announcer.announce(UI.getCurrentOrThrow(), t(done));
        } catch (RefusedException refused) {
            notes.add(new Notice(Notice.Kind.WAIT, getTranslation("refused." + refused.reason(), refused.arguments())));
        }
        show();
    }
}
