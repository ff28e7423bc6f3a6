package org.alongside.cohort.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import java.io.Serializable;
import org.alongside.cohort.PostingLimits;
import org.alongside.shared.RefusedException;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.FieldErrors;
import org.alongside.uikit.Notice;

/// The five numbers that a cohort asks of its new members.
class LimitsCard extends Div {

    private static final long serialVersionUID = 1L;

    private final IntegerField days = new IntegerField();
    private final IntegerField spacing = new IntegerField();
    private final IntegerField threads = new IntegerField();
    private final IntegerField posts = new IntegerField();
    private final IntegerField links = new IntegerField();
    private final Saver saver;
    private final FieldErrors errors = new FieldErrors()
            .at("cohort.limit-days", days)
            .at("cohort.limit-spacing", spacing)
            .at("cohort.limit-threads", threads)
            .at("cohort.limit-posts", posts)
            .at("cohort.limit-links", links);

    LimitsCard(PostingLimits now, Saver saver) {
        this.saver = saver;
        addClassNames("card", "stack");
        label(days, "cohortSettings.limitDays", "cohortSettings.limitDaysHelp", PostingLimits.MAX_DAYS);
        label(spacing, "cohortSettings.limitSpacing", "cohortSettings.limitZeroHelp", PostingLimits.MAX_SPACING);
        label(threads, "cohortSettings.limitThreads", "cohortSettings.limitOneHelp", PostingLimits.MAX_THREADS);
        label(posts, "cohortSettings.limitPosts", "cohortSettings.limitOneHelp", PostingLimits.MAX_POSTS);
        label(links, "cohortSettings.limitLinks", "cohortSettings.limitZeroHelp", PostingLimits.MAX_LINKS);
        days.setValue(now.newMemberDays());
        spacing.setValue(now.spacingSeconds());
        threads.setValue(now.firstDayThreads());
        posts.setValue(now.firstDayPosts());
        links.setValue(now.links());
        add(
                new H2(getTranslation("cohortSettings.limits")),
                new Paragraph(getTranslation("cohortSettings.limitsText")),
                days,
                spacing,
                threads,
                posts,
                links,
                Buttons.main(getTranslation("cohortSettings.limitsSave"), _ -> save()));
    }

    private void label(IntegerField field, String label, String help, int most) {
        field.setLabel(getTranslation(label));
        field.setHelperText(getTranslation(help, "most", most));
    }

    private void save() {
        if (errors.run(() -> saver.save(new PostingLimits(
                number(spacing, "cohort.limit-spacing"),
                number(threads, "cohort.limit-threads"),
                number(posts, "cohort.limit-posts"),
                number(links, "cohort.limit-links"),
                number(days, "cohort.limit-days"))))) {
            Notice.show(UI.getCurrentOrThrow(), Notice.Kind.GOOD, getTranslation("cohortSettings.limitsSaved"));
        }
    }

    private static int number(IntegerField field, String reason) {
        var value = field.getValue();
        if (value == null) {
            throw new RefusedException(reason);
        }
        return value;
    }

    /// Stores what was chosen.
    @FunctionalInterface
    interface Saver extends Serializable {

        /// @throws RefusedException with a reason that is shown at its field
        void save(PostingLimits limits);
    }
}
