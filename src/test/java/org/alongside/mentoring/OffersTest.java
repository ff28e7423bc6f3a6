package org.alongside.mentoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import org.alongside.cohort.Topic;
import org.alongside.shared.CohortId;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.alongside.testing.ApplicationTest;
import org.alongside.testing.Fixtures;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
@SuppressWarnings("NullAway.Init") // Set up before each test.
class OffersTest {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private Offers offers;

    @Autowired
    private JdbcClient jdbc;

    private String slug;
    private CohortId cohort;
    private PersonId mentor;

    @BeforeEach
    void aMember() {
        slug = fixtures.slug();
        cohort = fixtures.cohort(slug);
        mentor = fixtures.member(cohort);
    }

    @Test
    void whatSheOffersIsAsSheLeftIt() {
        offers.save(mentor, cohort, draft(3, "How you find work.", "Whether I have time.", OwnOffer.NONE));

        var own = offers.of(mentor, slug);
        assertThat(own.state()).isEqualTo(OfferState.OPEN);
        assertThat(own.terms()).isEqualTo(Beginners.TERMS);
        assertThat(own.capacity()).isEqualTo(3);
        assertThat(Objects.requireNonNull(own.learn()).body()).isEqualTo("<p>How you find work.</p>");
        assertThat(Objects.requireNonNull(own.worry()).body()).isEqualTo("<p>Whether I have time.</p>");
    }

    @Test
    void placesAreNeverFewerThanHerPairs() {
        fixtures.pair(cohort, mentor, fixtures.member(cohort));
        fixtures.pair(cohort, mentor, fixtures.member(cohort));
        var version = offers.of(mentor, slug).version();

        refused("offer.taken", () -> offers.save(mentor, cohort, draft(1, "", "", version)));
        offers.save(mentor, cohort, draft(2, "", "", version));

        assertThat(offers.of(mentor, slug).capacity()).isEqualTo(2);
        assertThat(offers.of(mentor, slug).taken()).isEqualTo(2);
    }

    @Test
    void placesGrowAndShrinkAroundThoseTaken() {
        offers.save(mentor, cohort, draft(5, "", "", OwnOffer.NONE));
        fixtures.pair(cohort, mentor, fixtures.member(cohort));
        offers.save(mentor, cohort, draft(1, "", "", offers.of(mentor, slug).version()));
        offers.save(mentor, cohort, draft(4, "", "", offers.of(mentor, slug).version()));

        assertThat(offers.of(mentor, slug).capacity()).isEqualTo(4);
    }

    @Test
    void theSecondOfTwoTabsIsToldAndWritesNothing() {
        offers.save(mentor, cohort, draft(1, "First", "", OwnOffer.NONE));
        var version = offers.of(mentor, slug).version();
        offers.save(mentor, cohort, draft(2, "Second", "", version));

        refused("mentoring.changed", () -> offers.save(mentor, cohort, draft(3, "Third", "", version)));
        refused("mentoring.changed", () -> offers.save(mentor, cohort, draft(3, "Third", "", OwnOffer.NONE)));

        assertThat(offers.of(mentor, slug).capacity()).isEqualTo(2);
        assertThat(Objects.requireNonNull(offers.of(mentor, slug).learn()).body())
                .contains("Second");
    }

    @Test
    void aTextThatHasNotChangedStaysTheSame() {
        offers.save(mentor, cohort, draft(1, "How you find work.", "", OwnOffer.NONE));
        var first = Objects.requireNonNull(offers.of(mentor, slug).learn()).id();
        offers.save(
                mentor,
                cohort,
                draft(2, "How you find work.", "", offers.of(mentor, slug).version()));

        assertThat(Objects.requireNonNull(offers.of(mentor, slug).learn()).id()).isEqualTo(first);
    }

    @Test
    void aSpamTextIsHeldAndHerMenteeDoesNotReadIt() {
        var mentee = fixtures.member(cohort);
        var pair = fixtures.pair(cohort, mentor, mentee);
        var saved = offers.save(
                mentor,
                cohort,
                draft(1, Fixtures.SPAM, "Time.", offers.of(mentor, slug).version()));

        assertThat(saved.held()).isTrue();
        var seen = offers.opening(mentee, pair);
        assertThat(Objects.requireNonNull(seen.learn()).readable()).isFalse();
        assertThat(Objects.requireNonNull(seen.worry()).body()).contains("Time");
        assertThat(Objects.requireNonNull(offers.opening(mentor, pair).learn()).readable())
                .isTrue();
    }

    @Test
    void whoMayBeInDangerIsToldOfHelp() {
        assertThat(offers.save(mentor, cohort, draft(1, "", Fixtures.DANGER, OwnOffer.NONE))
                        .danger())
                .isTrue();
    }

    @Test
    void anEndedPairKeepsTheOpeningStatementToRead() {
        var mentee = fixtures.member(cohort);
        var pair = fixtures.pair(cohort, mentor, mentee);
        offers.save(
                mentor, cohort, draft(1, "", "Time.", offers.of(mentor, slug).version()));
        jdbc.sql("""
                        UPDATE mentoring_pair SET state = 'ENDED', place_id = NULL, ended_at = NOW(6)
                        WHERE public_id = ?""").param(pair.value()).update();

        assertThat(offers.opening(mentee, pair).blank()).isFalse();
        var other = fixtures.member(cohort);
        assertThatThrownBy(() -> offers.opening(other, pair)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void whatIsIncompleteOrImpossibleIsRefused() {
        var none = Terms.of(List.of(), List.of("en"), 4, WayToMeet.BOTH);
        var mute = Terms.of(List.of(Topic.WORK), List.of("klingon"), 4, WayToMeet.BOTH);
        var busy = Terms.of(List.of(Topic.WORK), List.of("en"), 41, WayToMeet.BOTH);

        refused("terms.topics", () -> offers.save(mentor, cohort, new Offers.Draft(none, 1, "", "", null, -1)));
        refused("terms.languages", () -> offers.save(mentor, cohort, new Offers.Draft(mute, 1, "", "", null, -1)));
        refused("terms.hours", () -> offers.save(mentor, cohort, new Offers.Draft(busy, 1, "", "", null, -1)));
        refused("offer.places", () -> offers.save(mentor, cohort, draft(0, "", "", OwnOffer.NONE)));
        refused("offer.places", () -> offers.save(mentor, cohort, draft(6, "", "", OwnOffer.NONE)));
        refused("before.words", () -> offers.save(mentor, cohort, draft(1, "a".repeat(100_000), "", OwnOffer.NONE)));
        assertThat(offers.of(mentor, slug).state()).isNull();
    }

    @Test
    void anOfferIsPausedResumedWithdrawnAndMadeAgain() {
        offers.save(mentor, cohort, draft(1, "", "", OwnOffer.NONE));
        offers.pause(mentor, cohort);
        assertThat(offers.of(mentor, slug).state()).isEqualTo(OfferState.PAUSED);
        offers.resume(mentor, cohort);
        offers.resume(mentor, cohort);
        assertThat(offers.of(mentor, slug).state()).isEqualTo(OfferState.OPEN);
        offers.withdraw(mentor, cohort);
        assertThat(offers.of(mentor, slug).standing()).isEmpty();
        offers.save(mentor, cohort, draft(2, "", "", offers.of(mentor, slug).version()));
        assertThat(offers.of(mentor, slug).state()).isEqualTo(OfferState.OPEN);
    }

    private static Offers.Draft draft(int places, String learn, String worry, int version) {
        return new Offers.Draft(Beginners.TERMS, places, learn, worry, "en", version);
    }

    private static void refused(String reason, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
