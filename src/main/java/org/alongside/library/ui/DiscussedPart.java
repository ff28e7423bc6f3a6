package org.alongside.library.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alongside.cohort.CohortView;
import org.alongside.discussion.DiscussingThread;
import org.alongside.discussion.DiscussionRoutes;
import org.alongside.discussion.ThreadGlance;
import org.alongside.library.ResourceId;
import org.alongside.library.ResourcePart;
import org.alongside.library.ResourceState;
import org.alongside.library.ResourceThreads;
import org.alongside.library.ResourceView;
import org.alongside.shared.PersonId;
import org.alongside.shared.Slice;
import org.alongside.uikit.Bdi;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.Links;
import org.jspecify.annotations.Nullable;

/// Who talks about a resource, and the way to do so oneself.
@org.springframework.stereotype.Component
class DiscussedPart implements ResourcePart {

    private final ResourceThreads threads;

    DiscussedPart(ResourceThreads threads) {
        this.threads = threads;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public Optional<Component> part(PersonId viewer, ResourceView resource, Locale locale) {
        return resource.state() == ResourceState.ACCEPTED
                ? Optional.of(new Talk(threads, viewer, resource.id()))
                : Optional.empty();
    }

    /// What is shown.
    static class Talk extends Section {

        private static final long serialVersionUID = 1L;
        private static final String HEADING = "resource-threads";

        private final transient ResourceThreads threads;
        private final PersonId viewer;
        private final ResourceId resource;
        private final UnorderedList list = new UnorderedList();
        private final Div more = new Div();
        private final boolean several;

        Talk(ResourceThreads threads, PersonId viewer, ResourceId resource) {
            this.threads = threads;
            this.viewer = viewer;
            this.resource = resource;
            addClassNames("stack", "measure");
            getElement().setAttribute("aria-labelledby", HEADING);
            var heading = new H2(getTranslation("links.discussed"));
            heading.setId(HEADING);
            list.addClassNames("clean", "stack");
            var talk = threads.open(viewer, resource);
            several = talk.cohorts().size() > 1;
            add(heading);
            if (talk.origin() != null) {
                add(origin(talk.origin()));
            }
            if (talk.threads().items().isEmpty()) {
                var empty = new Paragraph(getTranslation("links.discussed-empty"));
                empty.addClassName("quiet");
                add(empty);
            }
            add(list, more, talk(talk.cohorts()));
            append(talk.threads());
        }

        private void append(Slice<DiscussingThread> page) {
            page.items().forEach(thread -> list.add(item(thread)));
            list.setVisible(list.getComponentCount() > 0);
            more.removeAll();
            var next = page.next();
            if (next != null) {
                more.add(more(next));
            }
        }

        private NativeButton more(@Nullable String next) {
            return Buttons.ordinary(getTranslation("links.more"), _ -> append(threads.list(viewer, resource, next)));
        }

        private ListItem item(DiscussingThread thread) {
            var line = new Div(Lines.thread(thread));
            line.addClassName("row");
            if (several) {
                var cohort = new Span(thread.cohort());
                cohort.getElement().setAttribute("dir", "auto");
                cohort.addClassNames("small", "quiet");
                line.add(cohort);
            }
            return new ListItem(line);
        }

        private Paragraph origin(ThreadGlance post) {
            var line = new Paragraph(new Span(getTranslation("links.origin")), new Span(" "), Lines.post(post));
            line.addClassNames("small", "quiet");
            return line;
        }

        private Div talk(List<CohortView> cohorts) {
            var row = new Div();
            row.addClassName("row");
            for (var cohort : cohorts) {
                var words = several
                        ? getTranslation("links.talk-in", "cohort", Bdi.isolated(cohort.name()))
                        : getTranslation("links.talk");
                row.add(Links.button(DiscussionRoutes.newThread(cohort.slug(), resource.value()), words, "ordinary"));
            }
            return row;
        }
    }
}
