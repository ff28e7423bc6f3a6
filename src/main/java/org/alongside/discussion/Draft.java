package org.alongside.discussion;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody is writing.
///
/// @param title of a new thread, else empty
/// @param subject empty where she gives none
/// @param body HTML as her editor makes it; it is sanitized when it is posted
/// @param key names this one text, so that sending it twice makes one post; 36 characters
/// @param typingSeconds how long she has been writing it, 0 or more; null where that is not known
/// @param agreed [ContactShown#answer] of what she agreed to show; null where she was not asked
/// @param note what readers are told before they open it; null for nothing
public record Draft(
        String title,
        String subject,
        String body,
        String key,
        @Nullable Integer typingSeconds,
        @Nullable String agreed,
        @Nullable ContentNote note) {

    /// A draft of which is not known how long it took, and whose author has not been asked anything.
    public Draft(String title, String subject, String body, String key) {
        this(title, subject, body, key, null, null, null);
    }

    /// An empty draft with a key of its own.
    public static Draft blank() {
        return new Draft("", "", "", UUID.randomUUID().toString());
    }

    /// @return the same with another body
    public Draft withBody(String newBody) {
        return new Draft(title, subject, newBody, key, typingSeconds, null, note);
    }

    /// @param answer [ContactShown#answer] of what others may see
    /// @return the same, with her agreement
    public Draft agreeing(String answer) {
        return new Draft(title, subject, body, key, typingSeconds, answer, note);
    }

    /// @return the same with another note
    public Draft noting(@Nullable ContentNote about) {
        return new Draft(title, subject, body, key, typingSeconds, agreed, about);
    }
}
