package org.alongside.search;

import java.time.Duration;
import java.util.List;
import org.alongside.platform.Buckets;
import org.alongside.richtext.Names;
import org.alongside.search.domain.PersonNames;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.springframework.stereotype.Service;

/// Names of members for somebody who is about to name one, while she types.
@Service
public class MemberNames {

    /// Names at once.
    public static final int MOST = 8;

    /// No name is longer.
    private static final int LONGEST = 60;

    /// What begins so is asked of the words of names, which are read without an article; of these the whole name is
    /// looked at.
    private static final int LOOKED_AT = 50;

    /// One for about every letter of somebody who types fast.
    private static final Buckets.Allowance TYPING = new Buckets.Allowance(120, Duration.ofMinutes(1), true, 0);

    private final PersonNames names;
    private final Buckets buckets;

    MemberNames(PersonNames names, Buckets buckets) {
        this.names = names;
        this.buckets = buckets;
    }

    /// Not to be called in a transaction.
    ///
    /// @param typed beginning of one of the words of a name, in any case and with or without accents
    /// @return names of other members of the cohort that begin so, in about the order of names, up to [#MOST];
    ///     nobody's from whom a block parts her, whatever the two are in the cohort; nothing for who does not
    ///     belong to it, and for who asks too often
    public List<String> beginning(PersonId viewer, CohortId cohort, String typed) {
        var words = typed.length() > LONGEST ? List.<String>of() : Terms.words(typed);
        if (words.isEmpty()
                || !buckets.take("names-typing:" + viewer.value(), TYPING).isZero()) {
            return List.of();
        }
        var after = Terms.begunAfterArticle(words.getLast());
        return names.begun(viewer, cohort, words.reversed(), after, LOOKED_AT).stream()
                .filter(name -> Names.begins(name, typed))
                .limit(MOST)
                .toList();
    }
}
