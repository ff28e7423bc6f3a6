package org.alongside.library.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import org.alongside.discussion.DiscussingThread;
import org.alongside.discussion.DiscussionRoutes;
import org.alongside.discussion.ThreadGlance;
import org.alongside.library.LibraryRoutes;
import org.alongside.library.ResourceGlance;
import org.alongside.uikit.Tag;
import org.jspecify.annotations.Nullable;

/// Links to resources, threads and posts in lists of this slice.
final class Lines {

    private Lines() {}

    /// A link within the site.
    static Anchor link(String address, String words, @Nullable String lang) {
        var link = new Anchor(address, words);
        link.getElement().setAttribute("router-link", true).setAttribute("dir", "auto");
        if (lang != null) {
            link.getElement().setAttribute("lang", lang);
        }
        return link;
    }

    /// A resource's title and what it is.
    static Div resource(ResourceGlance resource) {
        var line = new Div(link(LibraryRoutes.resource(resource.id()), resource.title(), resource.lang()));
        line.add(new Tag(line.getTranslation(resource.kind().key())));
        line.addClassName("row");
        return line;
    }

    static Anchor thread(DiscussingThread thread) {
        return link(DiscussionRoutes.thread(thread.id()), thread.title(), thread.lang());
    }

    static Anchor post(ThreadGlance post) {
        return link(post.address(), post.title(), post.lang());
    }
}
