package org.alongside.moderation.ui;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.alongside.discussion.HeldPost;
import org.alongside.moderation.ModerationQueue;
import org.alongside.shared.PersonId;
import org.alongside.shared.PostId;
import org.jspecify.annotations.Nullable;

/// What waits for a moderator, as far as she has asked for it.
final class WaitingTexts implements Serializable {

    private static final long serialVersionUID = 1L;

    private final List<HeldPost> texts = new ArrayList<>();
    private @Nullable String next;

    /// Reads as many as were there before, at least a page.
    void read(ModerationQueue queue, PersonId moderator) {
        var wanted = texts.size();
        clear();
        do {
            readMore(queue, moderator);
        } while (next != null && texts.size() < wanted);
    }

    /// Reads another page.
    void readMore(ModerationQueue queue, PersonId moderator) {
        var slice = queue.waiting(moderator, next);
        texts.addAll(slice.items());
        next = slice.next();
    }

    void clear() {
        texts.clear();
        next = null;
    }

    /// @return how many wait, those that were not read counted
    int count(ModerationQueue queue, PersonId moderator) {
        return next == null ? texts.size() : queue.count(moderator);
    }

    boolean hasMore() {
        return next != null;
    }

    boolean isEmpty() {
        return texts.isEmpty();
    }

    int size() {
        return texts.size();
    }

    List<HeldPost> all() {
        return List.copyOf(texts);
    }

    /// @return null where there is none
    @Nullable
    HeldPost at(int index) {
        return index < 0 || index >= texts.size() ? null : texts.get(index);
    }

    /// What is known of its author may have changed since: post and revision say which one it is.
    ///
    /// @return -1 where it waits no longer
    int indexOf(HeldPost wanted) {
        return first(text -> text.post().equals(wanted.post()) && text.revision() == wanted.revision());
    }

    /// @return the text of a post, whichever revision it is; -1 where none waits
    int indexOf(PostId post) {
        return first(text -> text.post().equals(post));
    }

    private int first(Predicate<HeldPost> wanted) {
        for (int i = 0; i < texts.size(); i++) {
            if (wanted.test(texts.get(i))) {
                return i;
            }
        }
        return -1;
    }
}
