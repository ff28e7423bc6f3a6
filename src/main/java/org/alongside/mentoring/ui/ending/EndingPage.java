package org.alongside.mentoring.ui.ending;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.alongside.cohort.HelpLines;
import org.alongside.identity.CurrentPerson;
import org.alongside.mentoring.AfterEnding;
import org.alongside.mentoring.EndingView;
import org.alongside.mentoring.Endings;
import org.alongside.mentoring.PairAccess;
import org.alongside.mentoring.PairSide;
import org.alongside.mentoring.PairState;
import org.alongside.mentoring.ui.PairPage;
import org.alongside.mentoring.ui.care.HelpLinesPart;
import org.alongside.mentoring.ui.care.Parts;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.MainLayout;
import org.alongside.uikit.Notice;

/// How a pair ends: together, with a closing session, or on one side; and what comes after.
@Route(value = "pairs/:id/" + EndingPage.PART, layout = MainLayout.class)
@PermitAll
@StyleSheet("context://mentoring-care.css")
class EndingPage extends PairPage implements Steps {

    static final String PART = "ending";

    private static final long serialVersionUID = 1L;

    private final transient Endings endings;
    private final transient AfterEnding after;
    private final transient HelpLines helpLines;
    private final Div content = new Div();
    private final Fields fields = new Fields();

    EndingPage(Endings endings, AfterEnding after, HelpLines helpLines, PairAccess access, CurrentPerson current) {
        super("ending.title", access, current);
        this.endings = endings;
        this.after = after;
        this.helpLines = helpLines;
        addClassName("narrow");
        content.addClassName("stack");
        add(content);
    }

    @Override
    protected void show(PairSide side) {
        var ending = endings.of(person(), pair());
        var over = side.state() == PairState.ENDED;
        setHeading(t(over ? "ending.headingOver" : "ending.heading"));
        content.removeAll();
        if (over) {
            content.add(new Afterwards(side, ending, after, endings, fields, this));
            return;
        }
        if (ending.closing()) {
            showClosing(side, ending);
        } else {
            showBegin(side, ending);
        }
        content.add(new EndAlone(side, endings, this));
    }

    private void showClosing(PairSide side, EndingView ending) {
        if (!side.active()) {
            content.add(new Notice(Notice.Kind.WAIT, t("ending.paused")));
        } else if (ending.agreed()) {
            content.add(new Closing(side, ending, endings, after, fields, this));
        } else {
            content.add(ending.begunByMe() ? waiting(side) : asked(side));
        }
    }

    private void showBegin(PairSide side, EndingView ending) {
        if (!side.active()) {
            content.add(new Notice(Notice.Kind.WAIT, t("ending.paused")));
            return;
        }
        if (ending.declined()) {
            content.add(new Notice(
                    Notice.Kind.PLAIN,
                    t(ending.begunByMe() ? "ending.notYetOther" : "ending.notYetYou", "name", side.otherName())));
        }
        content.add(Parts.card(
                t("ending.together"),
                Parts.text(t("ending.togetherText", "name", side.otherName())),
                Parts.row(
                        Buttons.main(t("ending.planned"), _ -> {
                            endings.begin(person(), pair(), true);
                            done(false, "ending.askedDone");
                        }),
                        Buttons.ordinary(t("ending.early"), _ -> {
                            endings.begin(person(), pair(), false);
                            done(false, "ending.askedDone");
                        }))));
    }

    private Section waiting(PairSide side) {
        return Parts.card(
                t("ending.together"),
                Parts.text(t("ending.asked", "name", side.otherName())),
                Buttons.plain(t("ending.takeBack"), _ -> {
                    endings.takeBack(person(), pair());
                    done(false, "ending.takenBack");
                }));
    }

    private Section asked(PairSide side) {
        return Parts.card(
                t("ending.together"),
                Parts.text(t("ending.askedYou", "name", side.otherName())),
                Parts.quiet(t("ending.askedYouText")),
                Parts.row(
                        Buttons.main(t("ending.agree"), _ -> {
                            endings.answer(person(), pair(), true);
                            done(false, "ending.agreed");
                        }),
                        Buttons.ordinary(t("ending.notYet"), _ -> {
                            endings.answer(person(), pair(), false);
                            done(false, "ending.notYetDone");
                        })));
    }

    @Override
    public void done(boolean danger, String key) {
        refresh();
        Notice.show(getUI().orElseThrow(), Notice.Kind.GOOD, t(key));
        if (danger) {
            var lines = helpLines.of(person(), side().cohort());
            content.addComponentAsFirst(new HelpLinesPart(t("helpNote.title"), lines));
        }
    }
}
