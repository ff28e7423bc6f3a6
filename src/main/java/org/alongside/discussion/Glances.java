package org.alongside.discussion;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alongside.cohort.CohortView;
import org.alongside.discussion.domain.GlanceReader;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.alongside.shared.PostId;
import org.alongside.shared.Slice;
import org.alongside.shared.ThreadId;
import org.jspecify.annotations.Nullable;
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

    /// The same in whatever cohort of the viewer's they are.
    @Transactional(readOnly = true)
    public Map<ThreadId, ThreadGlance> threads(PersonId viewer, Collection<ThreadId> threads) {
        return reader.threads(viewer, null, threads);
    }

    /// The same for posts.
    @Transactional(readOnly = true)
    public Map<PostId, ThreadGlance> posts(PersonId viewer, Collection<PostId> posts) {
        return reader.posts(viewer, null, posts);
    }

    /// The same without what they say and who wrote them, for pages that lead to many.
    @Transactional(readOnly = true)
    public Map<PostId, ThreadGlance> places(PersonId viewer, Collection<PostId> posts) {
        return reader.places(viewer, posts);
    }

    /// @return those posts that are published, in a published thread, and that the viewer may read
    @Transactional(readOnly = true)
    public Set<PostId> readable(PersonId viewer, Collection<PostId> posts) {
        return reader.readable(viewer, posts);
    }

    /// @return the cohort of a published thread that the viewer may read, with what she is in it
    @Transactional(readOnly = true)
    public Optional<CohortView> cohortOf(PersonId viewer, ThreadId thread) {
        return reader.cohortOf(viewer, thread);
    }

    /// @return what others read of a post; empty where the viewer may not
    @Transactional(readOnly = true)
    public Optional<PublishedText> text(PersonId viewer, PostId post) {
        return reader.text(viewer, post);
    }

    /// Threads about something, the newest activity first.
    ///
    /// @param threads that are
    /// @param posts that are: their threads are in the answer where the viewer may read one of them
    /// @param cursor `next` of the page before; null, or one that was made up, gives the first page
    /// @return those that are published and that the viewer may read
    @Transactional(readOnly = true)
    public Slice<DiscussingThread> discussing(
            PersonId viewer,
            Collection<ThreadId> threads,
            Collection<PostId> posts,
            @Nullable String cursor,
            int limit) {
        return reader.discussing(viewer, threads, posts, cursor, limit);
    }
}
