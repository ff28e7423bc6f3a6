package org.alongside.mentoring.ui.plan;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.server.Command;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.alongside.mentoring.CommitmentState;
import org.alongside.mentoring.CommitmentView;
import org.alongside.mentoring.Commitments;
import org.alongside.mentoring.PairSide;
import org.alongside.shared.RefusedException;
import org.alongside.uikit.Bdi;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.ConfirmDialog;
import org.alongside.uikit.FieldErrors;
import org.alongside.uikit.NativeInput;
import org.alongside.uikit.Notice;
import org.alongside.uikit.Tag;

/// One commitment: what, by when, and what its owner can do about it.
class CommitmentItem extends ListItem {

    private static final long serialVersionUID = 1L;

    private final transient Commitments commitments;
    private final PairSide side;
    private final CommitmentView view;
    private final SerializableRunnable refresh;
    private final boolean brief;

    /// @param brief with the word who, and the next thing to do alone
    CommitmentItem(
            Commitments commitments, PairSide side, CommitmentView view, SerializableRunnable refresh, boolean brief) {
        this.commitments = commitments;
        this.side = side;
        this.view = view;
        this.refresh = refresh;
        this.brief = brief;
        addClassName("commitment");
        add(new Div(new Said(view.text()), when()));
        if (side.active()) {
            var row = actions();
            if (row.getComponentCount() > 0) {
                add(row);
            }
        }
    }

    private Div when() {
        var row = PlanParts.row();
        var name = Bdi.isolated(side.otherName());
        var day = PlanParts.day(view.by(), getLocale());
        switch (view.state()) {
            case ASKED ->
                row.add(
                        PlanParts.quiet(who(name) + getTranslation("commitment.by", "day", day)),
                        new Tag(
                                view.mine()
                                        ? getTranslation("commitment.sheAsks", "name", name)
                                        : getTranslation("commitment.youAsked"),
                                Notice.Kind.WAIT));
            case OPEN -> row.add(PlanParts.quiet(who(name) + open(day, name)));
            case DONE -> row.add(new Tag(getTranslation("commitment.done"), Notice.Kind.GOOD));
            case LET_GO -> row.add(new Tag(getTranslation("commitment.letGoDone")));
            case DECLINED, WITHDRAWN -> row.add(new Tag(getTranslation("commitment.notTaken")));
        }
        return row;
    }

    private String who(String name) {
        if (!brief) {
            return "";
        }
        return (view.mine() ? getTranslation("commitment.you") : getTranslation("commitment.she", "name", name))
                + " · ";
    }

    private String open(String day, String name) {
        if (view.overdue()) {
            return view.mine()
                    ? getTranslation("commitment.overdue", "day", day)
                    : getTranslation("commitment.overdueHers", "day", day, "name", name);
        }
        return view.firstDay().equals(view.by())
                ? getTranslation("commitment.by", "day", day)
                : getTranslation(
                        "commitment.movedTo", "day", day, "first", PlanParts.day(view.firstDay(), getLocale()));
    }

    private Div actions() {
        var row = PlanParts.row();
        switch (view.state()) {
            case ASKED -> {
                if (view.mine()) {
                    row.add(
                            Buttons.ordinary(getTranslation("commitment.take"), _ -> answer(true)),
                            Buttons.plain(getTranslation("commitment.decline"), _ -> answer(false)));
                } else {
                    row.add(Buttons.plain(
                            getTranslation("commitment.withdraw"),
                            _ -> run(() -> commitments.withdraw(side.me(), side.id(), view.id()))));
                }
            }
            case OPEN -> {
                if (view.mine()) {
                    row.add(Buttons.ordinary(getTranslation("commitment.doneVerb"), _ -> become(CommitmentState.DONE)));
                    if (!brief || view.overdue()) {
                        row.add(Buttons.plain(getTranslation("commitment.putOff"), _ -> askForDay()));
                    }
                    if (!brief) {
                        row.add(Buttons.plain(getTranslation("commitment.letGo"), _ -> become(CommitmentState.LET_GO)));
                    }
                }
            }
            case DONE, LET_GO -> {
                if (view.mine()) {
                    row.add(Buttons.plain(getTranslation("commitment.reopen"), _ -> become(CommitmentState.OPEN)));
                }
            }
            case DECLINED, WITHDRAWN -> {}
        }
        return row;
    }

    private void answer(boolean take) {
        run(() -> commitments.answer(side.me(), side.id(), view.id(), take));
    }

    private void become(CommitmentState state) {
        run(() -> commitments.become(side.me(), side.id(), view.id(), state));
    }

    private void askForDay() {
        var day = NativeInput.date(getTranslation("commitment.newDay"))
                .between(LocalDate.now(ZoneOffset.UTC).minusDays(1), null);
        var errors = new FieldErrors().at("commitment.day", day);
        ConfirmDialog.form(
                        getTranslation("commitment.putOffTitle"),
                        getTranslation("commitment.putOffText"),
                        getTranslation("commitment.putOffVerb"),
                        () -> errors.run(() -> {
                            commitments.putOff(
                                    side.me(), side.id(), view.id(), day.day().orElse(null), view.version());
                            refresh.run();
                        }))
                .with(day)
                .open();
    }

    /// Shows what is true then, also where it was refused because something changed meanwhile.
    private void run(Command work) {
        try {
            work.execute();
        } catch (RefusedException refused) {
            Notice.show(
                    UI.getCurrentOrThrow(),
                    Notice.Kind.BAD,
                    getTranslation("refused." + refused.reason(), refused.arguments()));
        }
        refresh.run();
    }
}
