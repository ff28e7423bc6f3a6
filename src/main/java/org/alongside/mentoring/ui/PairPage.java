package org.alongside.mentoring.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.RouteParameters;
import java.util.Objects;
import java.util.Optional;
import org.alongside.identity.CurrentPerson;
import org.alongside.mentoring.MentoringRoutes;
import org.alongside.mentoring.PairAccess;
import org.alongside.mentoring.PairSide;
import org.alongside.shared.PairId;
import org.alongside.shared.PersonId;
import org.alongside.uikit.Links;
import org.alongside.uikit.Page;
import org.jspecify.annotations.Nullable;

/// The base of every page below `pairs/:id/`: who may open it, and the way back to the pair.
public abstract class PairPage extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient PairAccess access;
    private final PersonId person;
    private @Nullable PairId id;
    private @Nullable Anchor back;
    private RouteParameters parameters = RouteParameters.empty();

    /// @param titleKey message key of the heading
    protected PairPage(String titleKey, PairAccess access, CurrentPerson current) {
        super(titleKey);
        this.access = access;
        this.person = current.id();
    }

    @Override
    public final void beforeEnter(BeforeEnterEvent event) {
        parameters = event.getRouteParameters();
        id = new PairId(event.getRouteParameters().get("id").orElse(""));
        var side = side();
        if (back != null) {
            back.removeFromParent();
        }
        back = Links.to(MentoringRoutes.pair(side.id()), t("pair.back", "name", side.otherName()), "small");
        addComponentAsFirst(back);
        show(side);
    }

    /// Shows the page, also when it is entered again.
    protected abstract void show(PairSide side);

    /// Shows the page anew, with what is true now.
    protected final void refresh() {
        show(side());
    }

    /// @return the pair as it is now
    protected final PairSide side() {
        return access.require(person, Objects.requireNonNull(id));
    }

    /// @return who looks at it
    protected final PersonId person() {
        return person;
    }

    /// @return a part of the page's address besides the pair; empty where it has none of that name
    protected final Optional<String> parameter(String name) {
        return parameters.get(name);
    }

    /// @return whose page it is
    protected final PairId pair() {
        return Objects.requireNonNull(id);
    }
}
