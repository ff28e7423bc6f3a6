package org.alongside.mentoring.ui.ending;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import org.alongside.mentoring.EndingReason;
import org.alongside.mentoring.Endings;
import org.alongside.mentoring.MentoringRoutes;
import org.alongside.mentoring.PairSide;
import org.alongside.mentoring.ui.care.Parts;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.ConfirmDialog;
import org.alongside.uikit.Links;
import org.alongside.uikit.NativeSelect;
import org.jspecify.annotations.Nullable;

/// The way out that needs nobody's yes.
class EndAlone extends Section {

    private static final long serialVersionUID = 1L;
    private static final String NONE = "";

    private final PairSide side;
    private final transient Endings endings;
    private final Steps steps;

    EndAlone(PairSide side, Endings endings, Steps steps) {
        this.side = side;
        this.endings = endings;
        this.steps = steps;
        addClassNames("card", "stack");
        add(new H2(t("ending.alone")), Parts.text(t("ending.aloneText", "name", side.otherName())));
        add(Links.to(MentoringRoutes.pair(side.id(), "help"), t("ending.aloneHelp")));
        add(Buttons.danger(t("ending.aloneVerb"), _ -> ask()));
    }

    private void ask() {
        var reason = new NativeSelect(t("ending.reason"))
                .option(NONE, t("pause.noReason"))
                .help(t("ending.reasonHelp"));
        for (var one : EndingReason.values()) {
            reason.option(one.name(), t("option.ending." + one));
        }
        var never = new Checkbox(t("ending.never", "name", side.otherName()));
        ConfirmDialog.danger(
                        t("ending.aloneTitle"),
                        t("ending.aloneConfirm", "name", side.otherName()),
                        t("ending.aloneVerb"),
                        () -> {
                            endings.endAlone(side.me(), side.id(), chosen(reason), never.getValue());
                            steps.done(false, "ending.over");
                        })
                .with(reason, never)
                .open();
    }

    private static @Nullable EndingReason chosen(NativeSelect reason) {
        return reason.value().equals(NONE) ? null : EndingReason.valueOf(reason.value());
    }

    private String t(String key, Object... arguments) {
        return getTranslation(key, arguments);
    }
}
