package org.alongside.moderation.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableBiFunction;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.alongside.moderation.ClusterId;
import org.alongside.moderation.ClusterKind;
import org.alongside.moderation.ClusterList;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.EmptyState;
import org.alongside.uikit.NativeSelect;
import org.alongside.uikit.RelativeTime;
import org.jspecify.annotations.Nullable;

/// The groups of one kind, the largest first, and a choice of the kind.
class ClusterGroups extends Div {

    private static final long serialVersionUID = 1L;
    private static final int AT_ONCE = 20;

    private final transient Wording wording;
    private final ClusterCard.Actions actions;
    private final transient SerializableBiFunction<@Nullable ClusterKind, Integer, Optional<ClusterList>> source;
    private final Div top = new Div();
    private final UnorderedList list = new UnorderedList();
    private final Div empty = new Div();
    private final NativeButton more;
    private final Set<ClusterId> listed = new HashSet<>();
    private @Nullable ClusterKind kind;
    private int most = AT_ONCE;
    private String words = "";

    /// @param source gives the groups of a kind, or of the first there is something to do about, so many at most;
    ///     nothing where nobody has looked
    ClusterGroups(
            Wording wording,
            ClusterCard.Actions actions,
            SerializableBiFunction<@Nullable ClusterKind, Integer, Optional<ClusterList>> source) {
        this.wording = wording;
        this.actions = actions;
        this.source = source;
        addClassName("stack");
        list.addClassNames("clean", "clusters");
        list.getElement().setAttribute("role", "list");
        list.getElement().setAttribute("aria-label", getTranslation("cleanup.list"));
        top.addClassNames("row", "cluster-top");
        more = Buttons.ordinary(getTranslation("moderation.more"), event -> {
            most += AT_ONCE;
            showMore();
        });
        add(top, list, empty, more);
    }

    /// A new look may have found other kinds.
    void forget() {
        kind = null;
        most = AT_ONCE;
    }

    /// @return what can be said of what is shown
    String words() {
        return words;
    }

    /// Reads what is still to be dealt with.
    ///
    /// @return whether anybody has looked
    boolean show() {
        top.removeAll();
        list.removeAll();
        listed.clear();
        empty.removeAll();
        more.setVisible(false);
        var found = source.apply(kind, most);
        found.ifPresent(this::show);
        return found.isPresent();
    }

    private void show(ClusterList found) {
        kind = found.kind();
        int count = found.groups().getOrDefault(kind, 0);
        words = getTranslation("cleanup.found", "count", count);
        top.add(choice(found), asOf(found));
        list(found);
        if (found.shown().isEmpty()) {
            empty.add(new EmptyState(getTranslation("cleanup.noneTitle"), getTranslation("cleanup.noneText")));
        }
    }

    private void showMore() {
        source.apply(kind, most).ifPresent(this::list);
    }

    /// What is listed already stays as it is.
    private void list(ClusterList found) {
        found.shown().stream()
                .filter(cluster -> listed.add(cluster.id()))
                .forEach(cluster -> list.add(new ClusterCard(wording, cluster, actions)));
        more.setVisible(found.more());
    }

    private NativeSelect choice(ClusterList found) {
        var select = new NativeSelect(getTranslation("cleanup.by"));
        for (var each : ClusterKind.values()) {
            var name = each.name().toLowerCase(Locale.ROOT);
            select.option(
                    name,
                    getTranslation(
                            "option.cluster." + name, "count", found.groups().getOrDefault(each, 0)));
        }
        select.choose(found.kind().name().toLowerCase(Locale.ROOT));
        select.onChange(() -> {
            kind = ClusterKind.valueOf(select.value().toUpperCase(Locale.ROOT));
            most = AT_ONCE;
            show();
        });
        return select;
    }

    private Paragraph asOf(ClusterList found) {
        var line = new Paragraph(new Text(getTranslation("cleanup.asOf") + " "), new RelativeTime(found.asOf()));
        line.addClassNames("small", "quiet");
        return line;
    }
}
