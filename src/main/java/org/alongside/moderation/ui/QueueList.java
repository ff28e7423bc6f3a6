package org.alongside.moderation.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alongside.discussion.HeldPost;
import org.alongside.shared.PostId;
import org.alongside.uikit.RelativeTime;
import org.jspecify.annotations.Nullable;

/// What waits, the oldest first. Rows that stay keep their nodes, so that focus stays where it is.
class QueueList extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Wording wording;
    private final SerializableConsumer<HeldPost> onOpen;
    private final UnorderedList list = new UnorderedList();
    private final Map<Key, Row> rows = new LinkedHashMap<>();

    QueueList(Wording wording, SerializableConsumer<HeldPost> onOpen) {
        this.wording = wording;
        this.onOpen = onOpen;
        addClassNames("card", "queue-list");
        list.addClassName("clean");
        // Safari forgets that a list without bullets is one.
        list.getElement().setAttribute("role", "list");
        list.getElement().setAttribute("aria-label", getTranslation("moderation.list"));
        add(list);
    }

    /// Shows these items. New ones stand at the end: what was held later waits later.
    void show(List<HeldPost> items) {
        var keys = items.stream().map(Key::of).toList();
        rows.entrySet().removeIf(entry -> {
            var gone = !keys.contains(entry.getKey());
            if (gone) {
                list.remove(entry.getValue());
            }
            return gone;
        });
        for (var item : items) {
            rows.computeIfAbsent(Key.of(item), key -> {
                var row = new Row(item);
                list.add(row);
                return row;
            });
        }
    }

    void mark(@Nullable HeldPost open) {
        var key = open == null ? null : Key.of(open);
        rows.forEach((rowKey, row) -> row.mark(rowKey.equals(key)));
    }

    int rows() {
        return rows.size();
    }

    void focus(HeldPost item) {
        var row = rows.get(Key.of(item));
        if (row != null) {
            row.button.focus();
        }
    }

    private record Key(PostId post, int revision) implements Serializable {
        static Key of(HeldPost item) {
            return new Key(item.post(), item.revision());
        }
    }

    private final class Row extends ListItem {

        private static final long serialVersionUID = 1L;

        private final NativeButton button = new NativeButton();

        Row(HeldPost item) {
            button.addClassName("queue-item");
            button.getElement().setAttribute("type", "button");
            button.addClickListener(event -> onOpen.accept(item));
            button.add(head(item), why(item), place(item));
            add(button);
        }

        void mark(boolean open) {
            if (open) {
                button.getElement().setAttribute("aria-current", "true");
            } else {
                button.getElement().removeAttribute("aria-current");
            }
        }

        private Span head(HeldPost item) {
            var time = new RelativeTime(item.writtenAt());
            time.getElement().setAttribute("class", "tiny quiet push");
            var head = new Span(wording.kind(getLocale(), item), time);
            head.addClassName("row");
            return head;
        }

        private HtmlContainer why(HeldPost item) {
            var why = new HtmlContainer("b");
            why.setText(wording.why(getLocale(), item));
            return why;
        }

        private Span place(HeldPost item) {
            var cohort = Bdi.of(item.cohortName());
            var place = new Span(Bdi.of(item.threadTitle()), new Span(" · "), cohort);
            place.addClassNames("small", "quiet");
            return place;
        }
    }
}
