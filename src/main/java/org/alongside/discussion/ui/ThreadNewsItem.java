package org.alongside.discussion.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.alongside.discussion.DiscussionRoutes;
import org.alongside.discussion.ThreadNews;
import org.alongside.uikit.Links;
import org.alongside.uikit.RelativeTime;
import org.alongside.uikit.Tag;

/// A thread among those of several cohorts: how much is new in it, who answered last, and when.
class ThreadNewsItem extends ListItem {

    private static final long serialVersionUID = 1L;

    /// @param inCohort whether to say in which cohort it is
    /// @param more parts at the end of its line
    ThreadNewsItem(ThreadNews thread, boolean inCohort, Component... more) {
        var title = Links.named(DiscussionRoutes.thread(thread.id()), thread.title(), thread.lang());
        title.addClassName(thread.unread() > 0 ? "unread" : "read");
        var head = new Div(title);
        head.addClassNames("row", "home-line");
        if (thread.unread() > 0) {
            var tag = new Tag(getTranslation("thread.unread", "count", thread.unread()));
            tag.addClassName("push");
            head.add(tag);
        }
        var last = last(thread, inCohort);
        last.add(more);
        add(head, last);
    }

    private Div last(ThreadNews thread, boolean inCohort) {
        var name = thread.lastAuthor() == null ? getTranslation("post.someone") : thread.lastAuthor();
        var said = new Paragraph(new Span(getTranslation("thread.last")), new Text(" "), HomeParts.words(name));
        said.add(new Text(" "), new RelativeTime(thread.lastActivity()));
        if (inCohort) {
            said.add(new Text(" · "), HomeParts.words(thread.cohort()));
        }
        var line = new Div(said);
        line.addClassNames("row", "quiet", "small");
        return line;
    }
}
