package org.alongside.library.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.ZoneId;
import org.alongside.discussion.DiscussionRoutes;
import org.alongside.identity.CurrentPerson;
import org.alongside.identity.Zones;
import org.alongside.library.ReviewItem;
import org.alongside.library.Reviews;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.alongside.uikit.Announcer;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.EmptyState;
import org.alongside.uikit.Links;
import org.alongside.uikit.MainLayout;
import org.alongside.uikit.Page;
import org.jspecify.annotations.Nullable;

/// What in the library of a cohort somebody should look at, and why.
@Route(value = ReviewsView.PATH + "/:slug", layout = MainLayout.class)
@PermitAll
@StyleSheet("context://library-care.css")
class ReviewsView extends Page implements BeforeEnterObserver {

    static final String PATH = "library/reviews";

    private static final long serialVersionUID = 1L;

    private final transient Reviews reviews;
    private final PersonId person;
    private final ZoneId zone;
    private final Anchor back;
    private final UnorderedList list = new UnorderedList();
    private final NativeButton more;
    private String slug = "";
    private @Nullable String next;

    ReviewsView(Reviews reviews, Zones zones, CurrentPerson current) {
        super("reviews.title");
        this.reviews = reviews;
        this.person = current.id();
        this.zone = zones.of(person);
        more = Buttons.ordinary(t("reviews.more"), _ -> showMore());
        addClassName("narrow");
        back = Links.to("", t("reviews.back"), "small");
        list.addClassNames("clean", "reviews");
        list.getElement().setAttribute("role", "list");
        var intro = new Paragraph(t("reviews.intro"));
        intro.addClassNames("quiet", "measure");
        addComponentAsFirst(back);
        add(intro, list, more);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        slug = event.getRouteParameters().get("slug").orElse("");
        show();
        back.setHref(DiscussionRoutes.cohort(slug));
    }

    private void show() {
        list.removeAll();
        next = null;
        showMore();
        if (list.getComponentCount() == 0) {
            list.add(new ListItem(new EmptyState(t("reviews.emptyTitle"), t("reviews.emptyText"))));
        }
    }

    private void showMore() {
        var slice = reviews.list(person, slug, next);
        slice.items().forEach(item -> list.add(new ReviewRow(item, zone, this::stillTrue)));
        next = slice.next();
        more.setVisible(next != null);
    }

    private void stillTrue(ReviewItem item) {
        var words = t("reviews.noted");
        try {
            reviews.stillTrue(person, item.id());
        } catch (RefusedException _) {
            // Somebody took it out meanwhile: the list shows what is left.
            words = t("reviews.gone");
        }
        show();
        Announcer.announce(UI.getCurrentOrThrow(), words);
        heading().getElement().executeJs("setTimeout(() => this.focus())");
    }
}
