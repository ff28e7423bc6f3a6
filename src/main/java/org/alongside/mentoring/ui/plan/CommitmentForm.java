package org.alongside.mentoring.ui.plan;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.alongside.mentoring.Commitments;
import org.alongside.mentoring.PairSide;
import org.alongside.uikit.Bdi;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.FieldErrors;
import org.alongside.uikit.NativeInput;
import org.alongside.uikit.NativeSelect;

/// Where one promises something, or asks the other for it.
class CommitmentForm extends Div {

    private static final long serialVersionUID = 1L;
    private static final String ME = "me";
    private static final String OTHER = "other";

    private final transient Commitments commitments;
    private final PairSide side;
    private final NativeSelect who;
    private final TextField words;
    private final NativeInput by;
    private final FieldErrors errors;

    CommitmentForm(Commitments commitments, PairSide side, SerializableRunnable refresh, GoalStepsCard.Teller teller) {
        this.commitments = commitments;
        this.side = side;
        addClassNames("card", "stack");
        var name = Bdi.isolated(side.otherName());
        who = new NativeSelect(getTranslation("commitment.who"))
                .option(ME, getTranslation("commitment.whoMe"))
                .option(OTHER, getTranslation("commitment.whoOther", "name", name));
        words = new TextField(getTranslation("commitment.what"));
        words.setMaxLength(Commitments.MAX);
        words.setWidthFull();
        words.getElement().setAttribute("dir", "auto");
        by = NativeInput.date(getTranslation("commitment.byWhen"))
                .between(LocalDate.now(ZoneOffset.UTC).minusDays(1), null);
        errors = new FieldErrors()
                .at("commitment.words", words)
                .at("commitment.many", words)
                .at("commitment.day", by);
        var add = Buttons.main(getTranslation("commitment.add"), _ -> {
            if (errors.run(() -> save(teller))) {
                refresh.run();
            }
        });
        Buttons.ignoreDoubleClicks(add);
        var line = new Div(who, by);
        line.addClassName("side-by-side");
        add(new H2(getTranslation("commitment.addTitle")), words, line, add);
        who.onChange(() -> add.setText(getTranslation(isMine() ? "commitment.add" : "commitment.ask")));
    }

    private boolean isMine() {
        return who.value().equals(ME);
    }

    private void save(GoalStepsCard.Teller teller) {
        var day = by.day().orElse(null);
        if (isMine()) {
            teller.tell(
                    commitments
                            .promise(side.me(), side.id(), words.getValue(), day)
                            .kept(),
                    "commitment.added");
        } else {
            teller.tell(
                    commitments.ask(side.me(), side.id(), words.getValue(), day).kept(), "commitment.asked");
        }
    }
}
