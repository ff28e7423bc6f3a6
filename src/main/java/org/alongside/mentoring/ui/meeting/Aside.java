package org.alongside.mentoring.ui.meeting;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import org.alongside.cohort.CohortRoutes;
import org.alongside.mentoring.PairSide;
import org.alongside.mentoring.SavedTexts;
import org.alongside.mentoring.ui.ToldNext;
import org.alongside.uikit.Announcer;
import org.alongside.uikit.Links;
import org.alongside.uikit.Notice;

/// What is said to somebody about what she has just written: that it waits for a moderator, and where to find help
/// where she may be in danger.
public class Aside extends Div {

    private static final long serialVersionUID = 1L;

    /// Empty, until there is something to say.
    public Aside() {
        addClassName("stack");
        // An empty part would part what is above from what is below.
        setVisible(false);
    }

    /// Says it, instead of what was said before.
    public void say(PairSide side, SavedTexts fate) {
        say(side.cohortSlug(), fate);
    }

    /// Says what was promised on another page, if anything was; else what it says already stays.
    public void sayPromised(PairSide side) {
        var fate = ToldNext.take(UI.getCurrentOrThrow(), side.id());
        if (!fate.equals(SavedTexts.PLAIN)) {
            say(side, fate);
        }
    }

    /// Says it to somebody who is not one of the two.
    ///
    /// @param cohort its name in addresses
    public void say(String cohort, SavedTexts fate) {
        removeAll();
        setVisible(fate.danger() || fate.held());
        if (fate.danger()) {
            var help = Links.to(CohortRoutes.helpLines(cohort), getTranslation("help.title"));
            add(new Notice(Notice.Kind.WAIT, getTranslation("helpNote.title"), help));
            Announcer.announce(UI.getCurrentOrThrow(), getTranslation("helpNote.title"));
        } else if (fate.held()) {
            add(new Notice(Notice.Kind.WAIT, getTranslation("meeting.text-held")));
            Announcer.announce(UI.getCurrentOrThrow(), getTranslation("meeting.text-held"));
        }
    }
}
