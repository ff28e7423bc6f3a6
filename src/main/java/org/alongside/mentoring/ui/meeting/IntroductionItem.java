package org.alongside.mentoring.ui.meeting;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import org.alongside.cohort.CohortRoutes;
import org.alongside.mentoring.IntroductionState;
import org.alongside.mentoring.IntroductionView;
import org.alongside.mentoring.Introductions;
import org.alongside.mentoring.PairSide;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.Links;
import org.alongside.uikit.Notice;
import org.alongside.uikit.Tag;

/// An introduction in the list of its pair.
class IntroductionItem extends ListItem {

    private static final long serialVersionUID = 1L;

    private final transient Introductions introductions;
    private final PairSide side;
    private final IntroductionView one;
    private final SerializableRunnable refresh;

    IntroductionItem(Introductions introductions, PairSide side, IntroductionView one, SerializableRunnable refresh) {
        this.introductions = introductions;
        this.side = side;
        this.one = one;
        this.refresh = refresh;
        addClassName("stack");
        var tag = tag();
        tag.addClassName("push");
        var head = new Div(who(), tag);
        head.addClassName("row");
        add(head);
        if (one.who() != null) {
            add(new SharedText(one.who()));
        }
        if (one.word() != null) {
            add(new SharedText(one.word()));
        }
        if (side.active()) {
            buttons();
        }
    }

    private Span who() {
        var who = new Span();
        who.addClassName("strong");
        if (one.name() != null && one.page() != null) {
            var link = Links.named(CohortRoutes.person(one.page()), one.name());
            who.add(link);
        } else if (one.outside()) {
            who.setText(getTranslation("introduction.outside"));
        } else {
            who.setText(getTranslation("introduction.a-member"));
        }
        return who;
    }

    private Tag tag() {
        return switch (one.state()) {
            case ASKS_ME -> new Tag(getTranslation("introduction.asks-me"), Notice.Kind.WAIT);
            case WAITING -> new Tag(getTranslation("introduction.state-waiting"));
            case AGREED -> new Tag(getTranslation("introduction.agreed"), Notice.Kind.GOOD);
            case MADE -> new Tag(getTranslation("introduction.made"), Notice.Kind.GOOD);
            case NOT_NOW -> new Tag(getTranslation("introduction.not-now"));
        };
    }

    private void buttons() {
        var row = new Div();
        row.addClassName("row");
        if (one.thirdAsked()) {
            add(new Paragraph(getTranslation("introduction.ask-outside")));
            row.add(
                    Buttons.main(getTranslation("introduction.outside-yes"), _ -> {
                        introductions.answerForOutside(side.me(), side.id(), one.id(), true);
                        refresh.run();
                    }),
                    Buttons.plain(getTranslation("introduction.outside-no"), _ -> {
                        introductions.answerForOutside(side.me(), side.id(), one.id(), false);
                        refresh.run();
                    }));
        } else if (one.state() == IntroductionState.ASKS_ME) {
            var said = new Paragraph(getTranslation("introduction.then-names"));
            said.addClassNames("small", "quiet");
            add(said);
            row.add(
                    Buttons.main(getTranslation("introduction.yes"), _ -> answer(true)),
                    Buttons.ordinary(getTranslation("introduction.no"), _ -> answer(false)));
        } else if (one.state() == IntroductionState.WAITING && one.proposedByMe()) {
            row.add(Buttons.plain(getTranslation("introduction.withdraw"), _ -> {
                introductions.withdraw(side.me(), side.id(), one.id());
                refresh.run();
            }));
        } else if (one.state() == IntroductionState.AGREED) {
            row.add(Buttons.ordinary(getTranslation("introduction.it-happened"), _ -> {
                introductions.made(side.me(), side.id(), one.id());
                refresh.run();
            }));
        }
        add(row);
    }

    private void answer(boolean yes) {
        introductions.answer(side.me(), side.id(), one.id(), yes);
        refresh.run();
    }
}
