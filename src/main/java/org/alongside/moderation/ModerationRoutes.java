package org.alongside.moderation;

/// Addresses of moderation pages, without a leading slash.
public final class ModerationRoutes {

    /// Before the address of a cohort.
    public static final String CLEAN_UP = "moderation/cleanup";

    private ModerationRoutes() {}

    /// Where what came into a cohort from elsewhere is gone through in groups.
    public static String cleanUp(String slug) {
        return CLEAN_UP + "/" + slug;
    }
}
