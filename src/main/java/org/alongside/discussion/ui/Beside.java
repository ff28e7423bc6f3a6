package org.alongside.discussion.ui;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.shared.PostId;
import org.alongside.uikit.PostCard;
import org.jspecify.annotations.Nullable;

/// What other modules add to the posts of a page.
///
/// @param actions buttons that published posts have
/// @param cards where links of a post lead to within this site
/// @param words a line below a post
record Beside(
        Set<PostCard.Action> actions, Map<PostId, List<PostCard.LinkCard>> cards, Map<PostId, PostCard.Word> words) {

    static final Beside NOTHING = new Beside(Set.of(), Map.of(), Map.of());

    List<PostCard.LinkCard> cardsOf(PostId post) {
        return cards.getOrDefault(post, List.of());
    }

    PostCard.@Nullable Word wordOf(PostId post) {
        return words.get(post);
    }
}
