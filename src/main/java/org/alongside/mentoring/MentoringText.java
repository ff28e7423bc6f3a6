package org.alongside.mentoring;

import java.util.List;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// A text as those need it who look after texts.
///
/// @param key of the text in the database
/// @param near whom it is for or about, such as the other of the pair it was written in: never its author
/// @param lang BCP 47 tag; null where nobody said
/// @param signals as `StoredSignals` reads them
public record MentoringText(
        long key,
        TextId id,
        CohortId cohort,
        PersonId author,
        List<PersonId> near,
        TextKind kind,
        @Nullable String lang,
        String signals,
        TextMark mark) {

    /// What a text of mentoring is called where it is reported or decided about.
    public static final String KIND = "mentoring-text";
}
