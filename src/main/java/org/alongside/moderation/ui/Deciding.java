package org.alongside.moderation.ui;

import com.vaadin.flow.component.UI;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.alongside.moderation.Act;
import org.alongside.moderation.CaseId;
import org.alongside.moderation.CasePage;
import org.alongside.moderation.CaseSummary;
import org.alongside.moderation.Decision;
import org.alongside.moderation.DecisionId;
import org.alongside.moderation.Decisions;
import org.alongside.moderation.Outcome;
import org.alongside.shared.PersonId;
import org.alongside.uikit.Notice;
import org.jspecify.annotations.Nullable;

/// Asks for what belongs to a decision, carries it out and tells what came of it.
final class Deciding implements Serializable {

    private static final long serialVersionUID = 1L;

    private final transient Decisions decisions;
    private final transient Wording wording;
    private final PersonId moderator;
    private final CaseColumns columns;
    private @Nullable CaseId keptFor;
    private @Nullable String kept;

    Deciding(Decisions decisions, Wording wording, PersonId moderator, CaseColumns columns) {
        this.decisions = decisions;
        this.wording = wording;
        this.moderator = moderator;
        this.columns = columns;
    }

    /// Decides at once that others may read it.
    void publish(CasePage page) {
        decide(page, Decision.publish());
    }

    void ask(CasePage page, Act act) {
        if (!columns.tooSoon()) {
            var words = page.summary().id().equals(keptFor) ? kept : null;
            DecisionDialog.open(ui(), wording, page, act, words, decision -> {
                // Where it is refused, or somebody was first, she finds her words when she decides again.
                keptFor = page.summary().id();
                kept = decision.word();
                decide(page, decision);
            });
        }
    }

    /// About the case and those that say the same.
    void askMany(CasePage page) {
        var same = page.similar().stream()
                .filter(CasePage.Similar::same)
                .map(CasePage.Similar::summary)
                .toList();
        var chosen = new ArrayList<>(List.of(chosen(page.summary())));
        same.forEach(item -> chosen.add(chosen(item)));
        DecisionDialog.openMany(ui(), wording, page, chosen.size(), decision -> {
            var outcome = decisions.decideAll(moderator, chosen, decision);
            var kind = outcome.done() == chosen.size() ? Notice.Kind.GOOD : Notice.Kind.WAIT;
            var others = outcome.missed() + outcome.refused();
            var words = columns.getTranslation("decided.many", "count", outcome.done(), "others", others);
            Notice.show(ui(), kind, words);
            columns.advance(page.summary().id());
        });
    }

    /// Takes back what was decided about the case that is open.
    void undo(DecisionId decision) {
        var at = Objects.requireNonNull(columns.open()).item().id();
        DecisionDialog.openUndo(ui(), wording, why -> {
            tell(why, decisions.undo(moderator, decision, why));
            columns.showAgain(at);
        });
    }

    private void decide(CasePage page, Decision decision) {
        if (columns.tooSoon()) {
            return;
        }
        var item = page.summary();
        var outcome = decisions.decide(moderator, item.id(), item.version(), decision);
        tell(decision, outcome);
        if (outcome instanceof Outcome.Done) {
            kept = null;
        }
        if (outcome instanceof Outcome.Changed) {
            columns.showAgain(item.id());
        } else {
            columns.advance(item.id());
        }
    }

    private void tell(Decision decision, Outcome outcome) {
        var kind = outcome instanceof Outcome.Done ? Notice.Kind.GOOD : Notice.Kind.WAIT;
        Notice.show(ui(), kind, wording.outcome(ui().getLocale(), decision, outcome));
    }

    private static Decisions.Chosen chosen(CaseSummary item) {
        return new Decisions.Chosen(item.id(), item.version());
    }

    private UI ui() {
        return columns.getUI().orElseThrow();
    }
}
