package org.alongside.discussion.domain;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Clock;
import java.util.Set;
import java.util.function.Consumer;
import org.alongside.screening.Learning;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// What the moderators of each cohort have taught. Read when it is first asked for; each decision is learned as
/// soon as it is stored for good, those made in another process within ten minutes.
@Component
public class CohortLearning {

    private static final int COHORTS = 50;

    private final LessonReader lessons;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final LoadingCache<CohortId, Taught> cohorts;

    CohortLearning(LessonReader lessons, JdbcClient jdbc, Clock clock) {
        this.lessons = lessons;
        this.jdbc = jdbc;
        this.clock = clock;
        // The entry is there before anything is read into it: a decision made meanwhile finds it and waits its turn.
        this.cohorts = Caffeine.newBuilder().maximumSize(COHORTS).build(cohort -> new Taught(cohort, lessons, clock));
    }

    /// What is known in a cohort now.
    Learning of(CohortId cohort) {
        return cohorts.get(cohort).upToDate();
    }

    /// @return the revisions that a cohort has learned from
    Set<Long> known(CohortId cohort) {
        var taught = cohorts.get(cohort);
        taught.upToDate();
        return taught.known();
    }

    /// Learns a decision with the transaction that carries it out. An earlier one about the same text is forgotten.
    ///
    /// @param asSpam whether the text is removed as spam or scam; false where others may read it
    public void teach(CohortId cohort, PersonId moderator, @Nullable PersonId author, long revision, boolean asSpam) {
        delete(revision);
        jdbc.sql("""
                        INSERT INTO screening_lesson
                            (revision_id, cohort_id, moderator_id, author_id, removed, learned_at)
                        VALUES (:revision, :cohort, :moderator, :author, :removed, :now)""")
                .param("revision", revision)
                .param("cohort", cohort.value())
                .param("moderator", moderator.value())
                .param("author", author == null ? null : author.value())
                .param("removed", asSpam)
                .param("now", clock.instant())
                .update();
        var lesson = lessons.of(revision);
        afterwards(cohort, taught -> taught.learn(lesson));
    }

    /// @return what a text has taught; null for nothing
    public @Nullable Known lesson(long revision) {
        return jdbc.sql("SELECT removed, moderator_id FROM screening_lesson WHERE revision_id = ?")
                .param(revision)
                .query((row, _) -> new Known(row.getBoolean(1), new PersonId(row.getLong(2))))
                .optional()
                .orElse(null);
    }

    /// A lesson.
    ///
    /// @param removed whether the text was removed as spam or scam
    /// @param by who taught it
    public record Known(boolean removed, PersonId by) {}

    /// Forgets what a text taught, with the transaction at hand.
    ///
    /// @return whether it had taught anything
    public boolean forget(CohortId cohort, long revision) {
        var known = delete(revision);
        afterwards(cohort, taught -> taught.forget(revision));
        return known;
    }

    private boolean delete(long revision) {
        return jdbc.sql("DELETE FROM screening_lesson WHERE revision_id = ?")
                        .param(revision)
                        .update()
                > 0;
    }

    private void afterwards(CohortId cohort, Consumer<Taught> work) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                var taught = cohorts.getIfPresent(cohort);
                if (taught != null) {
                    work.accept(taught);
                }
            }
        });
    }
}
