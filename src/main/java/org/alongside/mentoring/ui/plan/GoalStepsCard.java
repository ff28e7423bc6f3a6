package org.alongside.mentoring.ui.plan;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import java.io.Serializable;
import java.util.List;
import org.alongside.mentoring.GoalProgress;
import org.alongside.mentoring.GoalState;
import org.alongside.mentoring.GoalStep;
import org.alongside.mentoring.GoalView;
import org.alongside.mentoring.PairSide;
import org.alongside.mentoring.SavedTexts;
import org.alongside.richtext.RichText;
import org.alongside.uikit.Bdi;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.ConfirmDialog;
import org.alongside.uikit.FieldErrors;
import org.alongside.uikit.Notice;
import org.alongside.uikit.RelativeTime;
import org.alongside.uikit.Tag;

/// The steps of a goal. The mentee marks, moves, changes them; the mentor reads, and may suggest one.
class GoalStepsCard extends Div {

    private static final long serialVersionUID = 1L;

    private final transient GoalProgress progress;
    private final PairSide side;
    private final GoalView goal;
    private final SerializableRunnable refresh;
    private final Teller teller;
    private final TextField more = new TextField();
    private final FieldErrors errors = new FieldErrors().at("goal.step", more).at("goal.steps", more);

    /// @param refresh shows the page anew
    GoalStepsCard(GoalProgress progress, PairSide side, GoalView goal, SerializableRunnable refresh, Teller teller) {
        this.progress = progress;
        this.side = side;
        this.goal = goal;
        this.refresh = refresh;
        this.teller = teller;
        addClassNames("card", "stack");
        add(new H2(getTranslation("goal.steps")));
        if (goal.steps().isEmpty()) {
            add(PlanParts.quiet(
                    side.mentee()
                            ? getTranslation("goal.noSteps")
                            : getTranslation("goal.noStepsMentor", "name", Bdi.isolated(side.otherName()))));
        } else {
            add(list(goal.steps()));
        }
        if (isOpen()) {
            add(form());
        }
    }

    private boolean isOpen() {
        return side.active() && goal.state() == GoalState.OPEN;
    }

    private OrderedList list(List<GoalStep> steps) {
        var list = new OrderedList();
        list.addClassNames("clean-steps");
        var taken = steps.stream().filter(step -> !step.suggested()).toList();
        for (var step : steps) {
            var place = taken.indexOf(step);
            list.add(item(step, place > 0, place >= 0 && place < taken.size() - 1));
        }
        return list;
    }

    private ListItem item(GoalStep step, boolean canGoUp, boolean canGoDown) {
        var item = new ListItem();
        item.addClassName("step");
        if (step.suggested()) {
            suggested(step, item);
            return item;
        }
        var name = plain(step);
        if (isOpen() && side.mentee()) {
            var box = new Checkbox(name, step.doneAt() != null);
            box.getElement().setAttribute("dir", "auto");
            box.addValueChangeListener(change -> {
                progress.done(side.me(), side.id(), goal.id(), step.id(), change.getValue());
                refresh.run();
            });
            item.add(box);
        } else {
            var words = new Span(name);
            words.getElement().setAttribute("dir", "auto");
            item.add(words);
        }
        if (step.doneAt() != null) {
            var when = new Span(new Tag(getTranslation("goal.stepDone"), Notice.Kind.GOOD));
            when.add(new RelativeTime(step.doneAt()));
            when.addClassNames("row", "small", "quiet");
            item.add(when);
        }
        if (isOpen() && side.mentee()) {
            item.add(tools(step, name, canGoUp, canGoDown));
        }
        return item;
    }

