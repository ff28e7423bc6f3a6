package org.alongside.cohort;

import org.alongside.shared.MemberId;

/// Addresses of pages of cohorts and the people in them, without a leading slash.
public final class CohortRoutes {

    private CohortRoutes() {}

    /// Where the members of a cohort find help at once.
    public static String helpLines(String slug) {
        return "cohorts/" + slug + "/help-lines";
    }

    /// What coordinators and administrators set for a cohort.
    public static String settings(String slug) {
        return "cohorts/" + slug + "/settings";
    }

    /// A person, as those see her who share a cohort with her.
    public static String person(MemberId person) {
        return "people/" + person.value();
    }
}
