package org.alongside.discussion.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.alongside.discussion.ContentState;
import org.alongside.discussion.LinkTarget;
import org.alongside.discussion.PostView;
import org.alongside.discussion.PostWords;
import org.alongside.discussion.SitePaths;
import org.alongside.discussion.ThreadPage;
import org.alongside.discussion.ThreadPart;
import org.alongside.platform.SiteAddress;
import org.alongside.shared.PersonId;
import org.alongside.shared.PostId;
import org.alongside.uikit.PostCard;

/// Gathers what other modules add to a thread's page and to its posts. Each module is asked once for the whole
/// page.
@org.springframework.stereotype.Component
class BesidePosts {

    /// Cards below one post: more would be longer than what she has written.
    static final int CARDS = 5;

    /// Links of one page that are looked at.
    private static final int MOST = 150;

    private final SiteAddress address;
    private final List<LinkTarget> targets;
    private final List<PostWords> words;
    private final List<ThreadPart> parts;

    BesidePosts(SiteAddress address, List<LinkTarget> targets, List<PostWords> words, List<ThreadPart> parts) {
        this.address = address;
        this.targets = targets;
        this.words = words;
        this.parts = parts.stream()
                .sorted(Comparator.comparingInt(ThreadPart::order))
                .toList();
    }

    /// @return the address of this site as the person at hand reaches it
    String site() {
        return address.of("");
    }

    /// @return what stands above the posts
    List<Component> parts(PersonId viewer, ThreadPage page) {
        var locale = UI.getCurrentOrThrow().getLocale();
        return parts.stream()
                .flatMap(part -> part.part(viewer, page, locale).stream())
                .toList();
    }

    /// @param actions buttons that posts have, and which of them
    /// @param site as [#site] was when she asked for the page
    Beside of(PersonId viewer, List<PostView> posts, Map<PostCard.Action, Predicate<PostView>> actions, String site) {
        var locale = UI.getCurrentOrThrow().getLocale();
        return new Beside(actions, cards(viewer, posts, site, locale), words(viewer, posts, locale));
    }

    private Map<PostId, PostCard.Word> words(PersonId viewer, List<PostView> posts, Locale locale) {
        var said = new HashMap<PostId, PostCard.Word>();
        words.forEach(source -> source.of(viewer, posts, locale).forEach(said::putIfAbsent));
        return said;
    }

    private Map<PostId, List<PostCard.LinkCard>> cards(
            PersonId viewer, List<PostView> posts, String site, Locale locale) {
        var paths = new LinkedHashMap<PostId, List<String>>();
        var left = MOST;
        for (var post : posts) {
            var found = post.state() == ContentState.DELETED ? List.<String>of() : SitePaths.in(post.body(), site);
            var taken = found.subList(0, Math.min(found.size(), left));
            left -= taken.size();
            if (!taken.isEmpty()) {
                paths.put(post.id(), taken);
            }
        }
        if (paths.isEmpty()) {
            return Map.of();
        }
        var known = known(viewer, paths.values(), locale);
        var cards = new HashMap<PostId, List<PostCard.LinkCard>>();
        paths.forEach((post, found) -> cards.put(
                post,
                found.stream()
                        .flatMap(path -> Stream.ofNullable(known.get(path)))
                        .distinct()
                        .limit(CARDS)
                        .toList()));
        return cards;
    }

    private Map<String, PostCard.LinkCard> known(PersonId viewer, Collection<List<String>> paths, Locale locale) {
        var all = new LinkedHashSet<String>();
        paths.forEach(all::addAll);
        var known = new HashMap<String, PostCard.LinkCard>();
        targets.forEach(target -> known.putAll(target.cards(viewer, all, locale)));
        return known;
    }
}
