package org.alongside.cohort;

/// Addresses of cohort pages, without a leading slash.
public final class CohortRoutes {

    private CohortRoutes() {}

    public static String settings(String slug) {
        return "cohorts/" + slug + "/settings";
    }
}
