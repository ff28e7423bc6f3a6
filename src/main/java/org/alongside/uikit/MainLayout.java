package org.alongside.uikit;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.shared.Registration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The frame of every page: a bar above, the navigation at the side (below on a phone), the page itself. Open to
/// all, since public and error pages stand in it too; each entry decides for whom it is.
@AnonymousAllowed
@JsModule("./shell.ts")
public class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    /// Most entries below on a phone; the others stand in the account's menu there.
    private static final int BELOW = 5;

    private static final String MENU = "account-menu";

    private final Nav nav = new Nav();
    private final Div parts = new Div();
    private final Div menu = new Div();
    private final NativeButton menuButton = new NativeButton();
    private final Main main = new Main();
    private final Map<String, Anchor> links = new HashMap<>();
    private boolean arrived;
    private @Nullable Registration following;

    public MainLayout() {
        addClassName("layout");
        main.setId("main");
        main.getElement().setAttribute("tabindex", "-1");
        nav.setAriaLabel(getTranslation("uikit.navigation"));
        nav.addClassName("places");
        var frame = new Div(nav, main);
        frame.addClassName("frame");
        add(skipLink(), header(), frame);
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        main.getElement().appendChild(content.getElement());
    }

    @Override
    public void removeRouterLayoutContent(@Nullable HasElement oldContent) {
        main.getElement().removeAllChildren();
    }

    /// Counts and rights may have changed: the entries are read anew.
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var ui = UI.getCurrentOrThrow();
        var navigation = Instantiator.get(ui).getOrCreate(Navigation.class);
        var path = event.getLocation().getPath();
        var places = navigation.items(NavigationEntry.Place.MAIN, ui.getLocale());
        var account = navigation.items(NavigationEntry.Place.ACCOUNT, ui.getLocale());
        if (!arrived) {
            parts.add(Instantiator.get(ui).getOrCreate(Bar.class).parts());
        }
        showPlaces(places, path);
        showMenu(places, account, path);
        if (arrived) {
            ui.getPage().executeJs("window.alongside?.arrive()");
        }
        arrived = true;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        unfollow();
        var ui = event.getUI();
        SerializableConsumer<String> hear = path -> hear(ui, path);
        following = Instantiator.get(ui).getOrCreate(NavigationCounts.class).follow(hear);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        unfollow();
    }

    /// Only who has the place in her navigation is asked about.
    private void hear(UI ui, String path) {
        if (!links.containsKey(path)) {
            return;
        }
        try {
            // What fails in it is told by the error handler of the session.
            var _ = ui.access(() -> recount(ui, path));
        } catch (UIDetachedException _) {
            // She has just left.
        }
    }

    private void recount(UI ui, String path) {
        var link = links.get(path);
        if (link != null) {
            Instantiator.get(ui)
                    .getOrCreate(Navigation.class)
                    .items(NavigationEntry.Place.MAIN, ui.getLocale())
                    .stream()
                    .filter(item -> item.path().equals(path))
                    .forEach(item -> showCount(link, item.count()));
        }
    }

    private void unfollow() {
        if (following != null) {
            following.remove();
            following = null;
        }
    }

    private Component skipLink() {
        var link = new Anchor("#main", getTranslation("uikit.skip"));
        link.addClassName("skip");
        link.setRouterIgnore(true);
        return link;
    }

    private Component header() {
        var name = new Anchor("", getTranslation("app.name"));
        name.addClassName("name");
        menuButton.addClassName("account");
        menuButton.setAriaLabel(getTranslation("uikit.account"));
        menuButton.getElement().setAttribute("type", "button").setAttribute("popovertarget", MENU);
        menuButton.add(icon(), label(getTranslation("uikit.account")));
        menu.setId(MENU);
        menu.addClassName("menu");
        menu.getElement().setAttribute("popover", "");
        parts.addClassName("parts");
        var header = new Header(name, parts, menuButton, menu);
        header.addClassName("top");
        return header;
    }

    private static Span icon() {
        var icon = new Span();
        icon.addClassNames("icon", "person");
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }

    private static Span label(String text) {
        var label = new Span(text);
        label.addClassName("wide");
        return label;
    }

    private void showPlaces(List<NavigationItem> places, String path) {
        nav.removeAll();
        links.clear();
        nav.setVisible(!places.isEmpty());
        nav.add(list(places, path));
        nav.getElement().getClassList().set("many", places.size() > BELOW);
    }

    private void showMenu(List<NavigationItem> places, List<NavigationItem> account, String path) {
        menu.removeAll();
        if (places.size() > BELOW) {
            var rest = list(places.subList(BELOW - 1, places.size()), path);
            rest.addClassName("overflow");
            menu.add(rest);
        }
        menu.add(list(account, path));
        menuButton.setVisible(!account.isEmpty() || places.size() > BELOW);
        menuButton.getElement().getClassList().set("overflow", account.isEmpty());
    }

    private UnorderedList list(List<NavigationItem> items, String path) {
        var list = new UnorderedList();
        items.forEach(item -> list.add(new ListItem(entry(item, path))));
        return list;
    }

    private Component entry(NavigationItem item, String path) {
        var act = item.act();
        if (act == null) {
            return link(item, path);
        }
        var button = new NativeButton(item.label(), _ -> act.execute());
        button.getElement().setAttribute("type", "button");
        return button;
    }

    private Anchor link(NavigationItem item, String path) {
        var link = new Anchor(item.path(), item.label());
        if (isAt(item.path(), path)) {
            link.getElement().setAttribute("aria-current", "page");
        }
        links.put(item.path(), link);
        showCount(link, item.count());
        return link;
    }

    // The link itself stays, so that focus does.
    private void showCount(Anchor link, int count) {
        link.getChildren().filter(Tag.class::isInstance).toList().forEach(link::remove);
        if (count > 0) {
            link.add(count(count));
        }
    }

    // Seen as a figure, read as a sentence.
    private Tag count(int count) {
        var figure = new Span(String.valueOf(count));
        figure.getElement().setAttribute("aria-hidden", "true");
        var words = new Span(getTranslation("uikit.count", "count", count));
        words.addClassName("hidden-text");
        var tag = new Tag("");
        tag.add(figure, words);
        return tag;
    }

    private static boolean isAt(String place, String path) {
        return place.isEmpty() ? path.isEmpty() : path.equals(place) || path.startsWith(place + "/");
    }
}
