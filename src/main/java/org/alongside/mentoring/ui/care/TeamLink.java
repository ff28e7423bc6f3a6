package org.alongside.mentoring.ui.care;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Optional;
import org.alongside.mentoring.MentoringRoutes;
import org.alongside.mentoring.PairSide;
import org.alongside.mentoring.ui.PairCard;
import org.alongside.uikit.Links;

/// "Ask our team", beside the pair's heading, always.
@org.springframework.stereotype.Component
class TeamLink implements PairCard {

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Place place() {
        return Place.ACTIONS;
    }

    @Override
    public Optional<Component> show(PairSide side, SerializableRunnable refresh) {
        var link = Links.to(
                MentoringRoutes.pair(side.id(), HelpView.PART),
                UI.getCurrentOrThrow().getTranslation("care.ask"));
        link.addClassNames("button", "plain");
        return Optional.of(link);
    }
}
