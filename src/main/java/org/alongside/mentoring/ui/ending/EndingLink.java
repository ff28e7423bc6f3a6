package org.alongside.mentoring.ui.ending;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Optional;
import org.alongside.mentoring.MentoringRoutes;
import org.alongside.mentoring.PairSide;
import org.alongside.mentoring.PairState;
import org.alongside.mentoring.ui.PairCard;
import org.alongside.uikit.Links;

/// The quiet way to the end of a pair.
@org.springframework.stereotype.Component
class EndingLink implements PairCard {

    @Override
    public int order() {
        return 55;
    }

    @Override
    public Place place() {
        return Place.ASIDE;
    }

    @Override
    public Optional<Component> show(PairSide side, SerializableRunnable refresh) {
        if (side.state() == PairState.ENDED) {
            return Optional.empty();
        }
        var link = Links.to(
                MentoringRoutes.pair(side.id(), EndingPage.PART),
                UI.getCurrentOrThrow().getTranslation("ending.link"));
        link.addClassNames("button", "plain", "quiet");
        return Optional.of(link);
    }
}
