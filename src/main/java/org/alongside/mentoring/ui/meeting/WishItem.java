package org.alongside.mentoring.ui.meeting;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import org.alongside.mentoring.IntroductionWish;
import org.alongside.uikit.Bdi;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.RelativeTime;
import org.alongside.uikit.Tag;
import org.jspecify.annotations.Nullable;

/// Somebody a mentee would like to meet.
class WishItem extends ListItem {

    private static final long serialVersionUID = 1L;

    /// @param answered what happens when it is taken care of; null where that cannot be said here
    WishItem(IntroductionWish wish, @Nullable SerializableRunnable answered) {
        addClassName("stack");
        var row = new Div();
        row.addClassNames("row", "small", "quiet");
        if (wish.name() != null) {
            var name = new Span(Bdi.isolated(wish.name()));
            name.addClassName("strong");
            row.add(name);
        }
        if (wish.cohort() != null) {
            row.add(new Span(Bdi.isolated(wish.cohort())));
        }
        if (wish.name() == null && wish.toTeam()) {
            row.add(new Span(getTranslation("introduction.wish-to-team")));
        }
        row.add(new RelativeTime(wish.createdAt()));
        if (wish.answered()) {
            row.add(new Tag(getTranslation("introduction.wish-done")));
        }
        add(row, new SharedText(wish.text()));
        if (answered != null && !wish.answered()) {
            add(Buttons.ordinary(getTranslation("introduction.wish-answer"), _ -> answered.run()));
        }
    }
}
