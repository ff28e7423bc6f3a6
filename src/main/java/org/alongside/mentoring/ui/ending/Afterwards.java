package org.alongside.mentoring.ui.ending;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import org.alongside.mentoring.AfterEnding;
import org.alongside.mentoring.EndingBranch;
import org.alongside.mentoring.EndingView;
import org.alongside.mentoring.Endings;
import org.alongside.mentoring.MentoringRoutes;
import org.alongside.mentoring.PairSide;
import org.alongside.mentoring.ui.care.Parts;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.Links;

/// What a pair that has ended asks and offers.
class Afterwards extends Div {

    private static final long serialVersionUID = 1L;

    private final PairSide side;
    private final EndingView ending;
    private final transient AfterEnding after;
    private final Steps steps;

    Afterwards(PairSide side, EndingView ending, AfterEnding after, Endings endings, Fields fields, Steps steps) {
        this.side = side;
        this.ending = ending;
        this.after = after;
        this.steps = steps;
        addClassName("stack");
        add(first());
        if (side.mentee()) {
            add(somebodyNew());
        }
        if (!ending.exitAnswered()) {
            add(new ExitCard(side, after, fields, steps));
        }
        add(touch());
        if (ending.mayThank() || ending.thanks() != null) {
            add(new ThanksCard(side, ending, after, fields, steps));
        }
        if (side.mentee()) {
            add(new PlanCard(side, ending, endings, fields, steps));
        }
        if (ending.others() != null) {
            var others = new Div(Closing.others(side, ending.others()));
            others.addClassName("card");
            add(others);
        }
    }

    private Section first() {
        var left = ending.branch() == EndingBranch.ONE_SIDED && !ending.begunByMe();
        var card = left
                ? Parts.card(
                        t("ending.leftTitle"),
                        Parts.text(t("ending.leftText", "name", side.otherName())),
                        Parts.text(t("ending.leftKind")))
                : Parts.card(t("ending.overTitle"), Parts.text(t("ending.overText")));
        card.add(Parts.row(
                link(MentoringRoutes.pair(side.id()), "ending.read"),
                link(MentoringRoutes.pair(side.id(), "help"), "care.ask"),
                link(MentoringRoutes.LINEAGE, "ending.lineage"),
                link(MentoringRoutes.THANKS, "ending.thanksPage")));
        return card;
    }

    private Component link(String address, String key) {
        var link = Links.to(address, t(key));
        link.addClassNames("button", "plain");
        return link;
    }

    private Section somebodyNew() {
        var card = Parts.card(t("ending.new"));
        if (Boolean.TRUE.equals(ending.rematch())) {
            card.add(Parts.text(t("ending.newYes")), link(MentoringRoutes.HOME, "ending.toMentoring"));
            return card;
        }
        card.add(Parts.text(t(ending.rematch() == null ? "ending.newText" : "ending.newNo")));
        var yes = Buttons.main(t("ending.newWanted"), _ -> say(true));
        card.add(
                ending.rematch() == null
                        ? Parts.row(yes, Buttons.ordinary(t("ending.newNotWanted"), _ -> say(false)))
                        : Parts.row(yes));
        return card;
    }

    private void say(boolean wanted) {
        after.somebodyNew(side.me(), side.id(), wanted);
        steps.done(false, "ending.kept");
    }

    private Section touch() {
        var card = Parts.card(t("ending.touch"));
        if (ending.contactBoth()) {
            card.add(
                    Parts.text(t("ending.touchBoth", "name", side.otherName())),
                    link("people/" + side.otherPage().value(), "ending.touchPage"));
        } else {
            card.add(Parts.text(t("ending.touchText", "name", side.otherName())));
        }
        if (ending.contact() != null) {
            card.add(Parts.quiet(t(ending.contact() ? "ending.touchYes" : "ending.touchNo")));
        }
        if (!Boolean.TRUE.equals(ending.contact())) {
            card.add(Parts.row(Buttons.ordinary(t("ending.touchWant"), _ -> touch(true))));
        }
        if (!Boolean.FALSE.equals(ending.contact())) {
            var no = Buttons.plain(t("ending.touchNotWant"), _ -> touch(false));
            card.add(Parts.row(no));
        }
        return card;
    }

    private void touch(boolean wants) {
        after.stayInTouch(side.me(), side.id(), wants);
        steps.done(false, "ending.kept");
    }

    private String t(String key, Object... arguments) {
        return getTranslation(key, arguments);
    }
}
