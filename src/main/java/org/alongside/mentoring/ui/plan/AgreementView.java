package org.alongside.mentoring.ui.plan;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.alongside.cohort.HelpLines;
import org.alongside.identity.CurrentPerson;
import org.alongside.mentoring.Agreement;
import org.alongside.mentoring.AgreementVersion;
import org.alongside.mentoring.Agreements;
import org.alongside.mentoring.MentoringRoutes;
import org.alongside.mentoring.PairAccess;
import org.alongside.mentoring.PairSide;
import org.alongside.shared.RefusedException;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.ConfirmDialog;
import org.alongside.uikit.EmptyState;
import org.alongside.uikit.Links;
import org.alongside.uikit.MainLayout;
import org.alongside.uikit.Notice;
import org.alongside.uikit.RelativeTime;
import org.alongside.uikit.Tag;

/// How two people want to work together: what is in force, what is proposed, what was before.
@Route(value = "pairs/:id/agreement", layout = MainLayout.class)
@PermitAll
class AgreementView extends PlanPage {

    private static final long serialVersionUID = 1L;

    private final transient Agreements agreements;

    AgreementView(Agreements agreements, PairAccess access, CurrentPerson current, HelpLines help) {
        super("agreement.title", access, current, help);
        this.agreements = agreements;
    }

    @Override
    void build(PairSide side, Div into) {
        var now = agreements.of(person(), side.id());
        if (now.inForce() == null && now.proposed() == null) {
            into.add(empty(side));
        }
        if (now.proposed() != null) {
            into.add(proposed(side, now, now.proposed()));
        }
        if (now.inForce() != null) {
            into.add(inForce(side, now, now.inForce()));
        }
        into.add(limits());
        if (!now.earlier().isEmpty()) {
            into.add(history(side, now));
        }
    }

    private EmptyState empty(PairSide side) {
        var state = new EmptyState(t("agreement.emptyTitle"), t("agreement.emptyText", "name", name(side)));
        if (side.active()) {
            state.add(Links.button(write(side), t("agreement.begin"), "main"));
        }
        return state;
    }

    private Div proposed(PairSide side, Agreement now, AgreementVersion version) {
        var title = version.mine() ? t("agreement.yours") : t("agreement.theirs", "name", name(side));
        var when = PlanParts.quiet(t("agreement.proposedAt") + " ");
        when.add(new RelativeTime(version.proposedAt()));
        var card = PlanParts.card(title, when);
        if (version.mine()) {
            var words = version.waits() ? "agreement.mineHeld" : "agreement.mineWaits";
            card.add(new Notice(Notice.Kind.WAIT, getTranslation(words, "name", name(side))));
        } else {
            card.add(new Paragraph(t("agreement.read", "name", name(side))));
        }
        card.add(new AgreementParts(version, now.inForce(), true));
        if (side.active()) {
            card.add(version.mine() ? own(side, version) : answer(side, version));
        }
        return card;
    }

    private Div answer(PairSide side, AgreementVersion version) {
        var yes = Buttons.main(t("agreement.accept"), _ -> accept(version));
        Buttons.ignoreDoubleClicks(yes);
        return PlanParts.row(yes, Links.button(write(side), t("agreement.counter"), "ordinary"));
    }

    private Div own(PairSide side, AgreementVersion version) {
        return PlanParts.row(
                Links.button(write(side), t("agreement.changeMine"), "ordinary"),
                Buttons.plain(t("agreement.withdraw"), _ -> askToWithdraw(version)));
    }

    private Div inForce(PairSide side, Agreement now, AgreementVersion version) {
        var when = PlanParts.quiet(t("agreement.agreedAt") + " ");
        when.add(new RelativeTime(version.acceptedAt() == null ? version.proposedAt() : version.acceptedAt()));
        var card = PlanParts.card(t("agreement.inForce"), when, new AgreementParts(version, null, false));
        if (side.active() && now.proposed() == null) {
            card.add(PlanParts.row(Links.button(write(side), t("agreement.proposeChange"), "ordinary")));
        }
        return card;
    }

    /// The same for everybody, and open: nobody should learn only afterwards what cannot stay between two.
    private Div limits() {
        var words = new Paragraph(t("agreement.limits"));
        words.addClassName("measure");
        return PlanParts.card(t("agreement.limitsTitle"), words);
    }

    private Div history(PairSide side, Agreement now) {
        var card = PlanParts.card(t("agreement.earlier"));
        for (var version : now.earlier()) {
            var who = version.mine()
                    ? t("agreement.byYou", "state", version.state().name())
                    : t("agreement.byOther", "state", version.state().name(), "name", name(side));
            var details = new NativeDetails(who);
            details.addClassName("fold-plan");
            details.getSummary().add(new RelativeTime(version.proposedAt()));
            if (version.waits()) {
                details.getSummary().add(new Tag(t("plan.held"), Notice.Kind.WAIT));
            }
            details.setContent(new AgreementParts(version, null, true));
            card.add(details);
        }
        return card;
    }

    private void accept(AgreementVersion version) {
        try {
            agreements.accept(person(), pair(), version.number());
            Notice.show(UI.getCurrentOrThrow(), Notice.Kind.GOOD, t("agreement.accepted"));
        } catch (RefusedException refused) {
            Notice.show(
                    UI.getCurrentOrThrow(),
                    Notice.Kind.BAD,
                    getTranslation("refused." + refused.reason(), refused.arguments()));
        }
        refresh();
    }

    private void askToWithdraw(AgreementVersion version) {
        new ConfirmDialog(t("agreement.withdrawTitle"), t("agreement.withdrawText"), t("agreement.withdraw"), () -> {
                    agreements.withdraw(person(), pair(), version.number());
                    refresh();
                })
                .open();
    }

    private static String write(PairSide side) {
        return MentoringRoutes.pair(side.id(), "agreement/write");
    }
}
