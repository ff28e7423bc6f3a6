package org.alongside.mentoring.domain;

import org.alongside.mentoring.Brought;
import org.alongside.mentoring.SavedTexts;
import org.alongside.mentoring.TextKind;
import org.alongside.mentoring.TextView;
import org.alongside.richtext.RichText;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Fields of one person that may stay empty, such as those of an offer: a text that has not changed stays the row
/// it is, a changed one is a new row.
@Component
public class Fields {

    private final Writings writings;

    Fields(Writings writings) {
        this.writings = writings;
    }

    /// A field as it is stored.
    ///
    /// @param key of the row it refers to; null for none
    /// @param text what is there; null for none
    public record Old(@Nullable Long key, @Nullable TextView text) {}

    /// What a field refers to now.
    ///
    /// @param key of the row; null for none
    public record Now(@Nullable Long key, SavedTexts saved) {}

    /// @param words plain text as it was typed
    /// @throws RefusedException `before.words` for more than [Brought#MAX_WORDS] characters
    public Now keep(PersonId author, CohortId cohort, TextKind kind, Old old, String words, @Nullable String lang) {
        if (words.strip().length() > Brought.MAX_WORDS) {
            throw new RefusedException("before.words");
        }
        var before = old.text();
        if (before != null && plain(before).equals(words.strip())) {
            return new Now(old.key(), SavedTexts.PLAIN);
        }
        return writings.writeIfAny(new Writings.New(author, cohort, null, kind, words.strip(), lang))
                .map(stored -> new Now(stored.key(), new SavedTexts(stored.held(), stored.danger())))
                .orElseGet(() -> new Now(null, SavedTexts.PLAIN));
    }

    private static String plain(TextView text) {
        return RichText.plainText(text.body()).strip();
    }
}
