package org.alongside.discussion;

import org.alongside.cohort.CohortAccess;
import org.alongside.discussion.domain.CohortLearning;
import org.alongside.discussion.domain.PostRepository;
import org.alongside.discussion.domain.RevisionRepository;
import org.alongside.discussion.domain.ThreadRepository;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.alongside.shared.PostId;
import org.alongside.shared.RefusedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What decisions of moderators taught the screening of their cohort. Learning comes with the decision; here it
/// can be taken back.
@Service
public class Lessons {

    private final CohortAccess access;
    private final PostRepository posts;
    private final ThreadRepository threads;
    private final RevisionRepository revisions;
    private final CohortLearning learning;

    Lessons(
            CohortAccess access,
            PostRepository posts,
            ThreadRepository threads,
            RevisionRepository revisions,
            CohortLearning learning) {
        this.access = access;
        this.posts = posts;
        this.threads = threads;
        this.revisions = revisions;
        this.learning = learning;
    }

    /// Makes screening forget what the decision about a text taught it. The decision stays as it is.
    ///
    /// @param revision number of the text that was decided about
    /// @return whether it had taught anything
    /// @throws NotFoundException where there is no such text or the person does not moderate its cohort
    /// @throws RefusedException `moderation.own` where she wrote it herself
    @Transactional
    public boolean undo(PersonId moderator, PostId id, int revision) {
        var post = posts.findByPublicId(id.value()).orElseThrow(NotFoundException::new);
        var cohort = threads.findById(post.threadKey()).orElseThrow().cohort();
        access.requireModerator(moderator, cohort);
        var text = revisions.findByPostIdAndNumber(post.key(), revision).orElseThrow(NotFoundException::new);
        if (post.writtenBy(moderator)) {
            throw new RefusedException("moderation.own");
        }
        return learning.forget(cohort, text.key());
    }
}
