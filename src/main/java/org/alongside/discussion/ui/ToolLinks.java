package org.alongside.discussion.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.alongside.cohort.CohortRoutes;
import org.alongside.cohort.CohortView;
import org.alongside.discussion.MemberPage;
import org.alongside.discussion.ModeratorPage;
import org.alongside.discussion.ThreadPage;
import org.alongside.platform.Messages;
import org.alongside.uikit.Links;
import org.springframework.stereotype.Component;

/// Links from a cohort or a thread: to what all members can read about it, and to what moderators and
/// coordinators can do with it.
@Component
class ToolLinks {

    private final List<ModeratorPage> pages;
    private final List<MemberPage> forMembers;
    private final Messages messages;

    ToolLinks(List<ModeratorPage> pages, List<MemberPage> forMembers, Messages messages) {
        this.pages = pages;
        this.forMembers = forMembers;
        this.messages = messages;
    }

    /// @return a row of links, what she can do there before what she can read
    Div ofCohort(CohortView cohort, Locale locale) {
        var role = cohort.role();
        var moderator = pages.stream()
                .filter(page -> role.moderator() || role.coordinator() && page.forCoordinators())
                .map(page -> Links.to(page.address(cohort.slug(), null), messages.text(locale, page.key())));
        var coordinator = cohort.role().coordinator()
                ? Stream.of(
                        Links.to(CohortRoutes.settings(cohort.slug()), messages.text(locale, "cohortSettings.title")))
                : Stream.<Anchor>of();
        var row = new Div();
        row.addClassNames("row", "small");
        Stream.concat(moderator, coordinator).forEach(row::add);
        forMembers.forEach(page -> {
            var link = Links.to(page.address(cohort.slug()), messages.text(locale, page.key()));
            link.addClassName("quiet");
            row.add(link);
        });
        return row;
    }

    List<Anchor> ofThread(ThreadPage thread, Locale locale) {
        return pages.stream()
                .filter(ModeratorPage::inThreads)
                .map(page ->
                        Links.to(page.address(thread.cohort().slug(), thread.id()), messages.text(locale, page.key())))
                .toList();
    }
}
