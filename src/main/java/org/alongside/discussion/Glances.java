package org.alongside.discussion;

import java.util.Collection;
import java.util.Map;
import org.alongside.discussion.domain.GlanceReader;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.alongside.shared.PostId;
import org.alongside.shared.ThreadId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Looks at threads and posts from elsewhere, each only as far as the viewer may read it. Nothing counts as read
/// by that.
@Service
public class Glances {

    private final GlanceReader reader;

    Glances(GlanceReader reader) {
        this.reader = reader;
    }

    /// @param cohort where they are to be: what was moved elsewhere is not in the answer
    /// @return those threads that are published and that the viewer may read
    @Transactional(readOnly = true)
    public Map<ThreadId, ThreadGlance> threads(PersonId viewer, CohortId cohort, Collection<ThreadId> threads) {
        return reader.threads(viewer, cohort, threads);
    }

    /// The same for posts.
    ///
    /// @return those posts that are published, in a published thread, and that the viewer may read
    @Transactional(readOnly = true)
    public Map<PostId, ThreadGlance> posts(PersonId viewer, CohortId cohort, Collection<PostId> posts) {
        return reader.posts(viewer, cohort, posts);
    }
}
