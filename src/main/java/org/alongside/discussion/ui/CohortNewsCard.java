package org.alongside.discussion.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.Command;
import org.alongside.discussion.CohortNews;
import org.alongside.discussion.DiscussionRoutes;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.Links;
import org.alongside.uikit.Tag;

/// A cohort on the home page: what is new in it, or what was talked about last.
class CohortNewsCard extends ListItem {

    private static final long serialVersionUID = 1L;

    /// @param markRead marks everything in it as read
    CohortNewsCard(CohortNews news, Command markRead) {
        addClassNames("card", "stack", "home-part");
        add(head(news));
        var said = new Paragraph(getTranslation(words(news)));
        said.addClassNames("quiet", "small");
        if (news.unreadThreads() == 0 || news.newest().isEmpty()) {
            add(said);
        }
        if (!news.newest().isEmpty()) {
            add(HomeParts.list(news.newest(), thread -> new ThreadNewsItem(thread, false)));
        }
        add(foot(news, markRead));
    }

    private static Div head(CohortNews news) {
        var cohort = news.cohort();
        var link = Links.named(DiscussionRoutes.cohort(cohort.slug()), cohort.name());
        var head = new Div(new H2(link));
        head.addClassName("row");
        if (news.unreadThreads() > 0) {
            var tag = new Tag(head.getTranslation("home.unread", "count", news.unreadThreads()));
            tag.addClassName("push");
            head.add(tag);
        }
        return head;
    }

    private static String words(CohortNews news) {
        if (news.threads() == 0) {
            return "home.no-threads";
        }
        if (news.unreadThreads() > 0) {
            return "home.only-followed";
        }
        return news.readBefore() ? "home.nothing-new" : "home.first-look";
    }

    private Div foot(CohortNews news, Command markRead) {
        var cohort = news.cohort();
        var all = Links.to(
                DiscussionRoutes.cohort(cohort.slug()), getTranslation("home.threads", "count", news.threads()));
        all.addClassNames("small", "home-all");
        var foot = new Div(all);
        foot.addClassName("row");
        if (news.unreadThreads() > 0 && news.upTo() != null) {
            var mark = Buttons.plain(getTranslation("home.mark"), _ -> markRead.execute());
            mark.getElement().setAttribute("aria-description", cohort.name());
            mark.addClassNames("push", "quiet");
            foot.add(mark);
        }
        return foot;
    }
}
