package org.alongside.discussion.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import org.alongside.discussion.CohortNews;
import org.alongside.discussion.Threads;
import org.alongside.identity.CurrentPerson;
import org.alongside.uikit.EmptyState;
import org.alongside.uikit.MainLayout;
import org.alongside.uikit.Page;
import org.alongside.uikit.Tag;

/// One's cohorts, with what is new in each.
@Route(value = "", layout = MainLayout.class)
@PermitAll
class HomeView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Threads threads;
    private final transient CurrentPerson person;

    HomeView(Threads threads, CurrentPerson person) {
        super("home.title");
        this.threads = threads;
        this.person = person;
        setHeading(t("home.heading"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var cohorts = threads.news(person.id());
        if (cohorts.isEmpty()) {
            add(new EmptyState(t("home.empty"), t("home.empty-text")));
            return;
        }
        var list = new UnorderedList();
        list.addClassNames("clean", "stack");
        cohorts.forEach(cohort -> list.add(card(cohort)));
        add(list);
    }

    private ListItem card(CohortNews news) {
        var cohort = news.cohort();
        var link = new RouterLink("", CohortPageView.class, new RouteParameters("slug", cohort.slug()));
        link.setText(cohort.name());
        link.getElement().setAttribute("dir", "auto");
        var title = new H2(link);
        title.addClassName("push-end");
        var head = new Div(title);
        head.addClassName("row");
        if (news.unreadThreads() > 0) {
            head.add(new Tag(t("home.unread", "count", news.unreadThreads())));
        }
        var about = new Paragraph(cohort.description());
        about.getElement().setAttribute("dir", "auto");
        about.addClassName("measure");
        var counts = new Paragraph(t("home.threads", "count", news.threads()));
        counts.addClassNames("quiet", "small");
        var card = new ListItem(head, about, counts);
        card.addClassNames("card", "stack");
        return card;
    }
}
