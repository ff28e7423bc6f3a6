package org.alongside.library;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.alongside.library.domain.ResourceReader;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.alongside.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Reading in the library: what the cohorts one belongs to have accepted.
@Service
@Transactional(readOnly = true)
public class Library {

    /// Resources on one page of a list.
    public static final int LIST = 25;

    private final ResourceReader reader;

    Library(ResourceReader reader) {
        this.reader = reader;
    }

    /// One page of what the viewer may read, what was accepted or changed last first.
    ///
    /// @param cursor `next` of the page before; null, or one that was made up, gives the first page
    public Slice<ResourceSummary> list(PersonId viewer, LibraryFilter filter, @Nullable String cursor) {
        return reader.list(viewer, filter, cursor, LIST);
    }

    /// @return what she owns in cohorts that she belongs to and has not taken back, whatever has become of it, newest
    ///     first; at most 100
    public List<ResourceSummary> own(PersonId viewer) {
        return reader.own(viewer);
    }

    /// @return languages of what the viewer may read, as BCP 47 tags
    public List<String> languages(PersonId viewer) {
        return reader.languages(viewer);
    }

    /// A resource. Who owns it, and who decides in its cohort, sees it whatever has become of it.
    ///
    /// @throws NotFoundException where there is none or the viewer may not see it
    public ResourceView open(PersonId viewer, ResourceId resource) {
        return reader.open(viewer, resource).orElseThrow(NotFoundException::new);
    }

    /// Looks at resources from elsewhere.
    ///
    /// @return those that the viewer may read
    public Map<ResourceId, ResourceGlance> glances(PersonId viewer, Collection<ResourceId> resources) {
        return reader.glances(viewer, resources);
    }
}
