package org.alongside.discussion.ui;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.alongside.discussion.Glances;
import org.alongside.discussion.LinkTarget;
import org.alongside.discussion.ThreadGlance;
import org.alongside.platform.Messages;
import org.alongside.shared.PersonId;
import org.alongside.shared.PostId;
import org.alongside.shared.ThreadId;
import org.alongside.uikit.PostCard;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Threads and posts that posts lead to. Of a post only its thread's title is said: what it is about may be
/// for its readers to open themselves.
@Component
class DiscussionLinks implements LinkTarget {

    private static final Pattern PATH =
            Pattern.compile("/threads/([0-9a-z]{20})/?(?:\\?[^#]*)?(?:#post-([0-9a-z]{20}))?");
    private static final Pattern FROM = Pattern.compile("[?&]from=([0-9a-z]{20})(?:[&#]|$)");

    private final Glances glances;
    private final Messages messages;

    DiscussionLinks(Glances glances, Messages messages) {
        this.glances = glances;
        this.messages = messages;
    }

    @Override
    public Map<String, PostCard.LinkCard> cards(PersonId viewer, Collection<String> paths, Locale locale) {
        var threads = new HashMap<String, ThreadId>();
        var posts = new HashMap<String, PostId>();
        for (var path : paths) {
            var matcher = PATH.matcher(path);
            if (matcher.matches()) {
                var from = FROM.matcher(path);
                if (matcher.group(2) != null) {
                    posts.put(path, new PostId(matcher.group(2)));
                } else if (from.find()) {
                    posts.put(path, new PostId(from.group(1)));
                } else {
                    threads.put(path, new ThreadId(matcher.group(1)));
                }
            }
        }
        var cards = new HashMap<String, PostCard.LinkCard>();
        var ofThreads = glances.threads(viewer, threads.values());
        threads.forEach((path, thread) -> put(cards, path, ofThreads.get(thread), "links.thread", locale));
        var ofPosts = glances.places(viewer, posts.values());
        posts.forEach((path, post) -> put(cards, path, ofPosts.get(post), "links.post", locale));
        return cards;
    }

    private void put(
            Map<String, PostCard.LinkCard> cards,
            String path,
            @Nullable ThreadGlance glance,
            String key,
            Locale locale) {
        if (glance != null) {
            cards.put(
                    path,
                    new PostCard.LinkCard(messages.text(locale, key), glance.title(), glance.lang(), glance.address()));
        }
    }
}
