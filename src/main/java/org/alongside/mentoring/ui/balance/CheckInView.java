package org.alongside.mentoring.ui.balance;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.alongside.cohort.HelpLines;
import org.alongside.identity.CurrentPerson;
import org.alongside.mentoring.CheckInAnswer;
import org.alongside.mentoring.CheckInDone;
import org.alongside.mentoring.CheckInNow;
import org.alongside.mentoring.CheckInWords;
import org.alongside.mentoring.CheckIns;
import org.alongside.mentoring.PairAccess;
import org.alongside.mentoring.PairSide;
import org.alongside.mentoring.ui.PairPage;
import org.alongside.uikit.Announcer;
import org.alongside.uikit.EmptyState;
import org.alongside.uikit.MainLayout;
import org.alongside.uikit.Notice;
import org.jspecify.annotations.Nullable;

/// A check-in: less than a minute.
@Route(value = "pairs/:id/check-in", layout = MainLayout.class)
@PermitAll
@StyleSheet("context://mentoring-balance.css")
class CheckInView extends PairPage {

    private static final long serialVersionUID = 1L;

    /// From here on a mentor is told who can help her.
    private static final int HEAVY = 4;

    private final transient CheckIns checkIns;
    private final transient HelpLines lines;
    private final Div content = new Div();

    CheckInView(CheckIns checkIns, HelpLines lines, PairAccess access, CurrentPerson current) {
        super("checkin.title", access, current);
        this.checkIns = checkIns;
        this.lines = lines;
        addClassName("narrow");
        content.addClassName("stack");
        add(content);
    }

    @Override
    protected void show(PairSide side) {
        content.removeAll();
        var page = checkIns.open(person(), pair());
        var now = page.now();
        if (now == null) {
            content.add(new EmptyState(t("checkin.noneTitle"), t("checkin.none")));
        } else if (now.answered()) {
            content.add(new Notice(Notice.Kind.GOOD, t("checkin.done")));
        } else {
            content.add(form(side, now));
        }
        addWords(t("checkin.theirs", "name", side.otherName()), side, page.theirs());
        addWords(t("checkin.mine"), side, page.mine());
    }

    private CheckInForm form(PairSide side, CheckInNow now) {
        return new CheckInForm(side, lines.of(person(), side.cohort()), answer -> send(side, now, answer));
    }

    private void send(PairSide side, CheckInNow now, CheckInAnswer answer) {
        var done = checkIns.answer(person(), pair(), now.number(), answer);
        refresh();
        if (done.held()) {
            content.addComponentAtIndex(1, new Notice(Notice.Kind.WAIT, t("checkin.held")));
        }
        addWaysOn(side, answer, done);
        Announcer.announce(getUI().orElseThrow(), t("checkin.done"));
    }

    /// Only now and only here: it is not to stay for who looks at her screen next.
    private void addWaysOn(PairSide side, CheckInAnswer answer, CheckInDone done) {
        if (done.help()) {
            content.addComponentAtIndex(1, new WaysOn(side, lines.of(person(), side.cohort())));
        } else if (answer.strain() != null && answer.strain() >= HEAVY) {
            content.addComponentAtIndex(
                    1, new Notice(Notice.Kind.PLAIN, t("checkin.heavy"), WaysOn.guidance(side, t("checkin.team"))));
        }
    }

    private void addWords(String title, PairSide side, @Nullable CheckInWords words) {
        if (words == null || words.none()) {
            return;
        }
        var card = new Div(new H2(title));
        card.addClassNames("card", "stack");
        if (words.ownWorks() != null || words.ownChange() != null) {
            var alone = new Paragraph(t("checkin.alone"));
            alone.addClassNames("small", "quiet");
            card.add(alone);
            card.add(Words.own(t("checkin.works"), words.ownWorks()));
            card.add(Words.own(t("checkin.change"), words.ownChange()));
        }
        card.add(Words.shared(t("checkin.works"), side, words.works()));
        card.add(Words.shared(t("checkin.change"), side, words.change()));
        content.add(card);
    }
}
