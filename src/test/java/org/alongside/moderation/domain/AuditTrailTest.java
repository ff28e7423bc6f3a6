package org.alongside.moderation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.alongside.moderation.Act;
import org.alongside.moderation.AuditCheck;
import org.alongside.moderation.Decision;
import org.alongside.moderation.Decisions;
import org.alongside.moderation.Outcome;
import org.alongside.moderation.Reason;
import org.alongside.testing.ApplicationTest;
import org.alongside.testing.DeskFixtures;
import org.alongside.testing.Fixtures;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// The trail against who has the database itself. Each test that breaks it mends it again: all share one.
@ApplicationTest
class AuditTrailTest {

    private static final int THREADS = 20;
    private static final int EACH = 20;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private AuditCheck check;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private DeskFixtures desk;

    @Autowired
    private Decisions decisions;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void manyAtOnceMakeOneChainWithoutAGap() throws Exception {
        long before = last();

        var numbers = atOnce();

        assertThat(numbers).hasSize(THREADS * EACH / 2).doesNotHaveDuplicates();
        assertThat(last()).isEqualTo(before + numbers.size());
        var result = check.check();
        assertThat(result.whole()).isTrue();
        assertThat(result.entries()).isEqualTo(last());
    }

    @Test
    void anEntryOutsideATransactionIsRefused() {
        assertThatThrownBy(() -> trail.add(entry("TEST"))).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void aDecisionThatIsRolledBackLeavesNoEntry() {
        var cohort = fixtures.cohort();
        var author = fixtures.member(cohort);
        var post = fixtures.post(fixtures.thread(cohort, author), author, Fixtures.SPAM)
                .post();
        var moderator = fixtures.moderator(cohort);
        long before = last();

        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            assertThat(desk.decide(moderator, post, Decision.remove(Reason.SPAM)))
                    .isInstanceOf(Outcome.Done.class);
            assertThat(last()).isEqualTo(before + 1);
            status.setRollbackOnly();
        });

