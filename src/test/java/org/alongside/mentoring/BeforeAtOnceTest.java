package org.alongside.mentoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.alongside.identity.Blocks;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.alongside.testing.ApplicationTest;
import org.alongside.testing.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Many answer at once: what may not be is not, and nobody is shown that the database had to choose.
@ApplicationTest
@SuppressWarnings("NullAway.Init") // Set up before each test.
class BeforeAtOnceTest {

    private static final int MANY = 50;
    private static final String DONE = "done";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private Proposals proposals;

    @Autowired
    private Mentors mentors;

    @Autowired
    private Blocks blocks;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private Beginners beginners;
    private CohortId cohort;

    @BeforeEach
    void aCohort() {
        beginners = new Beginners(context);
        cohort = fixtures.cohort();
    }

    @Test
    void ofFiftyWhoAcceptAtOnceAsManyBecomePairsAsThereArePlacesAndTheOthersAreTold() throws Exception {
        var mentor = beginners.mentor(cohort, 3);
        var mentees = mentees();
        var open = mentees.stream()
                .map(mentee -> beginners.propose(cohort, mentor, mentee))
                .toList();
        open.forEach(proposal -> proposals.accept(mentor, proposal));

        var results = atOnce(MANY, i -> () -> proposals.accept(mentees.get(i), open.get(i)));

        assertThat(results).filteredOn(DONE::equals).hasSize(3);
        assertThat(results).filteredOn("mentoring.full"::equals).hasSize(MANY - 3);
        assertThat(beginners.pairs(mentor)).isEqualTo(3);
        // Nothing has changed for those who came too late.
        assertThat(count("SELECT COUNT(*) FROM pair_proposal WHERE mentor_id = ? AND mentee_answer IS NULL", mentor))
                .isEqualTo(MANY - 3);
        assertThat(count("""
                        SELECT COUNT(*) FROM newcomer_request r JOIN mentoring_pair p ON p.mentee_id = r.mentee_id
                        WHERE p.mentor_id = ? AND r.state = 'PAIRED'""", mentor)).isEqualTo(3);
    }

    @Test
    void theSameTwoWhoAcceptFiftyTimesAtOnceAreOnePair() throws Exception {
        var mentor = beginners.mentor(cohort, 5);
        var mentee = beginners.mentee(cohort);
        var proposal = beginners.propose(cohort, mentor, mentee);

        var results = atOnce(MANY, i -> () -> proposals.accept(i % 2 == 0 ? mentor : mentee, proposal));

        assertThat(results).containsOnly(DONE);
        assertThat(beginners.pairs(mentor)).isEqualTo(1);
        assertThat(beginners.state(proposal)).isEqualTo("ACCEPTED");
    }

    @Test
    void ofFiftyProposalsForTheSameTwoOneIsOpen() throws Exception {
        var one = beginners.mentor(cohort, 1);
        var other = beginners.mentee(cohort);

        var results = atOnce(
                MANY,
                i -> () -> i % 2 == 0 ? beginners.propose(cohort, one, other) : beginners.propose(cohort, other, one));

        assertThat(results).filteredOn(DONE::equals).hasSize(1);
        assertThat(results).filteredOn("proposal.open"::equals).hasSize(MANY - 1);
    }

    @Test
    void ofFiftyAsksOfOneNewcomerThreeAreOpen() throws Exception {
        var mentee = beginners.mentee(cohort);
        var asked = IntStream.range(0, MANY)
                .mapToObj(_ -> fixtures.page(beginners.mentor(cohort, 1)))
                .toList();

        var results =
                atOnce(MANY, i -> () -> mentors.ask(mentee, cohort, asked.get(i), "Would you talk with me?", "en"));

        assertThat(results).filteredOn(DONE::equals).hasSize(3);
        assertThat(results).filteredOn("ask.many"::equals).hasSize(MANY - 3);
        assertThat(count("SELECT COUNT(*) FROM pair_proposal WHERE mentee_id = ? AND state = 'OPEN'", mentee))
                .isEqualTo(3);
    }

