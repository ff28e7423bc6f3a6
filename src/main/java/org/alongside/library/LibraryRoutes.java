package org.alongside.library;

/// Addresses of pages of the library, without a leading slash.
public final class LibraryRoutes {

    /// What all one's cohorts have.
    public static final String HOME = "library";

    private LibraryRoutes() {}

    /// What one cohort has: for links, since it has a question mark.
    public static String ofCohort(String slug) {
        return HOME + "?cohort=" + slug;
    }

    /// Where something is proposed to a cohort: for links, since it has a question mark.
    public static String propose(String slug) {
        return HOME + "/new?cohort=" + slug;
    }

    /// Where a resource is changed.
    public static String edit(ResourceId id) {
        return resource(id) + "/edit";
    }

    /// What a resource said before.
    public static String history(ResourceId id) {
        return resource(id) + "/history";
    }

    /// A collection.
    public static String collection(CollectionId id) {
        return "collections/" + id.value();
    }

    /// A resource.
    public static String resource(ResourceId id) {
        return "resources/" + id.value();
    }
}
