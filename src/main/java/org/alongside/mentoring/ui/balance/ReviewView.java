package org.alongside.mentoring.ui.balance;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Objects;
import org.alongside.cohort.HelpLines;
import org.alongside.identity.CurrentPerson;
import org.alongside.mentoring.PairAccess;
import org.alongside.mentoring.PairSide;
import org.alongside.mentoring.PowerReviews;
import org.alongside.mentoring.ReviewAnswer;
import org.alongside.mentoring.ReviewPage;
import org.alongside.mentoring.ReviewStep;
import org.alongside.mentoring.ui.PairPage;
import org.alongside.uikit.Announcer;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.MainLayout;
import org.alongside.uikit.Notice;
import org.alongside.uikit.Tag;

/// One review: its questions, or, once both have answered, both answers side by side.
@Route(value = "pairs/:id/review", layout = MainLayout.class)
@PermitAll
@StyleSheet("context://mentoring-balance.css")
class ReviewView extends PairPage implements HasUrlParameter<Integer> {

    private static final long serialVersionUID = 1L;

    private final transient PowerReviews reviews;
    private final transient HelpLines lines;
    private final Div content = new Div();
    private int number;

    ReviewView(PowerReviews reviews, HelpLines lines, PairAccess access, CurrentPerson current) {
        super("review.heading", access, current);
        this.reviews = reviews;
        this.lines = lines;
        content.addClassName("stack");
        add(content);
    }

    @Override
    public void setParameter(BeforeEvent event, Integer parameter) {
        number = parameter;
    }

    @Override
    protected void show(PairSide side) {
        content.removeAll();
        var page = reviews.open(person(), pair(), number);
        var about = new Div(new Tag(Days.words(this, page.at().occasion())));
        about.addClassName("row");
        content.add(about);
        if (page.at().step() == ReviewStep.OPEN) {
            content.add(
                    new SideBySide(side, Objects.requireNonNull(page.own()), Objects.requireNonNull(page.theirs())));
            content.add(ways(side));
        } else if (page.at().step() == ReviewStep.SKIPPED) {
            addSkipped(page);
        } else if (page.writable()) {
            addForm(side, page);
        } else {
            content.add(quiet(t("review.passed")));
            addOwn(side, page);
        }
    }

    private void addForm(PairSide side, ReviewPage page) {
        var form = new ReviewForm(side, page, answer -> send(side, answer));
        if (!page.at().answered()) {
            form.with(
                    Buttons.plain(t("review.putOff"), _ -> {
                        reviews.later(person(), pair(), number);
                        goBack();
                    }),
                    Buttons.plain(t("review.skip"), _ -> {
                        reviews.skip(person(), pair(), number);
                        refresh();
                    }));
        }
        content.add(form);
    }

    private void send(PairSide side, ReviewAnswer answer) {
        var done = reviews.answer(person(), pair(), number, answer);
        refresh();
        var words = t(done.opened() ? "review.justOpened" : "review.sent", "name", side.otherName());
        content.addComponentAsFirst(new Notice(Notice.Kind.GOOD, words));
        if (done.held()) {
            content.addComponentAtIndex(1, new Notice(Notice.Kind.WAIT, t("review.held")));
        }
        if (done.danger()) {
            content.addComponentAtIndex(1, new WaysOn(side, lines.of(person(), side.cohort())));
        }
        var ui = getUI().orElseThrow();
        Announcer.announce(ui, words);
        ui.getPage().executeJs("window.scrollTo(0, 0)");
    }

    private void addSkipped(ReviewPage page) {
        content.add(quiet(t(page.at().answered() ? "review.skippedMine" : "review.skipped")));
        if (page.at().mine()) {
            content.add(Buttons.ordinary(t("review.takeUp"), _ -> {
                reviews.takeUp(person(), pair(), number);
                refresh();
            }));
        }
        addOwn(side(), page);
    }

    private void addOwn(PairSide side, ReviewPage page) {
        if (page.own() != null) {
            content.add(SideBySide.alone(side, page.own()));
        }
    }

    private Component ways(PairSide side) {
        var words = new Paragraph(t("review.notWell"));
        words.addClassName("small");
        var row = new Div(WaysOn.guidance(side, t("review.guidance")), WaysOn.mediation(side, t("review.mediation")));
        row.addClassName("row");
        var ways = new Div(words, row);
        ways.addClassName("stack");
        return ways;
    }

    private void goBack() {
        getUI().orElseThrow().navigate(org.alongside.mentoring.MentoringRoutes.pair(pair()));
    }

    private static Paragraph quiet(String words) {
        var line = new Paragraph(words);
        line.addClassName("quiet");
        return line;
    }
}
