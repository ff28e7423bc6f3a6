package org.alongside.discussion;

import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody is writing.
///
/// @param title of a new thread, else empty
/// @param subject empty where she gives none
/// @param body HTML as her editor makes it; it is sanitized when it is posted
/// @param key names this one text, so that sending it twice makes one post; 36 characters
/// @param typingSeconds how long she has been writing it, 0 or more; null where that is not known
/// @param agreed [ContactShown#answer] and [WordsWatched#answer] of what she was asked and agreed to
/// @param note what readers are told before they open it; null for nothing
public record Draft(
        String title,
        String subject,
        String body,
        String key,
        @Nullable Integer typingSeconds,
        Set<String> agreed,
        @Nullable ContentNote note) {

    public Draft {
        agreed = Set.copyOf(agreed);
    }

    /// A draft of which is not known how long it took, and whose author has not been asked anything.
    public Draft(String title, String subject, String body, String key) {
        this(title, subject, body, key, null, Set.of(), null);
    }

    /// An empty draft with a key of its own.
    public static Draft blank() {
        return new Draft("", "", "", UUID.randomUUID().toString());
    }

    /// @return the same with another body
    public Draft withBody(String newBody) {
        return new Draft(title, subject, newBody, key, typingSeconds, Set.of(), note);
    }

    /// @return the same, to be sent besides what was sent of it before
    public Draft again() {
        return new Draft(title, subject, body, UUID.randomUUID().toString(), typingSeconds, agreed, note);
    }

    /// @param answer [ContactShown#answer] or [WordsWatched#answer] of what others may see
    /// @return the same, with her agreement besides what she agreed to before
    public Draft agreeing(String answer) {
        var all = new TreeSet<>(agreed);
        all.add(answer);
        return new Draft(title, subject, body, key, typingSeconds, all, note);
    }

    /// @return the same with another note
    public Draft noting(@Nullable ContentNote about) {
        return new Draft(title, subject, body, key, typingSeconds, agreed, about);
    }
}
