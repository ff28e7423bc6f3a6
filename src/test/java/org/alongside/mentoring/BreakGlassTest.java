package org.alongside.mentoring;

import static org.alongside.testing.Fixtures.GOOD;
import static org.alongside.testing.Fixtures.SPAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.alongside.cohort.CohortRole;
import org.alongside.cohort.Cohorts;
import org.alongside.cohort.Safeguarding;
import org.alongside.identity.Blocks;
import org.alongside.moderation.AuditCheck;
import org.alongside.shared.CohortId;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PairId;
import org.alongside.shared.PersonId;
import org.alongside.shared.PublicIds;
import org.alongside.shared.RefusedException;
import org.alongside.testing.ApplicationTest;
import org.alongside.testing.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
@SuppressWarnings("NullAway.Init") // Set up before each test.
class BreakGlassTest {

    private static final String WHY = "She wrote in a thread that she is followed home.";
    private static final String TOLD = "We had reason to fear that somebody was not safe.";

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private BreakGlass glass;

    @Autowired
    private Safeguarding safeguarding;

    @Autowired
    private Conversation talk;

    @Autowired
    private Cohorts cohorts;

    @Autowired
    private Blocks blocks;

    @Autowired
    private AuditCheck audit;

    @Autowired
    private JdbcClient jdbc;

    private CohortId cohort;
    private PersonId mentor;
    private PersonId mentee;
    private PersonId reader;
    private PairId pair;

    @BeforeEach
    void aPairAndSomebodyResponsible() {
        cohort = fixtures.cohort();
        mentor = fixtures.member(cohort);
        mentee = fixtures.member(cohort);
        pair = fixtures.pair(cohort, mentor, mentee);
        reader = responsible();
        talk.send(mentee, pair, new NewMessage(GOOD, Fixtures.key(), null));
        talk.send(mentor, pair, new NewMessage(SPAM, Fixtures.key(), null));
    }

    @Test
    void aWrittenReasonOpensTheMessagesForADay() {
        refused("glass.closed", () -> glass.read(reader, pair, 0));
        var until = glass.open(reader, pair, WHY, TOLD);

        assertThat(Duration.between(Instant.now(), until)).isBetween(Duration.ofHours(23), Duration.ofHours(24));
        assertThat(glass.read(reader, pair, 0).messages())
                .hasSize(2)
                .allMatch(line -> !line.body().isEmpty());
        assertThat(glass.openUntil(reader, pair)).contains(until);
    }

    @Test
    void aShortReasonOpensNothing() {
        refused("glass.reason", () -> glass.open(reader, pair, "Just because." + " ".repeat(40), TOLD));
        refused("glass.reason", () -> glass.open(reader, pair, "a".repeat(2001), TOLD));
        refused("glass.told", () -> glass.open(reader, pair, WHY, "Sorry."));
        assertThat(openings()).isZero();
    }

    @Test
    void nobodyWithoutTheRoleOpensIt() {
        for (var person : new PersonId[] {
            fixtures.moderator(cohort),
            fixtures.with(cohort, new CohortRole(true, true)),
            fixtures.administrator(),
            fixtures.member(cohort),
            responsibleElsewhere()
        }) {
            assertThat(glass.mayOpen(person, pair)).isFalse();
            assertThatThrownBy(() -> glass.open(person, pair, WHY, TOLD)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> glass.read(person, pair, 0)).isInstanceOf(NotFoundException.class);
        }
        assertThat(openings()).isZero();
    }

    @Test
    void neitherOfTheTwoNorWhoIsAtOddsWithOneOfThemOpensIt() {
        safeguarding.put(fixtures.administrator(), cohort, mentor, true);
        var blocked = responsible();
        blocks.block(mentee, fixtures.page(blocked));
        var blocking = responsible();
        blocks.block(blocking, fixtures.page(mentor));

        for (var person : new PersonId[] {mentor, blocked, blocking}) {
            assertThatThrownBy(() -> glass.open(person, pair, WHY, TOLD)).isInstanceOf(NotFoundException.class);
        }
    }

