package org.alongside.library;

import java.io.Serializable;
import java.util.List;
import org.alongside.cohort.CohortView;
import org.jspecify.annotations.Nullable;

/// A collection as one person sees it.
///
/// @param description sanitized HTML, may be empty
/// @param lang BCP 47 tag; null where nobody said
/// @param held whether members do not see it yet
/// @param mayRelease whether the viewer may let members see it
/// @param version what a change is based on
/// @param items what she may read, in order
public record CollectionView(
        CollectionId id,
        CohortView cohort,
        String title,
        String description,
        @Nullable String lang,
        boolean held,
        boolean mayRelease,
        int version,
        List<ResourceSummary> items)
        implements Serializable {

    public CollectionView {
        items = List.copyOf(items);
    }

    /// @return whether the viewer may change it
    public boolean keeps() {
        return cohort.role().answers();
    }
}
