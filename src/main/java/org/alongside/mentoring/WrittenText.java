package org.alongside.mentoring;

import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// A text as those need it who look after texts.
///
/// @param key of the text in the database
/// @param other of the pair it was written in; null for a text of one person alone
/// @param lang BCP 47 tag; null where nobody said
/// @param signals as `StoredSignals` reads them
public record WrittenText(
        long key,
        TextId id,
        CohortId cohort,
        PersonId author,
        @Nullable PersonId other,
        TextKind kind,
        @Nullable String lang,
        String signals,
        TextMark mark) {

    /// What a text of mentoring is called where it is reported or decided about.
    public static final String KIND = "mentoring-text";
}
