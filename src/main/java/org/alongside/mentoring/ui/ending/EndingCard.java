package org.alongside.mentoring.ui.ending;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Optional;
import org.alongside.mentoring.EndingBranch;
import org.alongside.mentoring.EndingView;
import org.alongside.mentoring.Endings;
import org.alongside.mentoring.MentoringRoutes;
import org.alongside.mentoring.PairSide;
import org.alongside.mentoring.PairState;
import org.alongside.mentoring.ui.PairCard;
import org.alongside.uikit.Links;
import org.alongside.uikit.Notice;

/// That a pair is coming to its end, or has come to it.
@org.springframework.stereotype.Component
class EndingCard implements PairCard {

    private final Endings endings;

    EndingCard(Endings endings) {
        this.endings = endings;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public Place place() {
        return Place.TOP;
    }

    @Override
    public Optional<Component> show(PairSide side, SerializableRunnable refresh) {
        var ending = endings.of(side.me(), side.id());
        if (side.state() == PairState.ENDED) {
            return Optional.of(notice(side, Notice.Kind.PLAIN, over(ending), "ending.see"));
        }
        if (!ending.closing()) {
            return Optional.empty();
        }
        if (ending.agreed()) {
            return Optional.of(notice(side, Notice.Kind.WAIT, "ending.closingNow", "ending.open"));
        }
        return Optional.of(
                ending.begunByMe()
                        ? notice(side, Notice.Kind.PLAIN, "ending.asked", "ending.see")
                        : notice(side, Notice.Kind.WAIT, "ending.askedYou", "ending.open"));
    }

    private static String over(EndingView ending) {
        return ending.branch() == EndingBranch.ONE_SIDED && !ending.begunByMe() ? "ending.overAlone" : "ending.over";
    }

    private static Notice notice(PairSide side, Notice.Kind kind, String key, String verb) {
        var ui = UI.getCurrentOrThrow();
        var link = Links.to(MentoringRoutes.pair(side.id(), EndingPage.PART), ui.getTranslation(verb));
        return new Notice(kind, ui.getTranslation(key, "name", side.otherName()), link);
    }
}
