package org.alongside.mentoring.ui.plan;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.PermitAll;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.alongside.cohort.HelpLines;
import org.alongside.identity.CurrentPerson;
import org.alongside.mentoring.GoalId;
import org.alongside.mentoring.GoalPart;
import org.alongside.mentoring.GoalState;
import org.alongside.mentoring.GoalText;
import org.alongside.mentoring.GoalView;
import org.alongside.mentoring.GoalWords;
import org.alongside.mentoring.Goals;
import org.alongside.mentoring.MentoringRoutes;
import org.alongside.mentoring.PairAccess;
import org.alongside.mentoring.PairSide;
import org.alongside.richtext.RichText;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.FieldErrors;
import org.alongside.uikit.Links;
import org.alongside.uikit.MainLayout;
import org.alongside.uikit.NativeInput;
import org.alongside.uikit.Notice;
import org.jspecify.annotations.Nullable;

/// Where a goal is written: a new one, a change to one, or what the mentee makes of an idea of the mentor's.
@Route(value = "pairs/:id/goals/new", layout = MainLayout.class)
@RouteAlias(value = "pairs/:id/goals/:goal/:how(change|take)", layout = MainLayout.class)
@PermitAll
class GoalWriteView extends PlanPage {

    private static final long serialVersionUID = 1L;

    private final transient Goals goals;
    private final Map<GoalPart, TextArea> fields = new EnumMap<>(GoalPart.class);
    private NativeInput by = NativeInput.date("");
    private FieldErrors errors = new FieldErrors();
    private final Div problem = new Div();

    GoalWriteView(Goals goals, PairAccess access, CurrentPerson current, HelpLines help) {
        super("goal.pageTitle", access, current, help);
        this.goals = goals;
    }

    @Override
    void build(PairSide side, Div into) {
        if (!side.active()) {
            throw new NotFoundException();
        }
        var goal = parameter("goal")
                .map(id -> goals.get(person(), side.id(), new GoalId(id)))
                .orElse(null);
        var text = goal == null ? null : start(goal);
        setHeading(heading(side, goal));
        into.add(new Paragraph(intro(side, goal)));
        for (var part : GoalPart.values()) {
            var field = field(part);
            field.setValue(words(text, part));
            into.add(field);
        }
        var what = Objects.requireNonNull(fields.get(GoalPart.WHAT));
        what.setRequiredIndicatorVisible(true);
        by = NativeInput.date(t("goal.byWhen")).help(t("goal.byHelp"));
        by.chooseDay(text == null ? null : text.by());
        errors = new FieldErrors()
                .at("goal.what", what)
                .at("goal.what-long", what)
                .at("goal.day", by);
        var save = Buttons.main(verb(side, goal), _ -> save(side, goal));
        Buttons.ignoreDoubleClicks(save);
        problem.removeAll();
        into.add(by, problem, PlanParts.row(save, Links.button(back(side, goal), t("uikit.cancel"), "plain")));
    }

    private GoalText start(GoalView goal) {
        if (!isTaking()) {
            // What the mentor suggested and now says better.
            var own = goal.suggestion();
            return own != null && own.mine() ? own : goal.text();
        }
        var idea = goal.state() == GoalState.SUGGESTED ? goal.text() : goal.suggestion();
        if (idea == null) {
            throw new NotFoundException();
        }
        return idea;
    }

    private TextArea field(GoalPart part) {
        var most = part == GoalPart.WHAT ? Goals.MAX_WHAT : Goals.MAX_PART;
        var field = PlanParts.area(t("option.goal." + part), t("option.goalHelp." + part), most);
        fields.put(part, field);
        return field;
    }

    private boolean isTaking() {
        return parameter("how").filter("take"::equals).isPresent();
    }

    private String heading(PairSide side, @Nullable GoalView goal) {
        if (isTaking()) {
            return t("goal.headTake");
        }
        if (goal == null) {
            return side.mentee() ? t("goal.headNew") : t("goal.headSuggest", "name", name(side));
        }
        return side.mentee() ? t("goal.headChange") : t("goal.headSuggestChange");
    }

    private String intro(PairSide side, @Nullable GoalView goal) {
        if (isTaking()) {
            return t("goal.introTake", "name", name(side));
        }
        if (side.mentor()) {
            return t("goal.introSuggest", "name", name(side));
        }
        return goal == null ? t("goal.introNew") : t("goal.introChange");
    }

    private String verb(PairSide side, @Nullable GoalView goal) {
        if (isTaking()) {
            return t("goal.take");
        }
        if (side.mentor()) {
            return t("goal.suggestTo", "name", name(side));
        }
        return goal == null ? t("goal.setIt") : t("goal.save");
    }

    private void save(PairSide side, @Nullable GoalView goal) {
        problem.removeAll();
        try {
            if (errors.run(() -> store(side, goal))) {
                UI.getCurrentOrThrow().navigate(back(side, goal));
            }
        } catch (RefusedException refused) {
            problem.add(
                    new Notice(Notice.Kind.BAD, getTranslation("refused." + refused.reason(), refused.arguments())));
        }
    }

    private void store(PairSide side, @Nullable GoalView goal) {
        var typed = new EnumMap<GoalPart, String>(GoalPart.class);
        fields.forEach((part, field) -> typed.put(part, field.getValue()));
        var words = new GoalWords(typed, by.day().orElse(null));
        if (goal == null) {
            tell(goals.add(person(), side.id(), words).kept(), side.mentee() ? "goal.set" : "goal.suggested");
        } else if (isTaking()) {
            tell(goals.take(person(), side.id(), goal.id(), start(goal).id(), words), "goal.taken");
        } else if (side.mentee()) {
            tell(goals.change(person(), side.id(), goal.id(), words, goal.version()), "goal.saved");
        } else {
            tell(goals.suggest(person(), side.id(), goal.id(), words, goal.version()), "goal.suggested");
        }
    }

    private static String back(PairSide side, @Nullable GoalView goal) {
        return MentoringRoutes.pair(
                side.id(), goal == null ? "goals" : "goals/" + goal.id().value());
    }

    private static String words(@Nullable GoalText text, GoalPart part) {
        var said = text == null ? null : text.parts().get(part);
        return said == null ? "" : RichText.plainText(said.body());
    }
}