    @Test
    void nobodyBecomesAPairOnceABlockIsThereHoweverCloseTheyCome() throws Exception {
        var half = MANY / 2;
        var mentees = mentees().subList(0, half);
        var all = mentees.stream().map(_ -> beginners.mentor(cohort, 1)).toList();
        var open = IntStream.range(0, half)
                .mapToObj(i -> beginners.propose(cohort, all.get(i), mentees.get(i)))
                .toList();
        IntStream.range(0, half).forEach(i -> proposals.accept(all.get(i), open.get(i)));
        var blocked = new long[half];
        var began = new long[half];

        var results = atOnce(MANY, i -> () -> {
            var pair = i / 2;
            // Some a little earlier and some a little later than the other.
            LockSupport.parkNanos(Duration.ofMillis(i * 7L % 5).toNanos());
            if (i % 2 == 0) {
                began[pair] = System.nanoTime();
                return proposals.accept(mentees.get(pair), open.get(pair));
            }
            var who = pair % 2 == 0 ? all.get(pair) : mentees.get(pair);
            var whom = pair % 2 == 0 ? mentees.get(pair) : all.get(pair);
            blocks.block(who, fixtures.page(whom));
            blocked[pair] = System.nanoTime();
            return DONE;
        });

        // Every block was made, whatever else happened; who accepted became a pair or was told that it cannot be.
        assertThat(results).allMatch(result -> DONE.equals(result) || "proposal.impossible".equals(result));
        assertThat(IntStream.range(0, half).filter(i -> blocked[i] == 0)).isEmpty();
        for (int i = 0; i < half; i++) {
            if (beginners.pairs(all.get(i)) > 0) {
                assertThat(began[i]).isLessThan(blocked[i]);
            } else {
                assertThat(beginners.state(open.get(i))).isEqualTo("OPEN");
            }
        }
    }

    @Test
    void whoAcceptsWhileABlockIsBeingMadeWaitsForItAndIsRefused() throws Exception {
        var mentor = beginners.mentor(cohort, 1);
        var mentee = beginners.mentee(cohort);
        var proposal = beginners.propose(cohort, mentor, mentee);
        proposals.accept(mentor, proposal);
        var accepted = new ArrayList<Future<String>>();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            new TransactionTemplate(transactions).executeWithoutResult(_ -> {
                blocks.block(mentor, fixtures.page(mentee));
                var acceptance = pool.submit(() -> result(() -> proposals.accept(mentee, proposal)));
                accepted.add(acceptance);
                assertThat(waits(acceptance)).isTrue();
            });
            assertThat(accepted.getFirst().get()).isEqualTo("proposal.impossible");
        }
        assertThat(beginners.pairs(mentor)).isZero();
    }

    private static boolean waits(Future<String> result) {
        try {
            result.get(400, TimeUnit.MILLISECONDS);
            return false;
        } catch (TimeoutException _) {
            return true;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private List<PersonId> mentees() {
        return IntStream.range(0, MANY).mapToObj(_ -> beginners.mentee(cohort)).toList();
    }

    private int count(String sql, PersonId person) {
        return jdbc.sql(sql).param(person.value()).query(Integer.class).single();
    }

    /// @return for each `done`, or why it was refused
    private static List<String> atOnce(int many, IntFunction<Callable<Object>> work) throws Exception {
        var start = new CyclicBarrier(many);
        try (var pool = Executors.newFixedThreadPool(many)) {
            var futures = IntStream.range(0, many)
                    .mapToObj(i -> pool.submit(() -> {
                        start.await();
                        return result(work.apply(i));
                    }))
                    .toList();
            var results = new ArrayList<String>();
            for (var future : futures) {
                results.add(future.get());
            }
            return results;
        }
    }

    private static String result(Callable<Object> work) throws Exception {
        try {
            work.call();
            return DONE;
        } catch (RefusedException refused) {
            return refused.reason();
        }
    }
}
