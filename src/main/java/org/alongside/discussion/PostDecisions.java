package org.alongside.discussion;

import java.util.function.BiPredicate;
import org.alongside.cohort.CohortAccess;
import org.alongside.discussion.domain.CohortLearning;
import org.alongside.discussion.domain.Post;
import org.alongside.discussion.domain.PostMarks;
import org.alongside.discussion.domain.PostRevision;
import org.alongside.discussion.domain.PostWriter;
import org.alongside.discussion.domain.RevisionRepository;
import org.alongside.discussion.domain.TakenPost;
import org.alongside.discussion.domain.ThreadRepository;
import org.alongside.identity.People;
import org.alongside.shared.CohortId;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.alongside.shared.PostId;
import org.alongside.shared.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What a decision does to a post, and its exact undoing. For moderators and coordinators of the cohort and for
/// administrators; never about a text of one's own. Who decides which case belongs to moderation, which logs it in
/// the same transaction.
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class PostDecisions {

    private final CohortAccess access;
    private final People people;
    private final ThreadRepository threads;
    private final RevisionRepository revisions;
    private final PostWriter writer;
    private final PostMarks marks;
    private final CohortLearning learning;

    PostDecisions(
            CohortAccess access,
            People people,
            ThreadRepository threads,
            RevisionRepository revisions,
            PostWriter writer,
            PostMarks marks,
            CohortLearning learning) {
        this.access = access;
        this.people = people;
        this.threads = threads;
        this.revisions = revisions;
        this.writer = writer;
        this.marks = marks;
        this.learning = learning;
    }

    /// Holds a post until the transaction ends. Who changes a post takes it before anything else.
    ///
    /// @throws NotFoundException where there is none
    public void lock(PostId post) {
        var _ = writer.take(post).orElseThrow(NotFoundException::new);
    }

    /// Lets others read a text that waits, and screening learns that it was fine. A text that others read already
    /// stays, and teaches nothing.
    ///
    /// @param revision number of the text she has read
    /// @param note what readers are told before they open it; null leaves the note there is
    /// @throws NotFoundException where there is no such text or the person may not decide in its cohort
    /// @throws RefusedException `moderation.own` where she wrote it herself
    public Settled publish(PersonId decider, PostId post, int revision, @Nullable ContentNote note) {
        return settle(decider, post, revision, PostDecisions::open, at -> {
            if (note != null) {
                at.post().noteByModerator(note);
            }
            if (at.text().held()) {
                writer.publish(at.thread(), at.post());
                learning.teach(
                        at.thread().cohort(),
                        decider,
                        at.post().author(),
                        at.text().key(),
                        false);
            } else {
                writer.noted(at.thread(), at.post());
            }
        });
    }

    /// Gives a text back to its author, for a change. One that others read is taken from them until she has changed
    /// it and that is published; of a change that waits they go on reading the text before.
    ///
    /// @param revision number of the text she has read
    /// @param reason reason code, at most 40 characters
    /// @throws NotFoundException where there is no such text or the person may not decide in its cohort
    /// @throws RefusedException `moderation.own` where she wrote it herself, `moderation.no-author` where nobody
    ///     here wrote it
    public Settled giveBack(PersonId decider, PostId post, int revision, String reason) {
        return settle(decider, post, revision, PostDecisions::open, at -> {
            if (at.post().author() == null) {
                throw new RefusedException("moderation.no-author");
            }
            writer.giveBack(at.thread(), at.post(), at.text(), reason);
            learning.forget(at.thread().cohort(), at.text().key());
        });
    }

    /// Does not publish a text, or no longer. Its author keeps it and sees the reason. An opening takes its thread
    /// along, unless others have answered: they read on below a stub.
    ///
    /// @param revision number of the text she has read
    /// @param reason reason code, at most 40 characters
    /// @param asSpam whether screening learns from it; other reasons say nothing about texts like it
    /// @throws NotFoundException where there is no such text or the person may not decide in its cohort
    /// @throws RefusedException `moderation.own` where she wrote it herself
    public Settled remove(PersonId decider, PostId post, int revision, String reason, boolean asSpam) {
        return settle(decider, post, revision, PostDecisions::open, at -> {
            writer.remove(at.thread(), at.post(), at.text(), reason);
            if (asSpam) {
                learning.teach(
                        at.thread().cohort(),
                        decider,
                        at.post().author(),
                        at.text().key(),
                        true);
            } else {
                learning.forget(at.thread().cohort(), at.text().key());
            }
        });
    }

    /// Takes a text from its readers until somebody has decided. An opening takes its thread along. Not done where
    /// a newer text of the post was written.
    ///
    /// @param revision number of the text she has read
    /// @throws NotFoundException where there is no such text or the person may not decide in its cohort
    /// @throws RefusedException `moderation.own` where she wrote it herself
    public Settled hold(PersonId decider, PostId post, int revision) {
        return settle(
                decider,
                post,
                revision,
                (of, text) -> isRead(of, text) && isLatest(of, text),
                at -> writer.holdAgain(at.thread(), at.post()));
    }

    /// Undoes a decision: the post, its texts, its thread, its note and what screening learned are as before. Only
    /// where the post still stands as the decision left it; later decisions are undone first. When others could
    /// first read it stays.
    ///
    /// @param after of the decision's [Settled.Done]
    /// @param before of the same
    /// @return its marks are those of the undoing, so that this can be undone too
    /// @throws NotFoundException where there is no such post or the person may not decide in its cohort
    /// @throws RefusedException `moderation.own` where she wrote it herself
    public Settled restore(PersonId decider, PostId post, PostMark after, PostMark before) {
        var at = take(decider, post);
        var now = marks.of(at.thread(), at.post(), after.decided());
        if (!after.isStill(now)) {
            return new Settled.NoLongerWaiting(now.latest(), now.latestState(), now.state());
        }
        marks.restore(at.thread(), at.post(), after, before);
        return done(at, now);
    }

    private Settled settle(
            PersonId decider, PostId id, int revision, BiPredicate<Post, PostRevision> allowed, Work work) {
        var taken = take(decider, id);
        var text = revisions.findByPostIdAndNumber(taken.post().key(), revision).orElseThrow(NotFoundException::new);
        if (!allowed.test(taken.post(), text)) {
            return new Settled.NoLongerWaiting(
                    text.key(), text.state(), taken.post().state());
        }
        var before = marks.of(taken.thread(), taken.post(), text.key());
        work.on(new TakenPost.Text(taken.thread(), taken.post(), text));
        return done(taken, before);
    }

    private Settled done(TakenPost taken, PostMark before) {
        var after = marks.of(taken.thread(), taken.post(), before.decided());
        return new Settled.Done(before.decided(), taken.thread().cohort(), before, after);
    }

    private TakenPost take(PersonId decider, PostId id) {
        var post = writer.take(id).orElseThrow(NotFoundException::new);
        var thread = threads.findById(post.threadKey()).orElseThrow();
        requireRight(decider, thread.cohort());
        if (post.writtenBy(decider)) {
            throw new RefusedException("moderation.own");
        }
        return new TakenPost(thread, post);
    }

    private void requireRight(PersonId decider, CohortId cohort) {
        var role = access.roleOf(decider, cohort);
        if (role.filter(in -> in.moderator() || in.coordinator()).isEmpty()) {
            people.requireAdministrator(decider);
        }
    }

    private static boolean open(Post post, PostRevision text) {
        return isRead(post, text) || text.held() && isLatest(post, text);
    }

    private static boolean isRead(Post post, PostRevision text) {
        return post.state() == ContentState.PUBLISHED && post.shows(text);
    }

    private static boolean isLatest(Post post, PostRevision text) {
        var latest = post.latestRevision();
        return latest != null && latest == text.key();
    }

    @FunctionalInterface
    private interface Work {
        void on(TakenPost.Text at);
    }
}
