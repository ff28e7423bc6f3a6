package org.alongside.library.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alongside.discussion.ContentState;
import org.alongside.discussion.ThreadPage;
import org.alongside.discussion.ThreadPart;
import org.alongside.library.ThreadResource;
import org.alongside.library.ThreadResources;
import org.alongside.shared.PersonId;
import org.alongside.shared.ThreadId;
import org.alongside.uikit.Announcer;
import org.alongside.uikit.Buttons;

/// The resources beside a thread, above its posts.
@org.springframework.stereotype.Component
class ThreadResourcesPart implements ThreadPart {

    private final ThreadResources resources;

    ThreadResourcesPart(ThreadResources resources) {
        this.resources = resources;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Component> part(PersonId viewer, ThreadPage thread, Locale locale) {
        if (thread.state() != ContentState.PUBLISHED) {
            return Optional.empty();
        }
        var found = resources.list(viewer, thread.id());
        return found.isEmpty() ? Optional.empty() : Optional.of(new Shelf(resources, viewer, thread.id(), found));
    }

    /// What is shown.
    @StyleSheet("context://links.css")
    static class Shelf extends Section {

        private static final long serialVersionUID = 1L;
        private static final String HEADING = "thread-resources";

        private final transient ThreadResources resources;
        private final PersonId viewer;
        private final ThreadId thread;

        Shelf(ThreadResources resources, PersonId viewer, ThreadId thread, List<ThreadResource> found) {
            this.resources = resources;
            this.viewer = viewer;
            this.thread = thread;
            addClassName("beside-thread");
            getElement().setAttribute("aria-labelledby", HEADING);
            show(found);
        }

        private void show(List<ThreadResource> found) {
            removeAll();
            setVisible(!found.isEmpty());
            var heading = new H2(getTranslation("links.beside-thread"));
            heading.setId(HEADING);
            var list = new UnorderedList();
            list.addClassName("clean");
            found.forEach(one -> list.add(item(one)));
            add(heading, list);
        }

        private ListItem item(ThreadResource one) {
            var line = Lines.resource(one.resource());
            if (!one.attached()) {
                var named = new Span(getTranslation("links.named"));
                named.addClassNames("small", "quiet");
                line.add(named);
            }
            if (one.removable()) {
                var remove = Buttons.plain(getTranslation("links.remove"), _ -> remove(one));
                remove.addClassNames("small", "quiet", "push");
                remove.getElement()
                        .setAttribute("aria-description", one.resource().title());
                line.add(remove);
            }
            return new ListItem(line);
        }

        private void remove(ThreadResource one) {
            resources.detach(viewer, thread, one.resource().id());
            show(resources.list(viewer, thread));
            Announcer.announce(UI.getCurrentOrThrow(), getTranslation("links.removed"));
        }
    }
}
