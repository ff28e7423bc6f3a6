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

/// Newcomers who have nobody in the draft, who waits longest first, with the reason.
class LeftList extends Div {

    private static final long serialVersionUID = 1L;

    LeftList(List<MatchingBoard.Left> left, Desk desk) {
        addClassNames("card", "stack");
        add(new H2(getTranslation("matching.left", "count", left.size())));
        var list = new UnorderedList();
        list.addClassName("clean");
        left.forEach(one -> list.add(item(one, desk)));
        add(list);
    }

    private ListItem item(MatchingBoard.Left left, Desk desk) {
        var waits = new Span(getTranslation("matching.waits", "days", left.waitingDays()));
        waits.addClassNames("small", "quiet", "push");
        var head = new Div();
        head.addClassName("row");
        var name = new Element("bdi").setText(left.newcomer().name());
        name.setAttribute("class", "strong");
        head.getElement().appendChild(name);
        head.add(waits);
        var reason = new Paragraph(getTranslation(left.reason().key()));
        reason.addClassName("small");
        var item = new ListItem(head, reason);
        item.addClassName("match-row");
        if (left.choosable()) {
            var place = new Div();
            place.addClassName("stack");
            var choose =
                    Buttons.plain(getTranslation("matching.choose"), _ -> desk.choose(left.newcomer(), false, place));
            var acts = new Div(choose);
            acts.addClassNames("row", "match-acts");
            item.add(acts, place);
        }
        return item;
    }
}
