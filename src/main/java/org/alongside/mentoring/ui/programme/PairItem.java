package org.alongside.mentoring.ui.programme;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.List;
import org.alongside.mentoring.PairSignal;
import org.alongside.mentoring.PairStage;
import org.alongside.mentoring.ProgrammeBoard;
import org.alongside.mentoring.ui.WrittenDay;
import org.alongside.uikit.Notice;
import org.alongside.uikit.Tag;

/// One pair: who, where they are on their way, and whether somebody is needed.
class PairItem extends ListItem {

    private static final long serialVersionUID = 1L;

    PairItem(ProgrammeBoard.Pair pair) {
        addClassName("programme-pair");
        add(head(pair));
        var line = new Paragraph(String.join(" · ", line(pair)));
        line.addClassNames("small", "quiet");
        add(line);
        if (pair.own()) {
            var own = new Paragraph(getTranslation("programme.own"));
            own.addClassName("small");
            add(own);
        } else if (!pair.signals().isEmpty()) {
            add(signals(pair));
        }
    }

    private Component head(ProgrammeBoard.Pair pair) {
        var names = new H3();
        names.addClassName("match-names");
        names.getElement().appendChild(new Element("bdi").setText(pair.newcomer()));
        var and = new Span(getTranslation("programme.and"));
        and.addClassName("quiet");
        names.add(and);
        names.getElement().appendChild(new Element("bdi").setText(pair.mentor()));
        var stage = new Tag(getTranslation(pair.stage().key()), kind(pair.stage()));
        stage.addClassName("push");
        var head = new Div(names, stage);
        head.addClassName("row");
        return head;
    }

    private List<String> line(ProgrammeBoard.Pair pair) {
        var parts = new ArrayList<String>();
        parts.add(getTranslation("programme.sinceDay", "day", WrittenDay.of(pair.since(), getLocale())));
        if (pair.own() || pair.stage() == PairStage.PROPOSED) {
            return parts;
        }
        var contact = pair.lastContact();
        parts.add(
                contact == null
                        ? getTranslation("programme.noContact")
                        : getTranslation("programme.contactDay", "day", WrittenDay.of(contact, getLocale())));
        parts.add(getTranslation("programme.checkIns", "done", pair.checkInsDone()));
        if (pair.checkInsOverdue() > 0) {
            parts.add(getTranslation("programme.overdue", "count", pair.checkInsOverdue()));
        }
        return parts;
    }

    private Component signals(ProgrammeBoard.Pair pair) {
        var row = new Div();
        row.addClassName("row");
        for (var signal : PairSignal.values()) {
            if (pair.signals().contains(signal)) {
                var kind = signal == PairSignal.SAFETY ? Notice.Kind.BAD : Notice.Kind.WAIT;
                row.add(new Tag(getTranslation(signal.key()), kind));
            }
        }
        return row;
    }

    private static Notice.Kind kind(PairStage stage) {
        return switch (stage) {
            case FIRST_WEEKS, UNDER_WAY -> Notice.Kind.GOOD;
            case PAUSED, CLOSING -> Notice.Kind.WAIT;
            case PROPOSED, ENDED, ENDED_PLANNED, ENDED_EARLY, ENDED_ONE_SIDED -> Notice.Kind.PLAIN;
        };
    }
}
