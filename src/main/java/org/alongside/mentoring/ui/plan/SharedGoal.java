package org.alongside.mentoring.ui.plan;

import com.vaadin.flow.component.UI;
import org.alongside.discussion.DiscussionRoutes;
import org.alongside.discussion.Draft;
import org.alongside.discussion.DraftPlace;
import org.alongside.discussion.Drafts;
import org.alongside.mentoring.GoalView;
import org.alongside.mentoring.PairSide;
import org.alongside.richtext.RichText;
import org.alongside.uikit.ConfirmDialog;
import org.alongside.uikit.Notice;

/// The offer to tell the cohort of a goal that was reached (P55): a thread that is begun for her and that she
/// changes and posts, or not. Nothing is ever posted by itself, and nothing of the other's is in it.
final class SharedGoal {

    private final Drafts drafts;
    private final PairSide side;
    private final GoalView goal;

    SharedGoal(Drafts drafts, PairSide side, GoalView goal) {
        this.drafts = drafts;
        this.side = side;
        this.goal = goal;
    }

    void ask() {
        var ui = UI.getCurrentOrThrow();
        new ConfirmDialog(
                        ui.getTranslation("goal.shareTitle"),
                        ui.getTranslation("goal.shareText"),
                        ui.getTranslation("goal.shareVerb"),
                        () -> begin(ui))
                .open();
    }

    private void begin(UI ui) {
        var place = DraftPlace.newThread(side.cohort());
        if (drafts.find(side.me(), place).isEmpty()) {
            var blank = Draft.blank();
            drafts.save(side.me(), place, new Draft(ui.getTranslation("goal.shareSubject"), "", body(ui), blank.key()));
        } else {
            // What she was writing there is worth more than what would be put in its place.
            Notice.show(ui, Notice.Kind.PLAIN, ui.getTranslation("goal.shareDraftThere"));
        }
        ui.navigate(DiscussionRoutes.newThread(side.cohortSlug()));
    }

    private String body(UI ui) {
        var what = goal.text().what();
        var begin = RichText.fromPlain(ui.getTranslation("goal.shareBegin"));
        return what.mine() ? begin + what.body() : begin;
    }
}
