package org.alongside.discussion.domain;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alongside.screening.Submission;
import org.alongside.shared.PostId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Publishes what was held only because its author was new, once its time has come and if screening still finds
/// nothing. Several servers may do this at once: whoever clears the time of a text goes on with it, in the same
/// transaction, and the others pass it by.
@Component
public class NewcomerReleases {

    private static final Logger LOG = LoggerFactory.getLogger(NewcomerReleases.class);
    private static final int AT_ONCE = 200;

    private final PostWriter writer;
    private final ThreadRepository threads;
    private final ThreadContext context;
    private final Intake intake;
    private final AuthorLimits limits;
    private final Heed heed;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    NewcomerReleases(
            PostWriter writer,
            ThreadRepository threads,
            ThreadContext context,
            Intake intake,
            AuthorLimits limits,
            Heed heed,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.writer = writer;
        this.threads = threads;
        this.context = context;
        this.intake = intake;
        this.limits = limits;
        this.heed = heed;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void everyMinute() {
        release(clock.instant());
    }

    /// Releases what is due at that time.
    ///
    /// @return how many texts were looked at here
    public int release(Instant now) {
        int done = 0;
        for (var due : due(now)) {
            try {
                done += transaction.execute(_ -> look(due, now)) ? 1 : 0;
            } catch (RuntimeException e) {
                // The others are not to wait for this one; it is tried again in a minute.
                LOG.warn(
                        "A waiting text could not be looked at again: {}",
                        e.getClass().getName());
            }
        }
        return done;
    }

    private List<Due> due(Instant now) {
        return jdbc.sql("""
                        SELECT p.public_id, r.id FROM post_revision r JOIN post p ON p.latest_revision_id = r.id
                        WHERE r.release_at <= ? ORDER BY r.release_at LIMIT ?""")
                .params(now, AT_ONCE)
                .query((row, _) -> new Due(new PostId(row.getString(1)), row.getLong(2)))
                .list();
    }

    /// @return false where it was decided, changed or released meanwhile
    private boolean look(Due due, Instant now) {
        var taken = writer.take(due.post());
        if (taken.isEmpty() || !claim(due.revision(), now)) {
            return false;
        }
        var post = taken.get();
        var thread = threads.findById(post.threadKey()).orElseThrow();
        var screened = screen(thread, post, now);
        if (screened.isEmpty()) {
            // Its author has left the cohort: a moderator decides.
            return true;
        }
        if (screened.get().held()) {
            writer.latest(post).screenedAgain(screened.get());
        } else {
            writer.publish(thread, post);
            heed.report(thread, post, screened.get(), List.of());
        }
        return true;
    }

    private boolean claim(long revision, Instant now) {
        return jdbc.sql(
                                "UPDATE post_revision SET release_at = NULL WHERE id = ? AND state = 'HELD' AND release_at <= ?")
                        .params(revision, now)
                        .update()
                == 1;
    }

    private Optional<PostRevision.Screened> screen(DiscussionThread thread, Post post, Instant now) {
        var author = Optional.ofNullable(post.author());
        return author.flatMap(person -> intake.standingOf(person, thread.cohort(), now))
                .map(standing -> {
                    var text = writer.latest(post);
                    var subject = post.opening() ? thread.title() : text.subject();
                    var place = post.opening() ? null : context.of(thread, post);
                    var stored = new Submission(subject, text.body(), text.lang(), place, standing);
                    return limits.applyToWaiting(
                            author.orElseThrow(), thread.cohort(), intake.screenAgain(thread.cohort(), stored));
                });
    }

    private record Due(PostId post, long revision) {}
}
