package org.alongside.library.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import org.alongside.discussion.DiscussingThread;
import org.alongside.discussion.DiscussionRoutes;
import org.alongside.discussion.ThreadGlance;
import org.alongside.library.LibraryRoutes;
import org.alongside.library.ResourceGlance;
import org.alongside.uikit.Links;
import org.alongside.uikit.Tag;

/// Links to resources, threads and posts in lists.
final class Lines {

    private Lines() {}

    /// A resource's title and what it is.
    static Div resource(ResourceGlance resource) {
        var line = new Div(Links.named(LibraryRoutes.resource(resource.id()), resource.title(), resource.lang()));
        line.add(new Tag(line.getTranslation(resource.kind().key())));
        line.addClassName("row");
        return line;
    }

    static Anchor thread(DiscussingThread thread) {
        return Links.named(DiscussionRoutes.thread(thread.id()), thread.title(), thread.lang());
    }

    static Anchor post(ThreadGlance post) {
        return Links.named(post.address(), post.title(), post.lang());
    }
}
