package org.alongside.library;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.library.domain.ChoiceReader;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Resources to choose from, in a cohort that has them.
@Service
@Transactional(readOnly = true)
public class ResourceChoices {

    /// Most resources offered at once.
    public static final int MOST = 8;

    private final ChoiceReader reader;

    ResourceChoices(ChoiceReader reader) {
        this.reader = reader;
    }

    /// @param typed a part of a title, in any case and with or without accents; empty for the newest
    /// @return what the cohort has and the viewer may read, the newest first; nothing for who does not belong
    ///     to it
    public List<ResourceGlance> find(PersonId viewer, CohortId cohort, String typed) {
        return reader.find(viewer, cohort, typed, MOST);
    }

    /// @return those that the cohort has and the viewer may read; none for who does not belong to it
    public Map<ResourceId, ResourceGlance> glances(PersonId viewer, CohortId cohort, Collection<ResourceId> resources) {
        return reader.glances(viewer, cohort, resources);
    }

    /// @return those of the cohorts that have the resource, where the viewer belongs to them and may read it
    public Set<CohortId> having(PersonId viewer, ResourceId resource, Collection<CohortId> cohorts) {
        return reader.having(viewer, resource, cohorts);
    }
}
