package org.alongside.moderation.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.alongside.discussion.DiscussionRoutes;
import org.alongside.identity.CurrentPerson;
import org.alongside.moderation.CommunityLog;
import org.alongside.moderation.LogEntry;
import org.alongside.shared.PersonId;
import org.alongside.shared.Slice;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.EmptyState;
import org.alongside.uikit.Links;
import org.alongside.uikit.MainLayout;
import org.alongside.uikit.Page;
import org.jspecify.annotations.Nullable;

/// What was done in a cohort and why, for all its members.
@Route(value = "cohorts/:slug/log", layout = MainLayout.class)
@PermitAll
class CommunityLogView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient CommunityLog log;
    private final transient LogWording wording;
    private final PersonId member;
    private final UnorderedList list = new UnorderedList();
    private final NativeButton more;
    private String slug = "";
    private @Nullable String next;

    CommunityLogView(CommunityLog log, LogWording wording, CurrentPerson current) {
        super("log.title");
        this.log = log;
        this.wording = wording;
        this.member = current.id();
        addClassName("narrow");
        list.addClassName("clean");
        // Safari forgets that a list without bullets is one.
        list.getElement().setAttribute("role", "list");
        more = Buttons.ordinary(t("moderation.more"), event -> showMore());
    }

    /// @param slug the cohort's name in addresses
    /// @return the page's address without a leading slash
    static String address(String slug) {
        return DiscussionRoutes.cohort(slug) + "/log";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        slug = event.getRouteParameters().get("slug").orElse("");
        var page = log.of(member, slug, null);
        var back = Links.back(
                DiscussionRoutes.cohort(page.cohort().slug()), page.cohort().name());
        var intro = new Paragraph(t("log.intro"));
        intro.addClassNames("quiet", "measure");
        addComponentAsFirst(back);
        add(intro);
        if (page.entries().items().isEmpty()) {
            add(new EmptyState(t("log.emptyTitle"), t("log.emptyText")));
        } else {
            add(list, more);
            show(page.entries());
        }
    }

    private void showMore() {
        var first = show(log.of(member, slug, next).entries());
        if (first != null) {
            first.getElement().executeJs("this.focus()");
        }
    }

    private @Nullable ListItem show(Slice<LogEntry> entries) {
        ListItem first = null;
        for (var entry : entries.items()) {
            var item = new LogItem(wording, entry);
            first = first == null ? item : first;
            list.add(item);
        }
        next = entries.next();
        more.setVisible(next != null);
        return first;
    }
}
