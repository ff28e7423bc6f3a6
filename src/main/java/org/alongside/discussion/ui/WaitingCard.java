package org.alongside.discussion.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.alongside.discussion.HomeTask;
import org.alongside.discussion.HomeTasks;
import org.alongside.platform.Messages;
import org.alongside.shared.PersonId;
import org.alongside.uikit.Links;
import org.alongside.uikit.RelativeTime;
import org.springframework.stereotype.Component;

/// The first thing on the home page: what waits for its reader, wherever that is.
@Component
class WaitingCard {

    private static final int MOST = 5;

    private final List<HomeTasks> sources;
    private final Messages messages;

    WaitingCard(List<HomeTasks> sources, Messages messages) {
        this.sources = sources;
        this.messages = messages;
    }

    /// @return empty where nothing waits
    Optional<Div> of(PersonId person) {
        var locale = UI.getCurrentOrThrow().getLocale();
        var waiting = sources.stream()
                .flatMap(source -> source.of(person, locale).stream().map(task -> new Waiting(task, source.address())))
                .sorted(Comparator.comparing(one -> one.task().since()))
                .toList();
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        var shown = waiting.stream().limit(MOST).map(Waiting::task).toList();
        var card = HomeParts.card(
                HomeParts.heading(t("home.waits", "count", waiting.size())),
                HomeParts.list(shown, task -> item(task, task.equals(shown.getFirst()))));
        waiting.stream()
                .skip(MOST)
                .map(Waiting::all)
                .distinct()
                .forEach(address -> card.add(Links.to(address, t("home.waits-all"), "small")));
        return Optional.of(card);
    }

    private ListItem item(HomeTask task, boolean first) {
        var since = new RelativeTime(task.since());
        since.addClassNames("small", "quiet");
        var words = new Div(new Span(task.text()), since);
        words.addClassName("home-task");
        var open = Links.to(task.address(), t("home.waits-open"), "button", first ? "main" : "ordinary", "push");
        // What stands on it comes first, for who speaks to her device.
        open.setAriaLabel(t("home.waits-open") + ": " + task.text());
        var row = new Div(words, open);
        row.addClassNames("row", "home-line");
        return new ListItem(row);
    }

    private String t(String key, Object... namesAndValues) {
        return messages.text(UI.getCurrentOrThrow().getLocale(), key, namesAndValues);
    }

    /// @param all where everything of its source stands
    private record Waiting(HomeTask task, String all) {}
}
