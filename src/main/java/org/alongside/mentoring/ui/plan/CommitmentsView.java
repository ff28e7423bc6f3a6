package org.alongside.mentoring.ui.plan;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.function.Predicate;
import org.alongside.cohort.HelpLines;
import org.alongside.identity.CurrentPerson;
import org.alongside.mentoring.CommitmentState;
import org.alongside.mentoring.CommitmentView;
import org.alongside.mentoring.Commitments;
import org.alongside.mentoring.PairAccess;
import org.alongside.mentoring.PairSide;
import org.alongside.uikit.MainLayout;

/// Who of the two does what by when.
@Route(value = "pairs/:id/commitments", layout = MainLayout.class)
@PermitAll
class CommitmentsView extends PlanPage {

    private static final long serialVersionUID = 1L;

    private final transient Commitments commitments;

    CommitmentsView(Commitments commitments, PairAccess access, CurrentPerson current, HelpLines help) {
        super("commitment.title", access, current, help);
        this.commitments = commitments;
    }

    @Override
    void build(PairSide side, Div into) {
        var all = commitments.list(person(), side.id());
        into.add(new Paragraph(t("commitment.intro")));
        group(into, side, all, t("commitment.askedOfYou"), one -> one.state() == CommitmentState.ASKED && one.mine());
        group(into, side, all, t("commitment.yours"), one -> one.state() == CommitmentState.OPEN && one.mine());
        group(into, side, all, t("commitment.hers", "name", name(side)), one -> one.living() && !one.mine());
        if (side.active()) {
            into.add(new CommitmentForm(commitments, side, this::refresh, this::tell));
        }
        var closed = all.stream().filter(one -> !one.living()).toList();
        if (!closed.isEmpty()) {
            var details = new NativeDetails(t("commitment.closed", "count", closed.size()), list(side, closed));
            details.addClassName("fold-plan");
            into.add(details);
        }
    }

    private void group(
            Div into, PairSide side, List<CommitmentView> all, String title, Predicate<CommitmentView> which) {
        var those = all.stream().filter(which).toList();
        if (!those.isEmpty()) {
            into.add(PlanParts.card(title, list(side, those)));
        }
    }

    private UnorderedList list(PairSide side, List<CommitmentView> those) {
        var list = new UnorderedList();
        list.addClassName("clean");
        those.forEach(one -> list.add(new CommitmentItem(commitments, side, one, this::refresh, false)));
        return list;
    }
}