    @Test
    void aMadeUpPairIsNothing() {
        assertThat(glass.mayOpen(reader, new PairId("made-up"))).isFalse();
        assertThatThrownBy(() -> glass.open(reader, new PairId(""), WHY, TOLD)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void oneReasonOpensOnePair() {
        glass.open(reader, pair, WHY, TOLD);
        var other = fixtures.pair(cohort, mentor, fixtures.member(cohort));
        var colleague = responsible();

        refused("glass.closed", () -> glass.read(reader, other, 0));
        refused("glass.closed", () -> glass.read(colleague, pair, 0));
    }

    @Test
    void afterADayItIsClosedAndTheTwoAreTold() {
        past();

        refused("glass.closed", () -> glass.read(reader, pair, 0));
        for (var one : new PersonId[] {mentor, mentee}) {
            assertThat(glass.shownTo(one, pair)).singleElement().satisfies(opening -> {
                assertThat(opening.told()).isEqualTo(TOLD);
                assertThat(opening.toString()).doesNotContain(WHY);
            });
        }
        assertThatThrownBy(() -> glass.shownTo(reader, pair)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void theTwoAreNotToldWhileItIsOpen() {
        glass.open(reader, pair, WHY, TOLD);

        assertThat(glass.shownTo(mentee, pair)).isEmpty();
    }

    @Test
    void openingTwiceIsOneOpening() {
        var first = glass.open(reader, pair, WHY, TOLD);

        assertThat(glass.open(reader, pair, WHY, TOLD)).isEqualTo(first);
        assertThat(openings()).isEqualTo(1);
    }

    @Test
    void theTrailKeepsWhoOpenedWhatWithoutAnyWords() {
        glass.open(reader, pair, WHY, TOLD);

        var entry = jdbc.sql("""
                        SELECT actor_id, actor_role, act, subject_kind, COALESCE(reason, ''), after_state
                        FROM audit_entry WHERE subject_id = ?""").param(pair.value()).query().singleRow();
        assertThat(entry)
                .containsEntry("actor_id", reader.value())
                .containsEntry("actor_role", "SAFEGUARDING")
                .containsEntry("act", "BREAK_GLASS")
                .containsEntry("subject_kind", "pair");
        assertThat(entry.toString()).doesNotContain(WHY, TOLD);
        assertThat(audit.check().whole()).isTrue();
    }

    @Test
    void anOpeningIsNeverChangedAndNeverTakenAway() {
        glass.open(reader, pair, WHY, TOLD);

        assertThatThrownBy(
                        () -> jdbc.sql("UPDATE break_glass SET told = reason").update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> jdbc.sql("DELETE FROM break_glass").update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append-only");
    }

    @Test
    void whoLeavesTheCohortOrLosesTheRoleReadsNoMore() {
        glass.open(reader, pair, WHY, TOLD);
        safeguarding.put(fixtures.administrator(), cohort, reader, false);
        assertThatThrownBy(() -> glass.read(reader, pair, 0)).isInstanceOf(NotFoundException.class);

        safeguarding.put(fixtures.administrator(), cohort, reader, true);
        cohorts.remove(fixtures.administrator(), cohort, reader);
        assertThatThrownBy(() -> glass.read(reader, pair, 0)).isInstanceOf(NotFoundException.class);
        fixtures.join(cohort, reader);
        assertThat(glass.mayOpen(reader, pair)).isFalse();
    }

    private PersonId responsible() {
        var person = fixtures.member(cohort);
        safeguarding.put(fixtures.administrator(), cohort, person, true);
        return person;
    }

    private PersonId responsibleElsewhere() {
        var other = fixtures.cohort();
        var person = fixtures.member(cohort);
        fixtures.join(other, person);
        safeguarding.put(fixtures.administrator(), other, person, true);
        return person;
    }

    /// An opening of two days ago: rows are not changed, so it is written as one.
    private void past() {
        jdbc.sql("""
                        INSERT INTO break_glass (public_id, pair_id, reader_id, reason, told, opens_at, closes_at)
                        SELECT ?, p.id, ?, ?, ?, NOW(6) - INTERVAL 49 HOUR, NOW(6) - INTERVAL 25 HOUR
                        FROM mentoring_pair p WHERE p.public_id = ?""")
                .params(PublicIds.next(), reader.value(), WHY, TOLD, pair.value())
                .update();
    }

    private int openings() {
        return jdbc.sql("""
                        SELECT COUNT(*) FROM break_glass g JOIN mentoring_pair p ON p.id = g.pair_id
                        WHERE p.public_id = ?""").param(pair.value()).query(Integer.class).single();
    }

    private static void refused(String reason, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