    private Div tools(GoalStep step, String name, boolean canGoUp, boolean canGoDown) {
        var row = PlanParts.row();
        row.addClassNames("step-tools", "push");
        if (canGoUp) {
            row.add(tool("goal.up", name, () -> progress.move(side.me(), side.id(), goal.id(), step.id(), true)));
        }
        if (canGoDown) {
            row.add(tool("goal.down", name, () -> progress.move(side.me(), side.id(), goal.id(), step.id(), false)));
        }
        var change = Buttons.plain(getTranslation("goal.stepChange"), _ -> askToChange(step, name));
        change.getElement().setAttribute("aria-label", getTranslation("goal.stepChange") + ": " + name);
        row.add(change);
        return row;
    }

    private NativeButton tool(String key, String name, SerializableRunnable work) {
        var button = Buttons.plain(getTranslation(key), _ -> {
            work.run();
            refresh.run();
        });
        button.getElement().setAttribute("aria-label", getTranslation(key) + ": " + name);
        return button;
    }

    private void suggested(GoalStep step, ListItem item) {
        item.add(new Said(step.text()));
        var name = Bdi.isolated(side.otherName());
        item.add(PlanParts.quiet(
                side.mentee()
                        ? getTranslation("goal.stepIdea", "name", name)
                        : getTranslation("goal.stepIdeaMine", "name", name)));
        if (!isOpen()) {
            return;
        }
        if (side.mentee()) {
            item.add(PlanParts.row(
                    Buttons.ordinary(getTranslation("goal.take"), _ -> answer(step, true)),
                    Buttons.plain(getTranslation("goal.decline"), _ -> answer(step, false))));
        } else {
            item.add(Buttons.plain(getTranslation("goal.withdraw"), _ -> remove(step)));
        }
    }

    private void answer(GoalStep step, boolean take) {
        progress.answer(side.me(), side.id(), goal.id(), step.id(), take);
        refresh.run();
    }

    private void remove(GoalStep step) {
        progress.remove(side.me(), side.id(), goal.id(), step.id());
        refresh.run();
    }

    private void askToChange(GoalStep step, String name) {
        var words = new TextField(getTranslation("goal.stepWords"));
        words.setMaxLength(GoalProgress.MAX_STEP);
        words.setValue(step.text().readable() ? name : "");
        words.setWidthFull();
        words.getElement().setAttribute("dir", "auto");
        var fields = new FieldErrors().at("goal.step", words);
        var dialog = ConfirmDialog.form(
                getTranslation("goal.stepChangeTitle"),
                getTranslation("goal.stepChangeText"),
                getTranslation("goal.save"),
                () -> fields.run(() -> {
                    if (!words.getValue().strip().equals(name)) {
                        teller.tell(
                                progress.change(side.me(), side.id(), goal.id(), step.id(), words.getValue()),
                                "goal.saved");
                    }
                    refresh.run();
                }));
        var away = Buttons.plain(getTranslation("goal.stepRemove"), _ -> {
            dialog.close();
            remove(step);
        });
        dialog.with(words, away);
        dialog.open();
    }

    private Div form() {
        more.setLabel(side.mentee() ? getTranslation("goal.stepAdd") : getTranslation("goal.stepSuggest"));
        more.setMaxLength(GoalProgress.MAX_STEP);
        more.getElement().setAttribute("dir", "auto");
        more.addClassName("grow");
        var verb = side.mentee() ? getTranslation("goal.stepAddVerb") : getTranslation("goal.stepSuggestVerb");
        var add = Buttons.ordinary(verb, _ -> {
            if (errors.run(() -> teller.tell(
                    progress.add(side.me(), side.id(), goal.id(), more.getValue()),
                    side.mentee() ? "goal.stepAdded" : "goal.suggested"))) {
                refresh.run();
            }
        });
        Buttons.ignoreDoubleClicks(add);
        var row = new Div(more, add);
        row.addClassName("one-line");
        return row;
    }

    private String plain(GoalStep step) {
        return step.text().readable() ? RichText.plainText(step.text().body()) : getTranslation("plan.checked");
    }

    /// Says what became of words.
    @FunctionalInterface
    interface Teller extends Serializable {

        void tell(SavedTexts kept, String good);
    }
}
