package org.alongside.moderation.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.Command;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.alongside.discussion.Doubted;
import org.alongside.richtext.RichText;
import org.alongside.shared.PostId;
import org.alongside.uikit.Bdi;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.RelativeTime;
import org.alongside.uikit.Tag;

/// What a second look has found, with boxes to tick, some at a time. What is ticked stays ticked where it is not
/// shown yet.
class DoubtedList extends Div {

    private static final long serialVersionUID = 1L;
    private static final int AT_ONCE = 50;
    private static final int EXCERPT = 400;

    private final transient Wording wording;
    private final Command onSelect;
    private final UnorderedList list = new UnorderedList();
    private final Checkbox all = new Checkbox();
    private final NativeButton more;
    private final Set<PostId> selected = new LinkedHashSet<>();
    private final Map<PostId, Checkbox> boxes = new HashMap<>();
    private List<Doubted> texts = List.of();
    private int shown;

    /// @param onSelect runs when another text is ticked or no longer is
    DoubtedList(Wording wording, Command onSelect) {
        this.wording = wording;
        this.onSelect = onSelect;
        addClassNames("stack", "doubted");
        list.addClassName("clean");
        list.getElement().setAttribute("role", "list");
        list.getElement().setAttribute("aria-label", getTranslation("rescreen.list"));
        all.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                selectAll(change.getValue());
            }
        });
        more = Buttons.ordinary(getTranslation("moderation.more"), event -> showMore());
        add(all, list, more);
    }

    void show(List<Doubted> found) {
        texts = new ArrayList<>(found);
        var ids = found.stream().map(Doubted::post).toList();
        selected.retainAll(ids);
        boxes.clear();
        list.removeAll();
        shown = 0;
        long free = found.stream().filter(text -> !text.mine()).count();
        all.setLabel(getTranslation("rescreen.selectAll", "count", free));
        all.setVisible(free > 1);
        showMore();
        tell();
    }

    /// @return what is ticked, the most doubtful first
    List<Doubted> selection() {
        return texts.stream().filter(text -> selected.contains(text.post())).toList();
    }

    private void showMore() {
        var next = texts.subList(shown, Math.min(shown + AT_ONCE, texts.size()));
        next.forEach(text -> list.add(row(text)));
        shown += next.size();
        more.setVisible(shown < texts.size());
    }

    private void selectAll(boolean select) {
        texts.stream().filter(text -> !text.mine()).map(Doubted::post).forEach(post -> mark(post, select));
        boxes.values().stream().filter(Checkbox::isEnabled).forEach(box -> box.setValue(select));
        tell();
    }

    private void mark(PostId post, boolean select) {
        if (select) {
            selected.add(post);
        } else {
            selected.remove(post);
        }
    }

    private void tell() {
        long free = texts.stream().filter(text -> !text.mine()).count();
        all.setIndeterminate(!selected.isEmpty() && selected.size() < free);
        all.setValue(free > 0 && selected.size() == free);
        onSelect.execute();
    }

    private ListItem row(Doubted text) {
        var box = new Checkbox();
        var author = Objects.requireNonNullElse(text.author(), getTranslation("post.someone"));
        box.setAriaLabel(getTranslation("rescreen.select", "name", Bdi.isolated(author)));
        box.setValue(selected.contains(text.post()));
        box.setEnabled(!text.mine());
        box.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                mark(text.post(), change.getValue());
                tell();
            }
        });
        boxes.put(text.post(), box);
        var row = new ListItem(box, what(text, author));
        row.addClassName("doubted-row");
        return row;
    }

    private Div what(Doubted text, String author) {
        var name = new Bdi(author);
        name.addClassName("strong");
        var head = new Div(name, place(text), new RelativeTime(text.publishedAt()));
        head.addClassNames("row", "small", "quiet");
        var what = new Div(head);
        what.addClassName("stack");
        notes(text, what);
        what.add(body(text), reasons(text));
        return what;
    }

    private static Anchor place(Doubted text) {
        var address =
                "threads/" + text.thread().value() + "?from=" + text.post().value();
        var place = new Anchor(address);
        place.add(new Bdi(text.threadTitle()));
        return place;
    }

    private void notes(Doubted text, Div what) {
        var notes = new Div();
        notes.addClassName("row");
        if (text.mine()) {
            notes.add(new Tag(getTranslation("rescreen.mine")));
        }
        if (text.opening()) {
            notes.add(new Tag(getTranslation(text.answered() ? "rescreen.answered" : "moderation.opens")));
        }
        if (notes.getComponentCount() > 0) {
            what.add(notes);
        }
    }

    private static Paragraph body(Doubted text) {
        var body = new Paragraph();
        if (text.subject() != null) {
            var subject = new Bdi(text.subject());
            subject.addClassName("subject");
            body.add(subject, new Span(" "));
        }
        body.add(new Span(RichText.excerpt(text.body(), EXCERPT)));
        body.getElement().setAttribute("dir", "auto");
        if (text.lang() != null) {
            body.getElement().setAttribute("lang", text.lang());
        }
        body.addClassName("held-text");
        return body;
    }

    private UnorderedList reasons(Doubted text) {
        var reasons = new UnorderedList();
        reasons.addClassNames("small", "reasons");
        text.signals().stream()
                .filter(signal -> signal.weight() > 0)
                .limit(5)
                .forEach(signal -> reasons.add(SignalList.row(wording, getLocale(), signal)));
        return reasons;
    }
}
