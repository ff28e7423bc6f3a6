package org.alongside.discussion;

import java.util.List;
import java.util.function.Supplier;
import org.alongside.cohort.CohortAccess;
import org.alongside.discussion.domain.HeldPostReader;
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
    private final PostDecisions decisions;

    HeldPosts(
            CohortAccess access,
            HeldPostReader reader,
            ThreadRepository threads,
            RevisionRepository revisions,
            PostWriter writer,
            PostDecisions decisions) {
        this.access = access;
        this.reader = reader;
        this.threads = threads;
        this.revisions = revisions;
        this.writer = writer;
        this.decisions = decisions;
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
        return whereHeld(moderator, id, revision, () -> decisions.publish(moderator, id, revision, null));
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
        return whereHeld(moderator, id, revision, () -> decisions.remove(moderator, id, revision, reason, asSpam));
    }

    /// @param json as it is stored beside a text
    /// @return what screening found in it, heaviest first
    public static List<Signal> signals(String json) {
        return Signals.read(json);
    }

    /// A text that others read already is nothing to decide about here.
    private Settled whereHeld(PersonId moderator, PostId id, int number, Supplier<Settled> decision) {
        var post = writer.take(id).orElseThrow(NotFoundException::new);
        access.requireModerator(
                moderator, threads.findById(post.threadKey()).orElseThrow().cohort());
        var text = revisions.findByPostIdAndNumber(post.key(), number).orElseThrow(NotFoundException::new);
        return text.held() || post.writtenBy(moderator)
                ? decision.get()
                : new Settled.NoLongerWaiting(text.key(), text.state(), post.state());
    }
}
