package org.alongside.mentoring.ui.plan;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import org.alongside.cohort.HelpLines;
import org.alongside.cohort.HelpNote;
import org.alongside.identity.CurrentPerson;
import org.alongside.mentoring.PairAccess;
import org.alongside.mentoring.PairSide;
import org.alongside.mentoring.PairState;
import org.alongside.mentoring.SavedTexts;
import org.alongside.mentoring.ui.PairPage;
import org.alongside.mentoring.ui.ToldNext;
import org.alongside.uikit.Bdi;
import org.alongside.uikit.Notice;

/// The base of the pages of a pair's plan: what they show is built anew each time, with where to find help in
/// front for who needs it.
@StyleSheet("context://mentoring-plan.css")
abstract class PlanPage extends PairPage {

    private static final long serialVersionUID = 1L;

    private final transient HelpLines help;
    private final Div content = new Div();

    PlanPage(String titleKey, PairAccess access, CurrentPerson current, HelpLines help) {
        super(titleKey, access, current);
        this.help = help;
        addClassName("narrow");
        content.addClassNames("stack", "plan");
        add(content);
    }

    @Override
    protected final void show(PairSide side) {
        content.removeAll();
        var ui = UI.getCurrentOrThrow();
        if (ToldNext.take(ui, side.id()).danger()) {
            var note = new HelpNote(help.of(person(), side.cohort()));
            content.add(note);
            note.announce(ui);
        }
        if (side.state() == PairState.PAUSED) {
            content.add(new Notice(Notice.Kind.PLAIN, t("plan.paused")));
        } else if (side.state() == PairState.ENDED) {
            content.add(new Notice(Notice.Kind.PLAIN, t("refused.pair.ended")));
        }
        build(side, content);
    }

    /// Puts all that is to be seen into the page.
    abstract void build(PairSide side, Div into);

    /// Says what became of what she wrote.
    ///
    /// @param good message key for what is there for both
    final void tell(SavedTexts kept, String good) {
        var ui = UI.getCurrentOrThrow();
        if (kept.danger()) {
            ToldNext.promise(ui, pair(), kept);
        }
        Notice.show(
                ui,
                kept.held() ? Notice.Kind.WAIT : Notice.Kind.GOOD,
                kept.held() ? t("plan.waits") : getTranslation(good));
    }

    /// @return the other's name, to be put into a sentence
    static String name(PairSide side) {
        return Bdi.isolated(side.otherName());
    }
}
