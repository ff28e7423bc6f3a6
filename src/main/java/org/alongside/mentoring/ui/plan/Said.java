package org.alongside.mentoring.ui.plan;

import com.vaadin.flow.component.html.Div;
import org.alongside.mentoring.TextState;
import org.alongside.mentoring.TextView;
import org.alongside.uikit.Notice;
import org.alongside.uikit.SafeHtml;
import org.alongside.uikit.Tag;
import org.jspecify.annotations.Nullable;

/// What somebody wrote, and to its author how it stands. Who may not read it yet is told that, and nothing of it.
class Said extends Div {

    private static final long serialVersionUID = 1L;

    Said(TextView text) {
        this(text, null);
    }

    /// @param changes safe HTML to be shown in place of the words; null for the words
    Said(TextView text, @Nullable String changes) {
        addClassNames("said", "measure");
        if (!text.readable()) {
            add(PlanParts.quiet(getTranslation("plan.checked")));
            return;
        }
        var words = new SafeHtml(changes == null ? text.body() : changes);
        words.addClassName("body");
        if (changes != null) {
            words.addClassName("changes");
        }
        if (text.lang() != null) {
            words.getElement().setAttribute("lang", text.lang());
        }
        add(words);
        if (text.state() == TextState.HELD) {
            add(new Tag(getTranslation("plan.held"), Notice.Kind.WAIT));
        } else if (text.state() != TextState.PUBLISHED) {
            add(new Tag(getTranslation("plan.notThrough"), Notice.Kind.BAD));
            if (text.reason() != null) {
                add(PlanParts.quiet(getTranslation("reason." + text.reason())));
            }
        }
    }
}
