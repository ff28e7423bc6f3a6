package org.alongside.moderation.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableFunction;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.alongside.moderation.Cluster;
import org.alongside.moderation.ClusterText;
import org.alongside.shared.PostId;
import org.alongside.shared.Slice;
import org.alongside.uikit.Bdi;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.Tag;
import org.jspecify.annotations.Nullable;

/// The texts of a group one by one. All are ticked; what is unticked is left as it is.
class ClusterTexts extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Wording wording;
    private final Cluster cluster;
    private final SerializableFunction<@Nullable String, Slice<ClusterText>> pages;
    private final UnorderedList list = new UnorderedList();
    private final NativeButton more;
    private final NativeButton remove;
    private final NativeButton publish;
    private final Set<PostId> listed = new HashSet<>();
    private final Set<PostId> without = new HashSet<>();
    private int heldWithout;
    private @Nullable String next;

    /// What can be done.
    interface Actions {

        void remove(Cluster cluster, Set<PostId> without, int count);

        void publish(Cluster cluster, Set<PostId> without, int count);

        void back();
    }

    /// @param pages gives the page that a cursor leads to
    ClusterTexts(
            Wording wording,
            Cluster cluster,
            String heading,
            SerializableFunction<@Nullable String, Slice<ClusterText>> pages,
            Actions actions) {
        this.wording = wording;
        this.cluster = cluster;
        this.pages = pages;
        addClassNames("stack", "doubted");
        var title = new H2(heading);
        title.getElement().setAttribute("tabindex", "-1").setAttribute("dir", "auto");
        list.addClassName("clean");
        list.getElement().setAttribute("role", "list");
        list.getElement().setAttribute("aria-label", heading);
        more = Buttons.ordinary(getTranslation("moderation.more"), event -> showMore());
        remove = Buttons.danger("", event -> actions.remove(cluster, Set.copyOf(without), toRemove()));
        publish = Buttons.ordinary("", event -> actions.publish(cluster, Set.copyOf(without), toPublish()));
        var back = Buttons.plain(getTranslation("cleanup.back"), event -> actions.back());
        var bulk = new Div(remove, publish, back);
        bulk.addClassNames("row", "bulk");
        add(title, list, more, bulk);
        showMore();
        tell();
        title.getElement().executeJs("requestAnimationFrame(() => { this.focus(); })");
    }

    /// The pages begin anew where the last text was decided meanwhile: what is listed already stays as it is.
    private void showMore() {
        int before = listed.size();
        do {
            var page = pages.apply(next);
            page.items().stream().filter(text -> listed.add(text.post())).forEach(text -> list.add(row(text)));
            next = page.next();
        } while (listed.size() == before && next != null);
        more.setVisible(next != null);
    }

    private int toRemove() {
        return cluster.size() - without.size();
    }

    private int toPublish() {
        return cluster.held() - heldWithout;
    }

    private void tell() {
        remove.setText(getTranslation("cleanup.remove", "count", toRemove()));
        remove.setEnabled(toRemove() > 0);
        publish.setText(getTranslation("cleanup.publish", "count", toPublish()));
        publish.setEnabled(toPublish() > 0);
        publish.setVisible(cluster.held() > 0);
    }

    private ListItem row(ClusterText text) {
        var author = Objects.requireNonNullElse(text.author(), getTranslation("post.someone"));
        var box = new Checkbox(!without.contains(text.post()));
        box.setAriaLabel(getTranslation("cleanup.include", "name", Bdi.isolated(author)));
        box.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                mark(text, change.getValue());
            }
        });
        var state = new Tag(getTranslation(text.held() ? "cleanup.waits" : "cleanup.isRead"));
        var head = new Div(state);
        head.addClassName("row");
        var what = new Div(head, new FoldedText(wording, text));
        what.addClassName("stack");
        var row = new ListItem(box, what);
        row.addClassName("doubted-row");
        return row;
    }

    private void mark(ClusterText text, boolean included) {
        boolean changed = included ? without.remove(text.post()) : without.add(text.post());
        if (changed && text.held()) {
            heldWithout += included ? -1 : 1;
        }
        tell();
    }
}
