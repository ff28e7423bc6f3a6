package org.alongside.mentoring.ui.talk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Optional;
import org.alongside.mentoring.MentoringRoutes;
import org.alongside.mentoring.PairSide;
import org.alongside.mentoring.ui.PairCard;
import org.alongside.uikit.Links;

/// What the two said last, and the place to go on.
@org.springframework.stereotype.Component
class TalkCard implements PairCard {

    private static final int ORDER = 25;
    private static final int SHOWN = 3;
    private static final String HEADING = "talk-heading";

    private final TalkParts parts;

    TalkCard(TalkParts parts) {
        this.parts = parts;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> show(PairSide side, SerializableRunnable refresh) {
        var card = new Section();
        card.addClassNames("card", "stack");
        card.getElement().setAttribute("aria-labelledby", HEADING);
        var heading = new H2(card.getTranslation("talk.heading"));
        heading.setId(HEADING);
        var head = new Div(heading);
        head.addClassName("row");
        var panel = new TalkPanel(parts, side, SHOWN, false);
        if (panel.count() > 0) {
            var all = Links.to(MentoringRoutes.talk(side.id()), card.getTranslation("talk.all"), "push", "small");
            head.add(all);
        }
        var waits = parts.conversation().contactWaits(side.me(), side.id());
        card.add(head, new WhoReads(side, waits, panel.count() == 0), panel);
        return Optional.of(card);
    }
}