        assertThat(last()).isEqualTo(before);
        assertThat(desk.log(cohort)).isEmpty();
    }

    @Test
    void everyDecisionAndItsTakingBackHasItsEntry() {
        var cohort = fixtures.cohort();
        var author = fixtures.member(cohort);
        var post = fixtures.post(fixtures.thread(cohort, author), author, Fixtures.SPAM)
                .post();
        var moderator = fixtures.moderator(cohort);

        var done = (Outcome.Done) desk.decide(moderator, post, Decision.remove(Reason.SPAM));
        decisions.undo(moderator, done.decision(), new Decision(Act.UNDO, Reason.MISTAKE));

        assertThat(jdbc.sql("SELECT CONCAT(actor_id, ' ', actor_role, ' ', act, ' ', reason) FROM audit_entry"
                                + " WHERE cohort_id = ? ORDER BY number")
                        .param(cohort.value())
                        .query(String.class)
                        .list())
                .containsExactly(
                        moderator.value() + " MODERATOR REMOVE spam", moderator.value() + " MODERATOR UNDO mistake");
    }

    @Test
    void theDatabaseRefusesToChangeOrDeleteAnEntry() {
        long number = add();

        assertThatThrownBy(() -> jdbc.sql("UPDATE audit_entry SET act = 'OTHER' WHERE number = ?")
                        .param(number)
                        .update())
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> jdbc.sql("DELETE FROM audit_entry WHERE number = ?")
                        .param(number)
                        .update())
                .hasMessageContaining("append-only");
        assertThat(check.check().whole()).isTrue();
    }

    @Test
    void aChangedEntryIsFound() {
        long number = add();
        add();

        assertThat(brokenBy("UPDATE audit_entry SET act = 'OTHER' WHERE number = " + number))
                .isEqualTo(number);
    }

    @Test
    void anEntryWhoseAbsentValueBecameAnEmptyOneIsFound() {
        long number = add();
        add();

        assertThat(brokenBy("UPDATE audit_entry SET subject_id = '' WHERE number = " + number))
                .isEqualTo(number);
    }

    @Test
    void aRemovedEntryIsFound() {
        long number = add();
        add();

        assertThat(brokenBy("DELETE FROM audit_entry WHERE number = " + number)).isEqualTo(number);
    }

    @Test
    void anInsertedEntryIsFound() {
        long number = add();

        assertThat(brokenBy(
                        "INSERT INTO audit_entry (number, at, actor_role, act, hash) SELECT number + 1, at, actor_role, act,"
                                + " hash FROM audit_entry WHERE number = " + number))
                .isEqualTo(number + 1);
    }

    @Test
    void twoEntriesThatChangedPlacesAreFound() {
        long number = add();
        add();

        assertThat(brokenBy(
                        "UPDATE audit_entry SET number = -1 WHERE number = " + number,
                        "UPDATE audit_entry SET number = %d WHERE number = %d".formatted(number, number + 1),
                        "UPDATE audit_entry SET number = %d WHERE number = -1".formatted(number + 1)))
                .isEqualTo(number);
    }

    @Test
    void aCutOffEndIsFound() {
        long number = add();

        assertThat(brokenBy("DELETE FROM audit_entry WHERE number = " + number)).isEqualTo(number);
    }

    @Test
    void anEndThatWasCutOffCarefullyIsFoundByWhatWasNoted() {
        add();
        long number = add();
        var noted = new AuditCheck.Noted(number, check.check().hash());

        var result = afterTampering(
                noted,
                "DELETE FROM audit_entry WHERE number = " + number,
                "UPDATE audit_chain SET number = number - 1, hash = (SELECT hash FROM audit_entry WHERE number = "
                        + (number - 1) + ")");

        assertThat(result.broken()).isNull();
        assertThat(result.asNoted()).isFalse();
        assertThat(result.whole()).isFalse();
    }

    @Test
    void whatWasNotedIsStillThereAfterMoreWasAdded() {
        long number = add();
        var noted = new AuditCheck.Noted(number, check.check().hash());
        add();

        assertThat(check.check(noted).whole()).isTrue();
        assertThat(check.check(new AuditCheck.Noted(number, "0".repeat(64))).whole())
                .isFalse();
        assertThat(check.check(new AuditCheck.Noted(0, "0".repeat(64))).whole()).isTrue();
    }

    private long last() {
        return jdbc.sql("SELECT number FROM audit_chain").query(Long.class).single();
    }

    private List<Long> atOnce() throws Exception {
        var start = new CountDownLatch(1);
        var numbers = new ArrayList<Long>();
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            var results = new ArrayList<Future<List<Long>>>();
            for (int i = 0; i < THREADS; i++) {
                results.add(threads.submit(() -> {
                    start.await();
                    return addSome();
                }));
            }
            start.countDown();
            for (var result : results) {
                numbers.addAll(result.get());
            }
        }
        return numbers;
    }

    /// Every other transaction is rolled back.
    private List<Long> addSome() {
        var kept = new ArrayList<Long>();
        for (int i = 0; i < EACH; i++) {
            boolean keep = i % 2 == 0;
            long number = new TransactionTemplate(transactions).execute(status -> {
                if (!keep) {
                    status.setRollbackOnly();
                }
                return trail.add(entry("TEST"));
            });
            if (keep) {
                kept.add(number);
            }
        }
        return kept;
    }

    private long add() {
        return new TransactionTemplate(transactions).execute(_ -> trail.add(entry("TEST")));
    }

    private static AuditEntry entry(String act) {
        return new AuditEntry(null, Role.SYSTEM, act, null, null, null, null, null, null, null, null, null);
    }

    private Long brokenBy(String... statements) {
        return afterTampering(null, statements).broken();
    }

    /// Only who may take the triggers away gets this far. Their absence is for the whole server, so they come back
    /// whatever happens; the rows do by a rollback.
    private AuditCheck.Result afterTampering(AuditCheck.Noted noted, String... statements) {
        var update = withoutTrigger("update");
        var delete = withoutTrigger("delete");
        var attempt = new DefaultTransactionDefinition();
        // As the check wants it, which joins this transaction.
        attempt.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        var status = transactions.getTransaction(attempt);
        try {
            for (var statement : statements) {
                jdbc.sql(statement).update();
            }
            return check.check(noted);
        } finally {
            transactions.rollback(status);
            jdbc.sql(update).update();
            jdbc.sql(delete).update();
        }
    }

    /// @return the statement that brings it back
    private String withoutTrigger(String what) {
        var name = "audit_entry_no_" + what;
        jdbc.sql("DROP TRIGGER " + name).update();
        return "CREATE TRIGGER " + name + " BEFORE " + what + " ON audit_entry FOR EACH ROW SIGNAL SQLSTATE '45000'"
                + " SET MESSAGE_TEXT = 'audit_entry is append-only'";
    }
}
