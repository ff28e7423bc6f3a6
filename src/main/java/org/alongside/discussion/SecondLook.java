package org.alongside.discussion;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.alongside.cohort.CohortAccess;
import org.alongside.cohort.Cohorts;
import org.alongside.discussion.domain.Intake;
import org.alongside.discussion.domain.PostRevision.Screened;
import org.alongside.discussion.domain.PostWriter;
import org.alongside.discussion.domain.PublishedReader;
import org.alongside.discussion.domain.PublishedReader.Published;
import org.alongside.discussion.domain.RevisionRepository;
import org.alongside.discussion.domain.SecondLooker;
import org.alongside.discussion.domain.Signals;
import org.alongside.discussion.domain.ThreadRepository;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.alongside.shared.ThreadId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Screens once more what others read already, with today's signals and what moderators have taught since. Nothing
/// changes by looking; what is done about it belongs to moderation, which logs it in the same transaction.
@Service
public class SecondLook {

    /// Texts that are read and screened at a time.
    public static final int CHUNK = 200;

    private final CohortAccess access;
    private final Cohorts cohorts;
    private final PublishedReader reader;
    private final ThreadRepository threads;
    private final RevisionRepository revisions;
    private final PostWriter writer;
    private final Intake intake;
    private final PostDecisions decisions;
    private final Clock clock;

    SecondLook(
            CohortAccess access,
            Cohorts cohorts,
            PublishedReader reader,
            ThreadRepository threads,
            RevisionRepository revisions,
            PostWriter writer,
            Intake intake,
            PostDecisions decisions,
            Clock clock) {
        this.access = access;
        this.cohorts = cohorts;
        this.reader = reader;
        this.threads = threads;
        this.revisions = revisions;
        this.writer = writer;
        this.intake = intake;
        this.decisions = decisions;
        this.clock = clock;
    }

    /// Told how far a look has come.
    @FunctionalInterface
    public interface Watcher {

        /// @param looked how many texts were looked at since the last time
        /// @param doubted which of them would be held today
        /// @return whether to go on
        boolean saw(int looked, List<Doubted> doubted);
    }

    /// @param thread null for the whole cohort
    /// @throws NotFoundException where there is no such cohort or published thread, or the person does not
    ///     moderate it
    @Transactional(readOnly = true)
    public SecondLookScope scope(PersonId moderator, String slug, @Nullable ThreadId thread) {
        var cohort = cohorts.bySlug(moderator, slug).id();
        access.requireModerator(moderator, cohort);
        return reader.scope(moderator, cohort, thread).orElseThrow(NotFoundException::new);
    }

    /// Looks at every published text of a scope, [#CHUNK] at a time, in the thread that calls. Texts of which a
    /// newer version waits or was not published are left out.
    ///
    /// @throws NotFoundException where the person does not moderate the cohort, or no longer
    public void look(PersonId moderator, SecondLookScope scope, Watcher watcher) {
        var looker = new SecondLooker(intake, scope.cohort(), moderator, clock.instant());
        Published last = null;
        boolean more = true;
        while (more) {
            access.requireModerator(moderator, scope.cohort());
            var texts = reader.chunk(moderator, scope, last, CHUNK);
            more = watcher.saw(texts.size(), looker.look(texts)) && texts.size() == CHUNK;
            last = texts.isEmpty() ? last : texts.getLast();
        }
    }

    /// Takes a published text from its readers until a moderator has decided. An opening takes its thread along.
    ///
    /// @return empty where the text was changed, held or taken back meanwhile
    /// @throws NotFoundException where there is no such post or the person does not moderate its cohort
    /// @throws RefusedException `moderation.own` where she wrote it herself
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Settled.Done> hold(PersonId moderator, Doubted text) {
        if (!take(moderator, text)) {
            return Optional.empty();
        }
        return decisions.hold(moderator, text.post(), text.revision()) instanceof Settled.Done done
                ? Optional.of(done)
                : Optional.empty();
    }

    /// Holds a text as it was looked at until the transaction ends, to be decided about, and keeps what the look
    /// found in it.
    ///
    /// @return false where it was changed, held or taken back meanwhile
    /// @throws NotFoundException where there is no such post or the person does not moderate its cohort
    /// @throws RefusedException `moderation.own` where she wrote it herself
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean take(PersonId moderator, Doubted text) {
        var post = writer.take(text.post()).orElseThrow(NotFoundException::new);
        var thread = threads.findById(post.threadKey()).orElseThrow();
        access.requireModerator(moderator, thread.cohort());
        if (post.writtenBy(moderator)) {
            throw new RefusedException("moderation.own");
        }
        var revision = writer.latest(post);
        if (post.state() != ContentState.PUBLISHED || !post.shows(revision) || revision.number() != text.revision()) {
            return false;
        }
        revision.screenedAgain(new Screened(true, text.score(), Signals.write(text.signals())));
        revisions.saveAndFlush(revision);
        return true;
    }
}
