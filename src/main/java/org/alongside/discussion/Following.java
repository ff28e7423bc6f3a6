package org.alongside.discussion;

import java.time.Clock;
import java.util.List;
import org.alongside.discussion.domain.Follows;
import org.alongside.discussion.domain.ThreadReader;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.alongside.shared.Slice;
import org.alongside.shared.ThreadId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The threads a person follows: those she has written in, and those she chose. Nobody else learns of it. In a cohort
/// that she has left she follows nothing; when she comes back it is as it was.
@Service
public class Following {

    /// Threads on one page.
    public static final int LIST = 25;

    private final Follows follows;
    private final ThreadReader threads;
    private final Clock clock;

    Following(Follows follows, ThreadReader threads, Clock clock) {
        this.follows = follows;
        this.threads = threads;
        this.clock = clock;
    }

    /// @return whether she follows it
    /// @throws NotFoundException where there is no such thread or the viewer may not see it
    @Transactional(readOnly = true)
    public boolean follows(PersonId viewer, ThreadId thread) {
        return threads.place(viewer, thread).orElseThrow(NotFoundException::new).followed();
    }

    /// Follows a thread; one that she follows already stays so.
    ///
    /// @throws NotFoundException where there is no such thread or the viewer may not see it
    @Transactional
    public void follow(PersonId viewer, ThreadId thread) {
        set(viewer, thread, true);
    }

    /// Follows a thread no longer, also when she writes in it again.
    ///
    /// @throws NotFoundException where there is no such thread or the viewer may not see it
    @Transactional
    public void unfollow(PersonId viewer, ThreadId thread) {
        set(viewer, thread, false);
    }

    /// @param most how many at the most
    /// @return followed threads with something new, the newest first
    @Transactional(readOnly = true)
    public List<ThreadNews> withNews(PersonId viewer, int most) {
        return follows.withNews(viewer, most);
    }

    /// @param cursor `next` of the page before; null, or one that was made up, gives the first page
    /// @return a page of all followed threads, by last activity
    @Transactional(readOnly = true)
    public Slice<ThreadNews> all(PersonId viewer, @Nullable String cursor) {
        return follows.all(viewer, cursor, LIST);
    }

    private void set(PersonId viewer, ThreadId thread, boolean following) {
        var place = threads.place(viewer, thread).orElseThrow(NotFoundException::new);
        follows.set(viewer, place.key(), following, clock.instant());
    }
}
