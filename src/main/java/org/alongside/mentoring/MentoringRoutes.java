package org.alongside.mentoring;

import org.alongside.shared.PairId;

/// Addresses of mentoring pages, without a leading slash.
public final class MentoringRoutes {

    /// A person's own place in mentoring.
    public static final String HOME = "mentoring";

    /// Who walked with a person, and whom she walked with.
    public static final String LINEAGE = HOME + "/lineage";

    /// Thanks a person got.
    public static final String THANKS = HOME + "/thanks";

    private MentoringRoutes() {}

    /// What two people keep between them.
    public static String pair(PairId pair) {
        return "pairs/" + pair.value();
    }

    /// A page of a pair's.
    ///
    /// @param part such as `goals`
    public static String pair(PairId pair, String part) {
        return pair(pair) + "/" + part;
    }

    /// What waits for the team of a cohort.
    ///
    /// @param slug of the cohort
    public static String care(String slug) {
        return HOME + "/care/" + slug;
    }

    /// A case of the team's.
    public static String care(String slug, CareCaseId id) {
        return care(slug) + "/" + id.value();
    }

    /// Where all of a pair's conversation is.
    public static String talk(PairId pair) {
        return pair(pair, "talk");
    }

    /// Where somebody responsible may read a pair's conversation in an emergency.
    public static String glass(PairId pair) {
        return "mentoring/glass/" + pair.value();
    }
}
