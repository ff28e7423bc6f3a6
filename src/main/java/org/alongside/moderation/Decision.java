package org.alongside.moderation;

import java.io.Serializable;
import org.alongside.discussion.ContentNote;
import org.jspecify.annotations.Nullable;

/// What somebody who looks after a cohort decides about a case.
///
/// @param act what becomes of the thing itself
/// @param reason one of [Reason#of(Act)]
/// @param word for the person concerned, plain text of at most [#MAX_WORD] characters; null for none
/// @param note what a published text is folded under; null for none
/// @param measure what it means for the person concerned; null for nothing
public record Decision(
        Act act,
        Reason reason,
        @Nullable String word,
        @Nullable ContentNote note,
        @Nullable Measure measure) implements Serializable {

    /// Longest word to the person concerned, in characters.
    public static final int MAX_WORD = 2000;

    /// Nothing more than that.
    public Decision(Act act, Reason reason) {
        this(act, reason, null, null, null);
    }

    /// A held text is fine.
    public static Decision publish() {
        return new Decision(Act.PUBLISH, Reason.FINE);
    }

    /// Others do not get to read a text.
    public static Decision remove(Reason because) {
        return new Decision(Act.REMOVE, because);
    }

    /// @return the same with a word to the person concerned
    public Decision saying(String words) {
        return new Decision(act, reason, words, note, measure);
    }

    /// @return the same with what it means for the person concerned
    public Decision with(Measure more) {
        return new Decision(act, reason, word, note, more);
    }
}
