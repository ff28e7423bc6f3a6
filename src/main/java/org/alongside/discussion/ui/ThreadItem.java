package org.alongside.discussion.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import org.alongside.discussion.ContentState;
import org.alongside.discussion.ThreadSummary;
import org.alongside.uikit.Notice;
import org.alongside.uikit.RelativeTime;
import org.alongside.uikit.Tag;

/// A thread in its cohort's list.
class ThreadItem extends ListItem {

    private static final long serialVersionUID = 1L;

    ThreadItem(ThreadSummary thread) {
        var title = new RouterLink(
                "", ThreadView.class, new RouteParameters("id", thread.id().value()));
        title.setText(thread.title());
        title.getElement().setAttribute("dir", "auto");
        if (thread.lang() != null) {
            title.getElement().setAttribute("lang", thread.lang());
        }
        title.addClassName(thread.unread() > 0 ? "unread" : "read");
        var head = new Div(title);
        head.addClassName("row");
        if (thread.unread() > 0) {
            head.add(new Tag(getTranslation("thread.unread", "count", thread.unread())));
        }
        if (thread.state() == ContentState.HELD) {
            head.add(new Tag(getTranslation("state.HELD"), Notice.Kind.WAIT));
        }
        if (thread.state() == ContentState.RETURNED) {
            head.add(new Tag(getTranslation("state.RETURNED"), Notice.Kind.WAIT));
        }
        if (thread.state() == ContentState.REMOVED) {
            head.add(new Tag(getTranslation("state.REMOVED"), Notice.Kind.BAD));
        }
        if (thread.pinned()) {
            head.add(new Tag(getTranslation("thread.pinned"), Notice.Kind.GOOD));
        }
        if (thread.locked()) {
            head.add(new Tag(getTranslation("thread.locked")));
        }
        add(head, last(thread));
    }

    private Paragraph last(ThreadSummary thread) {
        var line = new Paragraph(new Span(getTranslation("thread.posts", "count", thread.posts())));
        if (thread.posts() > 0) {
            var name = thread.lastAuthor() == null ? getTranslation("post.someone") : thread.lastAuthor();
            var author = new Span(name);
            author.getElement().setAttribute("dir", "auto");
            line.add(new Span(getTranslation("thread.last")), author, new RelativeTime(thread.lastActivity()));
        }
        line.addClassNames("row", "quiet", "small");
        return line;
    }
}
