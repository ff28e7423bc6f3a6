package org.alongside.library.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.LocalDate;
import java.time.ZoneId;
import org.alongside.library.LibraryRoutes;
import org.alongside.library.ReviewItem;
import org.alongside.uikit.Bdi;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.Links;

/// A resource that should be looked at: why, and what can be done at once. It is changed and handed over on
/// its page.
class ReviewRow extends ListItem {

    private static final long serialVersionUID = 1L;

    private final UnorderedList reasons = new UnorderedList();

    ReviewRow(ReviewItem item, ZoneId zone, SerializableConsumer<ReviewItem> onStillTrue) {
        addClassNames("card", "stack");
        var open = Links.named(LibraryRoutes.resource(item.id()), item.title(), item.lang());
        reasons.addClassName("why");
        if (item.outdated()) {
            why("reviews.outdated");
        }
        if (item.words()) {
            why("reviews.words");
        }
        if (item.noAnswer() != null) {
            why("reviews.noAnswer", "day", Words.day(LocalDate.ofInstant(item.noAnswer(), zone), getLocale()));
        }
        if (item.ownerLeft()) {
            why("reviews.ownerLeft");
        }
        if (item.dueOn() != null) {
            why("reviews.due", "day", Words.day(item.dueOn(), getLocale()));
        }
        var yes = Buttons.ordinary(getTranslation("reviews.stillTrue"), _ -> onStillTrue.accept(item));
        yes.setAriaLabel(getTranslation("reviews.stillTrueOf", "title", Bdi.isolated(item.title())));
        Buttons.ignoreDoubleClicks(yes);
        var go = Links.to(LibraryRoutes.resource(item.id()), getTranslation("reviews.open"));
        go.setAriaLabel(getTranslation("reviews.openOf", "title", Bdi.isolated(item.title())));
        var row = new Div(yes, go);
        row.addClassName("row");
        add(new H2(open), reasons, row);
    }

    private void why(String key, Object... namesAndValues) {
        reasons.add(new ListItem(getTranslation(key, namesAndValues)));
    }
}
