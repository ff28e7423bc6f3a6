package org.alongside.mentoring.ui.plan;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.alongside.mentoring.GoalPart;
import org.alongside.mentoring.GoalText;
import org.jspecify.annotations.Nullable;

/// What a goal says, part by part; parts that say nothing are left out.
class GoalParts extends Div {

    private static final long serialVersionUID = 1L;

    /// The goal as it is, without what exactly where the page's heading says that.
    GoalParts(GoalText text, boolean what) {
        addClassNames("goal-parts", "stack");
        var list = new DescriptionList();
        for (var part : GoalPart.values()) {
            var said = text.parts().get(part);
            if (said != null && (what || part != GoalPart.WHAT)) {
                list.add(new DescriptionList.Term(getTranslation("option.goal." + part)));
                var words = new DescriptionList.Description();
                words.add(new Said(said));
                list.add(words);
            }
        }
        if (text.by() != null) {
            list.add(new DescriptionList.Term(getTranslation("goal.byWhen")));
            list.add(new DescriptionList.Description(PlanParts.day(text.by(), getLocale())));
        }
        add(list);
    }

    /// What changes in it: parts that stay the same are left out.
    static Div changes(GoalText text, @Nullable LocalDate before, Locale locale) {
        var box = new Div();
        box.addClassNames("goal-parts", "stack");
        var list = new DescriptionList();
        text.changes().forEach((part, changes) -> {
            list.add(new DescriptionList.Term(box.getTranslation("option.goal." + part)));
            var words = new DescriptionList.Description();
            var said = text.parts().get(part);
            words.add(said == null ? new Paragraph(box.getTranslation("goal.partGone")) : new Said(said, changes));
            list.add(words);
        });
        if (!Objects.equals(text.by(), before)) {
            list.add(new DescriptionList.Term(box.getTranslation("goal.byWhen")));
            var words = new DescriptionList.Description();
            words.add(
                    new Span(text.by() == null ? box.getTranslation("goal.noDay") : PlanParts.day(text.by(), locale)));
            list.add(words);
        }
        box.add(list);
        return box;
    }
}
