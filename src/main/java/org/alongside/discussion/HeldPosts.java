package org.alongside.discussion;

import java.util.List;
import org.alongside.cohort.CohortAccess;
import org.alongside.discussion.domain.CohortLearning;
import org.alongside.discussion.domain.DiscussionThread;
import org.alongside.discussion.domain.HeldPostReader;
import org.alongside.discussion.domain.Post;
import org.alongside.discussion.domain.PostRevision;
import org.alongside.discussion.domain.PostWriter;
import org.alongside.discussion.domain.RevisionRepository;
import org.alongside.discussion.domain.Signals;
import org.alongside.discussion.domain.ThreadRepository;
import org.alongside.screening.Signal;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.alongside.shared.PostId;
import org.alongside.shared.RefusedException;
import org.alongside.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Texts that wait for a moderator: what moderation reads, and how it carries a decision out. Deciding belongs to
/// moderation, which logs it in the same transaction.
@Service
public class HeldPosts {

    /// Texts on one page.
    public static final int PAGE = 50;

    private final CohortAccess access;
    private final HeldPostReader reader;
    private final ThreadRepository threads;
    private final RevisionRepository revisions;
    private final PostWriter writer;
    private final CohortLearning learning;

    HeldPosts(
            CohortAccess access,
            HeldPostReader reader,
            ThreadRepository threads,
            RevisionRepository revisions,
            PostWriter writer,
            CohortLearning learning) {
        this.access = access;
        this.reader = reader;
        this.threads = threads;
        this.revisions = revisions;
        this.writer = writer;
        this.learning = learning;
    }

    /// What waits in the cohorts the person moderates, the oldest first.
    ///
    /// @param cursor [HeldPost#cursor] of the last one of the page before, null for the first page
    @Transactional(readOnly = true)
    public Slice<HeldPost> waiting(PersonId moderator, @Nullable String cursor) {
        return Slice.of(reader.waiting(moderator, cursor, PAGE + 1), PAGE, HeldPost::cursor);
    }

    /// @return how many texts wait in the cohorts the person moderates
    @Transactional(readOnly = true)
    public int count(PersonId moderator) {
        return reader.count(moderator);
    }

    /// Lets others read a held text. What its author may post herself does not matter here. Screening learns that
    /// it was fine.
    ///
    /// @param revision number of the text the moderator has read
    /// @throws NotFoundException where there is no such post or the person does not moderate its cohort
    /// @throws RefusedException `moderation.own` where she wrote it herself
    @Transactional(propagation = Propagation.MANDATORY)
    public Settled publish(PersonId moderator, PostId id, int revision) {
        return settle(moderator, id, revision, (thread, post, text) -> {
            writer.publish(thread, post);
            learning.teach(thread.cohort(), moderator, post.author(), text.key(), false);
        });
    }

    /// Does not publish a held text. Its author sees it further on, with the reason.
    ///
    /// @param revision number of the text the moderator has read
    /// @param reason reason code, at most 40 characters
    /// @param asSpam whether screening learns from it; other reasons say nothing about texts like it
    /// @throws NotFoundException where there is no such post or the person does not moderate its cohort
    /// @throws RefusedException `moderation.own` where she wrote it herself
    @Transactional(propagation = Propagation.MANDATORY)
    public Settled remove(PersonId moderator, PostId id, int revision, String reason, boolean asSpam) {
        return settle(moderator, id, revision, (thread, post, text) -> {
            writer.remove(thread, post, reason);
            if (asSpam) {
                learning.teach(thread.cohort(), moderator, post.author(), text.key(), true);
            } else {
                learning.forget(thread.cohort(), text.key());
            }
        });
    }

    /// @param json as it is stored beside a text
    /// @return what screening found in it, heaviest first
    public static List<Signal> signals(String json) {
        return Signals.read(json);
    }

    private Settled settle(PersonId moderator, PostId id, int number, Carry carry) {
        var post = writer.take(id).orElseThrow(NotFoundException::new);
        var thread = threads.findById(post.threadKey()).orElseThrow();
        access.requireModerator(moderator, thread.cohort());
        if (post.writtenBy(moderator)) {
            throw new RefusedException("moderation.own");
        }
        var revision = revisions.findByPostIdAndNumber(post.key(), number).orElseThrow(NotFoundException::new);
        if (!revision.held()) {
            return new Settled.NoLongerWaiting(revision.key(), revision.state(), post.state());
        }
        carry.out(thread, post, revision);
        return new Settled.Done(revision.key(), thread.cohort());
    }

    @FunctionalInterface
    private interface Carry {
        void out(DiscussionThread thread, Post post, PostRevision text);
    }
}
