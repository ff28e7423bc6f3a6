package org.alongside.library;

import java.util.Optional;
import java.util.regex.Pattern;
import org.alongside.shared.PostId;

/// Addresses of pages of the library, without a leading slash.
public final class LibraryRoutes {

    /// What all one's cohorts have.
    public static final String HOME = "library";

    /// What is asked about one's posts, and what one has asked.
    public static final String ASKED = "library/asked";

    private static final Pattern RESOURCE = Pattern.compile("/resources/([0-9a-z]{20})/?(?:[?#].*)?");

    private LibraryRoutes() {}

    /// Where the author of a post brings it to the library, or says that she does not.
    public static String asked(PostId post) {
        return ASKED + "/" + post.value();
    }

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

    /// @param path of this site, with a leading slash
    /// @return the resource whose page it leads to
    public static Optional<ResourceId> resourceIn(String path) {
        var matcher = RESOURCE.matcher(path);
        return matcher.matches() ? Optional.of(new ResourceId(matcher.group(1))) : Optional.empty();
    }

    /// A resource.
    public static String resource(ResourceId id) {
        return "resources/" + id.value();
    }
}
