package org.alongside.moderation.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alongside.moderation.CaseId;
import org.alongside.moderation.CaseSummary;
import org.alongside.uikit.Bdi;
import org.alongside.uikit.RelativeTime;
import org.jspecify.annotations.Nullable;

/// What waits, the worst first. Rows that stay keep their nodes, so that focus stays where it is.
class CaseList extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Wording wording;
    private final transient Clock clock;
    private final SerializableConsumer<CaseSummary> onOpen;
    private final UnorderedList list = new UnorderedList();
    private final Map<CaseId, Row> rows = new LinkedHashMap<>();

    CaseList(Wording wording, Clock clock, SerializableConsumer<CaseSummary> onOpen) {
        this.wording = wording;
        this.clock = clock;
        this.onOpen = onOpen;
        addClassNames("card", "queue-list");
        list.addClassName("clean");
        // Safari forgets that a list without bullets is one.
        list.getElement().setAttribute("role", "list");
        list.getElement().setAttribute("aria-label", getTranslation("moderation.list"));
        add(list);
    }

    /// Shows these cases in their order.
    void show(List<CaseSummary> items) {
        var ids = items.stream().map(CaseSummary::id).toList();
        rows.entrySet().removeIf(entry -> {
            var gone = !ids.contains(entry.getKey());
            if (gone) {
                list.remove(entry.getValue());
            }
            return gone;
        });
        for (int at = 0; at < items.size(); at++) {
            place(items.get(at), at);
        }
    }

    void mark(@Nullable CaseId open) {
        rows.forEach((id, row) -> row.mark(id.equals(open)));
    }

    int rows() {
        return rows.size();
    }

    void focus(CaseId item) {
        var row = rows.get(item);
        if (row != null) {
            row.button.focus();
        }
    }

    private void place(CaseSummary item, int at) {
        var row = rows.get(item.id());
        if (row == null) {
            row = new Row(item);
            rows.put(item.id(), row);
            list.addComponentAtIndex(at, row);
        } else {
            row.show(item);
            if (list.indexOf(row) != at) {
                list.remove(row);
                list.addComponentAtIndex(at, row);
            }
        }
    }

    private final class Row extends ListItem {

        private static final long serialVersionUID = 1L;

        private final NativeButton button = new NativeButton();
        private CaseSummary item;

        Row(CaseSummary item) {
            this.item = item;
            button.addClassName("queue-item");
            button.getElement().setAttribute("type", "button");
            button.addClickListener(event -> onOpen.accept(this.item));
            fill();
            add(button);
        }

        void show(CaseSummary now) {
            if (!now.equals(item)) {
                item = now;
                button.removeAll();
                fill();
            }
        }

        void mark(boolean open) {
            if (open) {
                button.getElement().setAttribute("aria-current", "true");
            } else {
                button.getElement().removeAttribute("aria-current");
            }
        }

        private void fill() {
            button.add(head(), why(), place());
            if (item.claim() != null) {
                var who = new Span(
                        item.claim().mine()
                                ? getTranslation("case.claimedByYou")
                                : getTranslation(
                                        "case.claimedBy",
                                        "name",
                                        Bdi.isolated(item.claim().byName())));
                who.addClassNames("tiny", "quiet");
                button.add(who);
            }
        }

        private Span head() {
            var head = new Span(wording.severity(getLocale(), item), due(item, clock));
            head.addClassName("row");
            return head;
        }

        private HtmlContainer why() {
            var why = new HtmlContainer("b");
            why.setText(wording.why(getLocale(), item));
            return why;
        }

        private Span place() {
            var place =
                    new Span(new Span(wording.place(getLocale(), item)), new Span(" · "), new Bdi(item.cohortName()));
            place.addClassNames("small", "quiet");
            return place;
        }
    }

    /// By when it should be decided.
    static Span due(CaseSummary item, Clock clock) {
        var late = item.dueAt().isBefore(clock.instant());
        var due = new Span();
        due.add(new Span(due.getTranslation(late ? "case.overdue" : "case.due") + " "), new RelativeTime(item.dueAt()));
        due.addClassNames("tiny", "push", late ? "late" : "quiet");
        return due;
    }
}
