package org.alongside.mentoring.ui.matching;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.Command;
import org.alongside.mentoring.MatchFacts;
import org.alongside.mentoring.MatchingBoard;
import org.alongside.uikit.Bdi;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.Notice;
import org.alongside.uikit.Tag;

/// Two of the draft: who, why, and what can be done about it.
class DraftRow extends ListItem {

    private static final long serialVersionUID = 1L;

    private final MatchingBoard.Row row;
    private final Checkbox chosen = new Checkbox();
    private final Div more = new Div();

    /// @param changed runs when the row is chosen or no longer
    DraftRow(MatchingBoard.Row row, Desk desk, Command changed) {
        this.row = row;
        addClassName("match-row");
        chosen.setLabel(getTranslation("matching.include"));
        chosen.setAriaLabel(getTranslation(
                "matching.includeThem",
                "newcomer",
                Bdi.isolated(row.newcomer().name()),
                "mentor",
                Bdi.isolated(row.mentor().name())));
        chosen.setValue(row.possible());
        chosen.setEnabled(row.possible());
        chosen.addValueChangeListener(_ -> changed.execute());
        more.addClassName("stack");
        var summary = new Paragraph(summary(row.facts()));
        summary.addClassNames("small", "quiet");
        add(head(), summary, why(), acts(desk), more);
    }

    /// @return whether it is to be proposed
    boolean isChosen() {
        return row.possible() && chosen.getValue();
    }

    void choose(boolean choice) {
        chosen.setValue(choice && row.possible());
    }

    MatchingBoard.Row row() {
        return row;
    }

    private Component head() {
        var names = new Names(row.newcomer().name(), row.mentor().name(), getTranslation("matching.with"));
        var head = new Div(names);
        head.addClassName("row");
        if (row.pinned()) {
            head.add(new Tag(getTranslation("matching.kept"), Notice.Kind.GOOD));
        }
        if (!row.possible()) {
            head.add(new Tag(getTranslation("matching.impossible"), Notice.Kind.WAIT));
        }
        chosen.addClassName("push");
        head.add(chosen);
        return head;
    }

    private String summary(MatchFacts facts) {
        return getTranslation(
                "matching.summary",
                "days",
                facts.waitingDays(),
                "languages",
                Why.languages(facts, getLocale()),
                "count",
                facts.topics().size(),
                "wished",
                facts.wished());
    }

    private Component why() {
        var fold = new Fold(
                getTranslation("matching.why", "percent", row.score().percent()), new Why(row.score(), row.facts()));
        fold.addClassName("small");
        return fold;
    }

    private Component acts(Desk desk) {
        var keep = Buttons.plain(
                getTranslation(row.pinned() ? "matching.letGo" : "matching.keep"), _ -> desk.pin(row, !row.pinned()));
        var another = Buttons.plain(getTranslation("matching.another"), _ -> desk.choose(row.newcomer(), true, more));
        var never = Buttons.plain(getTranslation("matching.notThese"), _ -> desk.exclude(row));
        var acts = new Div(keep, another, never);
        acts.addClassNames("row", "match-acts");
        return acts;
    }
}
