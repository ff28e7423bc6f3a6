package org.alongside.mentoring.ui.care;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Optional;
import org.alongside.mentoring.MentoringRoutes;
import org.alongside.mentoring.OwnCase;
import org.alongside.mentoring.PairSide;
import org.alongside.mentoring.PauseView;
import org.alongside.mentoring.Pauses;
import org.alongside.mentoring.TeamHelp;
import org.alongside.mentoring.ui.PairCard;
import org.alongside.uikit.Links;
import org.alongside.uikit.Notice;

/// That a pair is paused, and that the team invites to talk. Whoever has not paused it herself reads the same
/// words, whatever the reason.
@org.springframework.stereotype.Component
class CareNotice implements PairCard {

    private final Pauses pauses;
    private final TeamHelp help;

    CareNotice(Pauses pauses, TeamHelp help) {
        this.pauses = pauses;
        this.help = help;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Place place() {
        return Place.TOP;
    }

    @Override
    public Optional<Component> show(PairSide side, SerializableRunnable refresh) {
        var notices = new Div();
        notices.addClassName("stack");
        var pause = pauses.of(side.me(), side.id());
        if (pause.paused() || pause.mine()) {
            notices.add(words(side, pause));
        }
        if (help.of(side.me(), side.id()).stream().anyMatch(OwnCase::invited)) {
            notices.add(new Notice(
                    Notice.Kind.WAIT,
                    t("care.invitedShort", "name", side.otherName()),
                    link(side, "mediation", "care.look")));
        }
        return notices.getComponentCount() == 0 ? Optional.empty() : Optional.of(notices);
    }

    private static Notice words(PairSide side, PauseView pause) {
        if (pause.stopped()) {
            return new Notice(
                    Notice.Kind.PLAIN, t("pause.stopped", "name", side.otherName()), link(side, "stop", "care.look"));
        }
        return new Notice(Notice.Kind.WAIT, t(pause.mine() ? "pause.mine" : "pause.other"));
    }

    private static Anchor link(PairSide side, String about, String key) {
        return Links.to(MentoringRoutes.pair(side.id(), HelpView.PART) + "?about=" + about, t(key));
    }

    private static String t(String key, Object... arguments) {
        return UI.getCurrentOrThrow().getTranslation(key, arguments);
    }
}
