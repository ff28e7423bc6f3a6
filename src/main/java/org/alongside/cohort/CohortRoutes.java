package org.alongside.cohort;

/// Addresses of cohort pages, without a leading slash.
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
}
