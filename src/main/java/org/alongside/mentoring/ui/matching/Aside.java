package org.alongside.mentoring.ui.matching;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.util.List;
import org.alongside.mentoring.MatchingBoard;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.RelativeTime;

/// What stands beside the draft: who is free, and who is not to be brought together.
final class Aside {

    private Aside() {}

    static Div free(List<MatchingBoard.Free> free) {
        var card = new Div();
        card.addClassNames("card", "stack");
        card.add(new H2(card.getTranslation("matching.free")));
        if (free.isEmpty()) {
            var nobody = new Paragraph(card.getTranslation("matching.nobodyFree"));
            nobody.addClassNames("small", "quiet");
            card.add(nobody);
            return card;
        }
        var list = new UnorderedList();
        list.addClassName("clean");
        free.forEach(one -> {
            var places = new Span(card.getTranslation("matching.places", "count", one.places()));
            places.addClassNames("small", "quiet", "push");
            var line = new Div();
            line.addClassName("row");
            line.getElement().appendChild(bdi(one.mentor().name()));
            line.add(places);
            list.add(new ListItem(line));
        });
        card.add(list);
        return card;
    }

    static Fold apart(List<MatchingBoard.Apart> apart, Desk desk) {
        var list = new UnorderedList();
        list.addClassName("clean");
        var fold = new Fold("", list);
        fold.setSummaryText(fold.getTranslation("matching.apart", "count", apart.size()));
        apart.forEach(one -> list.add(item(one, desk)));
        fold.addClassName("card");
        return fold;
    }

    private static ListItem item(MatchingBoard.Apart apart, Desk desk) {
        var item = new ListItem();
        item.addClassName("match-row");
        item.add(new Names(apart.newcomer().name(), apart.mentor().name(), item.getTranslation("matching.andNot")));
        if (!apart.note().isEmpty()) {
            var note = new Paragraph(apart.note());
            note.addClassNames("small", "match-note");
            note.getElement().setAttribute("dir", "auto");
            item.add(note);
        }
        var by = new Paragraph();
        by.addClassNames("tiny", "quiet");
        by.getElement().appendChild(bdi(apart.by()));
        by.add(new Span(" · "), new RelativeTime(apart.at()));
        item.add(by, Buttons.plain(item.getTranslation("matching.allowAgain"), _ -> desk.allowAgain(apart)));
        return item;
    }

    private static Element bdi(String name) {
        return new Element("bdi").setText(name);
    }
}
