package org.alongside.library;

/// Addresses of pages of the library, without a leading slash.
public final class LibraryRoutes {

    /// What all one's cohorts have.
    public static final String HOME = "library";

    private LibraryRoutes() {}

    /// A resource.
    public static String resource(ResourceId id) {
        return "resources/" + id.value();
    }
}
