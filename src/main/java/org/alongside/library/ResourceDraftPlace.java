package org.alongside.library;

import java.io.Serializable;
import org.alongside.shared.CohortId;
import org.alongside.shared.PostId;

/// What somebody is filling in: one thing in one place.
///
/// @param key at most 60 characters
public record ResourceDraftPlace(String key) implements Serializable {

    /// A proposal to a cohort.
    public static ResourceDraftPlace proposal(CohortId cohort) {
        return new ResourceDraftPlace("new:" + cohort.value());
    }

    /// A post of hers that she brings to the library.
    public static ResourceDraftPlace post(PostId post) {
        return new ResourceDraftPlace("post:" + post.value());
    }

    /// A change to a resource.
    public static ResourceDraftPlace change(ResourceId resource) {
        return new ResourceDraftPlace("edit:" + resource.value());
    }
}
