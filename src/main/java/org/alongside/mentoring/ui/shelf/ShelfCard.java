package org.alongside.mentoring.ui.shelf;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import java.util.Optional;
import org.alongside.mentoring.MentoringRoutes;
import org.alongside.mentoring.PairSide;
import org.alongside.mentoring.Shelf;
import org.alongside.mentoring.ShelfEntry;
import org.alongside.mentoring.ui.PairCard;
import org.alongside.uikit.Links;

/// What the two keep at hand, on their first page.
@org.springframework.stereotype.Component
class ShelfCard implements PairCard {

    private static final int SHOWN = 4;

    private final Shelf shelf;

    ShelfCard(Shelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Place place() {
        return Place.ASIDE;
    }

    @Override
    public Optional<Component> show(PairSide side, SerializableRunnable refresh) {
        var entries = shelf.list(side.me(), side.id());
        return side.active() || !entries.isEmpty() ? Optional.of(new Card(side, entries)) : Optional.empty();
    }

    /// What is shown.
    @StyleSheet("context://mentoring-meeting.css")
    static class Card extends Section {

        private static final long serialVersionUID = 1L;
        private static final String HEADING = "shelf-card";

        Card(PairSide side, List<ShelfEntry> entries) {
            addClassNames("card", "stack");
            getElement().setAttribute("aria-labelledby", HEADING);
            var heading = new H2(getTranslation("shelf.card-title"));
            heading.setId(HEADING);
            add(heading);
            if (entries.isEmpty()) {
                var empty = new Paragraph(getTranslation("shelf.card-empty"));
                empty.addClassNames("small", "quiet");
                add(empty);
            } else {
                var list = new UnorderedList();
                list.addClassName("clean");
                entries.stream().limit(SHOWN).forEach(entry -> list.add(new ShelfItem(entry, false)));
                add(list);
            }
            var words = entries.size() > SHOWN
                    ? getTranslation("shelf.all", "count", entries.size())
                    : getTranslation("shelf.open");
            add(Links.to(MentoringRoutes.pair(side.id(), "shelf"), words, "small"));
        }
    }
}
