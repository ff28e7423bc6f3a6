package org.alongside.moderation;

import static org.alongside.testing.Fixtures.SPAM;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.alongside.shared.PostId;
import org.alongside.testing.ApplicationTest;
import org.alongside.testing.DeskFixtures;
import org.alongside.testing.Fixtures;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Many at the desk at once.
@ApplicationTest
class DecidingAtOnceTest {

    private static final int THREADS = 20;
    private static final int CASES = 200;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private DeskFixtures desk;

    @Autowired
    private Decisions decisions;

    @Autowired
    private Reports reports;

    @Autowired
    private AuditCheck audit;

    @Autowired
    private JdbcClient jdbc;

    /// Every one of twenty goes through all cases, each from another beginning, and decides by turns this and that.
    @Test
    void ofTwentyWhoDecideTwoHundredCasesEachCaseIsDecidedOnce() throws Exception {
        var cohort = fixtures.cohort();
        var thread = fixtures.thread(cohort, fixtures.member(cohort));
        var author = fixtures.member(cohort);
        var chosen = IntStream.range(0, CASES)
                .mapToObj(number -> chosen(
                        fixtures.post(thread, author, SPAM + " " + number).post()))
                .toList();
        var moderators = IntStream.range(0, THREADS)
                .mapToObj(_ -> fixtures.moderator(cohort))
                .toList();
        var done = new AtomicInteger();

        atOnce(moderator -> () -> {
            for (int i = 0; i < CASES; i++) {
                var one = chosen.get((i + moderator * 7) % CASES);
                var decision = i % 2 == 0 ? Decision.publish() : Decision.remove(Reason.SPAM);
                if (decisions.decide(moderators.get(moderator), one.id(), one.version(), decision)
                        instanceof Outcome.Done) {
                    done.incrementAndGet();
                }
            }
            return null;
        });

        assertThat(done).hasValue(CASES);
        assertThat(desk.log(cohort)).hasSize(CASES);
        assertThat(desk.open(cohort)).isZero();
        assertThat(jdbc.sql("""
                        SELECT COUNT(*) FROM post p JOIN moderation_decision d ON d.post_id = p.id
                        WHERE d.cohort_id = ? AND (p.state = 'PUBLISHED') <> (d.act = 'PUBLISH')""").param(cohort.value()).query(Integer.class).single())
                .isZero();
        assertThat(audit.check(null).broken()).isNull();
    }

    @Test
    void ofTwentyWhoReportOnePostThereIsOneCase() throws Exception {
        var cohort = fixtures.cohort();
        var author = fixtures.member(cohort);
        var post = fixtures.post(fixtures.thread(cohort, author), author, Fixtures.GOOD)
                .post();
        var members = IntStream.range(0, THREADS)
                .mapToObj(_ -> fixtures.member(cohort))
                .toList();

        atOnce(number ->
                () -> reports.file(members.get(number), "post", post.value(), ReportReason.UNKIND, "It hurt."));

        assertThat(desk.open(cohort)).isEqualTo(1);
        assertThat(desk.page(fixtures.moderator(cohort), post).reports()).hasSize(THREADS);
    }

    private Decisions.Chosen chosen(PostId post) {
        var id = desk.about(post);
        return new Decisions.Chosen(id, desk.version(id));
    }

    private static void atOnce(IntFunction<Callable<Object>> work) throws Exception {
        var start = new CyclicBarrier(THREADS);
        try (var pool = Executors.newFixedThreadPool(THREADS)) {
            var results = new ArrayList<Future<Object>>();
            for (int i = 0; i < THREADS; i++) {
                var mine = work.apply(i);
                results.add(pool.submit(() -> {
                    start.await();
                    return mine.call();
                }));
            }
            for (var result : results) {
                result.get();
            }
        }
    }
}
