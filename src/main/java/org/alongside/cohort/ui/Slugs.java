package org.alongside.cohort.ui;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import org.alongside.cohort.CohortSetup;

/// Proposes what a cohort is called in addresses.
final class Slugs {

    // Any script to small Latin letters: a cohort may be named in Arabic.
    private static final String TO_LATIN = "Any-Latin; Latin-ASCII; Lower";

    private Slugs() {}

    /// @param name any name
    /// @return small letters, digits and single hyphens; empty where nothing of the name can be written so
    static String propose(String name) {
        var latin = Transliterator.getInstance(TO_LATIN).transliterate(name).toLowerCase(Locale.ROOT);
        var slug = latin.replaceAll("['\u2019\u02be\u02bf]", "").replaceAll("[^a-z0-9]++", "-");
        var cut = slug.substring(0, Math.min(slug.length(), CohortSetup.MAX_SLUG));
        return cut.replaceAll("^-|-$", "");
    }
}
