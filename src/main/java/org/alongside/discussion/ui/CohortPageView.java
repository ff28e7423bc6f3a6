package org.alongside.discussion.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import org.alongside.cohort.CohortRoutes;
import org.alongside.discussion.CohortPage;
import org.alongside.discussion.DiscussionRoutes;
import org.alongside.discussion.Threads;
import org.alongside.identity.CurrentPerson;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.EmptyState;
import org.alongside.uikit.MainLayout;
import org.alongside.uikit.Page;

/// The threads of a cohort, a page at a time.
@Route(value = "cohorts/:slug", layout = MainLayout.class)
@PermitAll
class CohortPageView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Threads threads;
    private final transient CurrentPerson person;
    private final transient ToolLinks tools;
    private final Div content = new Div();

    CohortPageView(Threads threads, CurrentPerson person, ToolLinks tools) {
        super("cohort.title");
        this.tools = tools;
        this.threads = threads;
        this.person = person;
        content.addClassName("stack");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var slug = event.getRouteParameters().get("slug").orElse("");
        var cursor = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("after")
                .orElse(null);
        var page = threads.inCohort(person.id(), slug, cursor);
        setHeading(page.cohort().name());
        content.removeAll();
        if (cursor == null) {
            content.add(intro(page), tools.ofCohort(page.cohort(), getLocale()));
        }
        if (page.threads().items().isEmpty()) {
            content.add(new EmptyState(t("cohort.empty"), t("cohort.empty-text")));
            return;
        }
        var list = new UnorderedList();
        list.addClassNames("clean", "threads");
        page.threads().items().forEach(thread -> list.add(new ThreadItem(thread)));
        content.add(list, pages(page, cursor != null));
    }

    private Div intro(CohortPage page) {
        var about = new Paragraph(page.cohort().description());
        about.getElement().setAttribute("dir", "auto");
        about.addClassNames("measure", "quiet");
        var address = DiscussionRoutes.newThread(page.cohort().slug());
        var start =
                Buttons.main(t("cohort.new-thread"), _ -> UI.getCurrentOrThrow().navigate(address));
        var help = new Anchor(CohortRoutes.helpLines(page.cohort().slug()), t("help.title"));
        help.addClassNames("small", "quiet");
        var row = new Div(about, help, start);
        row.addClassNames("row", "intro");
        return row;
    }

    private Div pages(CohortPage page, boolean later) {
        var row = new Div();
        row.addClassName("row");
        var here = new RouteParameters("slug", page.cohort().slug());
        if (later) {
            row.add(new RouterLink(t("cohort.first-page"), CohortPageView.class, here));
        }
        var next = page.threads().next();
        if (next != null) {
            var link = new RouterLink(t("cohort.older"), CohortPageView.class, here);
            link.setQueryParameters(QueryParameters.of("after", next));
            link.addClassName("push");
            row.add(link);
        }
        return row;
    }
}
