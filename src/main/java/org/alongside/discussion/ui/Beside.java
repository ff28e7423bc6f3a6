package org.alongside.discussion.ui;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.alongside.discussion.PostView;
import org.alongside.shared.PostId;
import org.alongside.uikit.PostCard;
import org.jspecify.annotations.Nullable;

/// What other modules add to the posts of a page.
///
/// @param actions buttons that published posts have, and which of them
/// @param cards where links of a post lead to within this site
/// @param words a line below a post
record Beside(
        Map<PostCard.Action, Predicate<PostView>> actions,
        Map<PostId, List<PostCard.LinkCard>> cards,
        Map<PostId, PostCard.Word> words) {

    static final Beside NOTHING = new Beside(Map.of(), Map.of(), Map.of());

    List<PostCard.LinkCard> cardsOf(PostId post) {
        return cards.getOrDefault(post, List.of());
    }

    PostCard.@Nullable Word wordOf(PostId post) {
        return words.get(post);
    }
}
