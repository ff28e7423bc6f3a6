package org.alongside.mentoring.ui.ending;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import org.alongside.mentoring.AfterEnding;
import org.alongside.mentoring.EndingView;
import org.alongside.mentoring.Endings;
import org.alongside.mentoring.NoSessionReason;
import org.alongside.mentoring.PairSide;
import org.alongside.mentoring.ui.care.Parts;
import org.alongside.richtext.RichText;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.FieldErrors;
import org.alongside.uikit.NativeInput;
import org.alongside.uikit.NativeSelect;
import org.jspecify.annotations.Nullable;

/// What the two do before they part: a closing session or a reason, what each takes from it, and the last word.
class Closing extends Div {

    private static final long serialVersionUID = 1L;
    private static final String HELD = "";

    private final PairSide side;
    private final EndingView ending;
    private final transient Endings endings;
    private final Fields fields;
    private final Steps steps;

    Closing(PairSide side, EndingView ending, Endings endings, AfterEnding after, Fields fields, Steps steps) {
        this.side = side;
        this.ending = ending;
        this.endings = endings;
        this.fields = fields;
        this.steps = steps;
        addClassName("stack");
        add(session(), reflection());
        if (side.mentee()) {
            add(new PlanCard(side, ending, endings, fields, steps));
        }
        if (ending.mayThank() || ending.thanks() != null) {
            add(new ThanksCard(side, ending, after, fields, steps));
        }
        add(confirm());
    }

    private Section session() {
        var day = NativeInput.date(t("ending.sessionOn"));
        day.chooseDay(ending.sessionOn());
        var why = new NativeSelect(t("ending.noSession")).option(HELD, t("ending.sessionHeld"));
        for (var one : NoSessionReason.values()) {
            why.option(one.name(), t("option.noSession." + one));
        }
        if (ending.noSession() != null) {
            why.choose(ending.noSession().name());
        }
        day.setVisible(why.value().equals(HELD));
        why.onChange(() -> day.setVisible(why.value().equals(HELD)));
        var errors = new FieldErrors().at("ending.session", day).at("ending.session-day", day);
        var keep = Buttons.ordinary(
                t("care.keep"),
                _ -> errors.run(() -> {
                    var reason = chosen(why);
                    var on = reason == null ? day.day().orElse(null) : null;
                    endings.session(side.me(), side.id(), on, reason);
                    steps.done(false, "ending.kept");
                }));
        var card = Parts.card(t("ending.session"), Parts.text(t("ending.sessionText")));
        if (ending.sessionOn() != null) {
            card.add(Parts.quiet(t("ending.sessionKept", "day", Parts.day(ending.sessionOn(), getLocale()))));
        }
        card.add(why, day, keep);
        return card;
    }

    private static @Nullable NoSessionReason chosen(NativeSelect why) {
        return why.value().equals(HELD) ? null : NoSessionReason.valueOf(why.value());
    }

    private Section reflection() {
        var card = Parts.card(t("ending.reflection"), Parts.text(t("ending.reflectionText", "name", side.otherName())));
        var mine = ending.mine();
        var helped = fields.area("helped", t("ending.helped"), "", plain(mine, true));
        var change = fields.area("change", t("ending.change"), "", plain(mine, false));
        var errors = new FieldErrors().at("ending.reflection", helped).at("post.too-long", helped);
        var keep = Buttons.ordinary(
                t("ending.reflectionKeep"),
                _ -> errors.run(() -> {
                    var danger = endings.reflect(side.me(), side.id(), helped.getValue(), change.getValue());
                    steps.done(danger, "ending.kept");
                }));
        Buttons.ignoreDoubleClicks(keep);
        card.add(helped, change, keep);
        if (ending.others() != null) {
            card.add(others(side, ending.others()));
        } else if (ending.otherHasReflected()) {
            card.add(Parts.quiet(t("ending.otherReflected", "name", side.otherName())));
        }
        return card;
    }

    /// @return what the other takes from it
    static Div others(PairSide side, EndingView.Reflection others) {
        var part = new Div();
        part.addClassName("stack");
        part.add(new H3(part.getTranslation("ending.otherReflection", "name", side.otherName())));
        if (others.helped() != null) {
            part.add(Parts.quiet(part.getTranslation("ending.helped")), Parts.view(part, others.helped()));
        }
        if (others.change() != null) {
            part.add(Parts.quiet(part.getTranslation("ending.change")), Parts.view(part, others.change()));
        }
        return part;
    }

    private static String plain(EndingView.@Nullable Reflection mine, boolean helped) {
        var text = mine == null ? null : helped ? mine.helped() : mine.change();
        return text == null ? "" : RichText.plainText(text.body());
    }

    private Section confirm() {
        var card = Parts.card(t("ending.confirm"));
        if (ending.confirmed()) {
            card.add(Parts.text(t("ending.confirmed", "name", side.otherName())));
            return card;
        }
        card.add(Parts.text(t("ending.confirmText")));
        if (ending.otherConfirmed()) {
            card.add(Parts.quiet(t("ending.otherConfirmed", "name", side.otherName())));
        }
        var ready = ending.noSession() != null || (ending.sessionOn() != null && ending.mine() != null);
        var button = Buttons.main(t("ending.confirmVerb"), _ -> {
            var over = endings.confirm(side.me(), side.id());
            steps.done(false, over ? "ending.over" : "ending.kept");
        });
        button.setEnabled(ready);
        card.add(button);
        if (!ready) {
            card.add(Parts.quiet(t("ending.confirmFirst")));
        }
        return card;
    }

    private String t(String key, Object... arguments) {
        return getTranslation(key, arguments);
    }
}
