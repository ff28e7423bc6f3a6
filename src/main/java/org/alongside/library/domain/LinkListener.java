package org.alongside.library.domain;

import java.util.List;
import org.alongside.discussion.PostChanged;
import org.alongside.discussion.PostPublished;
import org.alongside.discussion.PublishedPaths;
import org.alongside.discussion.ThreadStarted;
import org.alongside.library.LibraryRoutes;
import org.alongside.library.ResourceId;
import org.alongside.library.ThreadResources;
import org.alongside.shared.PostId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Keeps what belongs together, in the transaction that stores a thread or lets others read a post.
@Component
class LinkListener {

    /// Resources that one post names: more is no reading list but a flood.
    private static final int MOST = 20;

    private final PublishedPaths paths;
    private final ThreadLinks links;
    private final ChoiceReader choices;

    LinkListener(PublishedPaths paths, ThreadLinks links, ChoiceReader choices) {
        this.paths = paths;
        this.links = links;
        this.choices = choices;
    }

    @EventListener
    void hear(PostPublished published) {
        name(published.post());
    }

    @EventListener
    void hear(PostChanged changed) {
        name(changed.post());
    }

    /// Where she may not, nothing comes of it: what she has written is stored in any case.
    @EventListener
    void hear(ThreadStarted started) {
        var resource = new ResourceId(started.about());
        if (!choices.having(started.author(), resource, List.of(started.cohort()))
                .isEmpty()) {
            links.attach(started.author(), started.thread(), resource, ThreadResources.MOST);
        }
    }

    private void name(PostId post) {
        links.name(post, named(post));
    }

    private List<ResourceId> named(PostId post) {
        return paths.of(post).stream()
                .flatMap(path -> LibraryRoutes.resourceIn(path).stream())
                .distinct()
                .limit(MOST)
                .toList();
    }
}
