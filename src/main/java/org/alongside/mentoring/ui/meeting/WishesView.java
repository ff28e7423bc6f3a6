package org.alongside.mentoring.ui.meeting;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.alongside.identity.CurrentPerson;
import org.alongside.mentoring.IntroductionWishes;
import org.alongside.mentoring.MentoringRoutes;
import org.alongside.shared.PersonId;
import org.alongside.uikit.EmptyState;
import org.alongside.uikit.Links;
import org.alongside.uikit.MainLayout;
import org.alongside.uikit.Page;

/// What mentees asked the coordinators: whom they would like to meet. For who coordinates nothing it is empty.
@Route(value = "mentoring/wishes", layout = MainLayout.class)
@PermitAll
class WishesView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient IntroductionWishes wishes;
    private final PersonId person;
    private final Div content = new Div();

    WishesView(IntroductionWishes wishes, CurrentPerson current) {
        super("introduction.team-title");
        this.wishes = wishes;
        this.person = current.id();
        content.addClassNames("stack", "measure");
        add(content);
        addComponentAsFirst(Links.back(MentoringRoutes.HOME, t("before.title")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        content.removeAll();
        var all = wishes.forTeam(person);
        if (all.isEmpty()) {
            content.add(new EmptyState(t("introduction.team-none"), t("introduction.team-about")));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("clean");
        all.forEach(wish -> list.add(new WishItem(wish, () -> {
            wishes.answeredByTeam(person, wish.id());
            show();
        })));
        content.add(list);
    }
}
