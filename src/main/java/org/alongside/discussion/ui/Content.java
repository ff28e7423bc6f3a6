package org.alongside.discussion.ui;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.alongside.cohort.CohortRole;
import org.alongside.cohort.CohortRoutes;
import org.alongside.discussion.ContentState;
import org.alongside.discussion.PostView;
import org.alongside.discussion.RevisionState;
import org.alongside.discussion.ThreadPage;
import org.alongside.richtext.Names;
import org.alongside.uikit.PostCard;
import org.alongside.uikit.PostCard.Action;
import org.jspecify.annotations.Nullable;

/// Turns what the service says of a post into what a card shows of it.
final class Content {

    private Content() {}

    /// @param beside what other modules add
    /// @param words looks up a message
    static PostCard.Content of(
            PostView post, ThreadPage page, boolean firstNew, Beside beside, Function<String, String> words) {
        return new PostCard.Content(
                post.id(),
                post.author(),
                post.member() == null ? null : CohortRoutes.person(post.member()),
                role(post.role(), words),
                post.writtenAt(),
                post.named().isEmpty() ? post.body() : Names.mark(post.body(), post.named()),
                post.subject(),
                post.lang(),
                post.edited(),
                state(post),
                note(post, words),
                post.mine(),
                firstNew,
                actions(post, page, beside.actions()),
                post.state() == ContentState.HELD ? post.releaseAt() : null,
                fold(post, words),
                beside.cardsOf(post.id()),
                beside.wordOf(post.id()));
    }

    private static @Nullable String fold(PostView post, Function<String, String> words) {
        if (post.note() != null) {
            return words.apply("contentNote." + post.note());
        }
        return post.folded() ? words.apply("contentNote.watched") : null;
    }

    private static @Nullable String role(CohortRole role, Function<String, String> words) {
        if (role.moderator()) {
            return words.apply("role.moderator");
        }
        return role.coordinator() ? words.apply("role.coordinator") : null;
    }

    private static @Nullable String note(PostView post, Function<String, String> words) {
        if (post.whyHeld() != null) {
            return words.apply("post.held-" + post.whyHeld().code());
        }
        return post.reason() == null ? null : words.apply("reason." + post.reason());
    }

    private static PostCard.State state(PostView post) {
        return switch (post.state()) {
            case HELD -> PostCard.State.HELD;
            case RETURNED -> PostCard.State.RETURNED;
            case REMOVED -> PostCard.State.REMOVED;
            case DELETED -> PostCard.State.DELETED;
            case PUBLISHED ->
                switch (post.revisionState()) {
                    case HELD -> PostCard.State.EDIT_HELD;
                    case RETURNED -> PostCard.State.EDIT_RETURNED;
                    case REMOVED -> PostCard.State.EDIT_REMOVED;
                    case PUBLISHED, REPLACED -> PostCard.State.PUBLISHED;
                };
        };
    }

    private static Set<Action> actions(PostView post, ThreadPage page, Map<Action, Predicate<PostView>> offered) {
        var actions = EnumSet.noneOf(Action.class);
        var published = post.state() == ContentState.PUBLISHED;
        if (published) {
            actions.add(Action.COPY_LINK);
            if (page.open() && post.revisionState() == RevisionState.PUBLISHED) {
                actions.add(Action.REPLY);
            }
            if (post.edited()) {
                actions.add(Action.HISTORY);
            }
            offered.forEach((action, has) -> {
                if (has.test(post)) {
                    actions.add(action);
                }
            });
        }
        if (published && !post.mine() && page.state() == ContentState.PUBLISHED) {
            actions.add(Action.REPORT);
        }
        if (post.mine() && (published || post.state() == ContentState.HELD || post.state() == ContentState.RETURNED)) {
            actions.add(Action.DELETE);
            if (!page.locked() || page.cohort().role().moderator()) {
                actions.add(Action.EDIT);
            }
        }
        return actions;
    }
}
