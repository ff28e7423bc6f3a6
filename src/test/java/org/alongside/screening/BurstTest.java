package org.alongside.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BurstTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Fingerprint OFFER =
            text("My cousin found very good lamps for the winter at this place https://lamps.example.com");
    private static final Fingerprint OTHER_WORDS =
            text("Whoever still freezes in the evening should look at what they have: https://lamps.example.com/new");

    private final Burst burst = new Burst();

    @Test
    void countsOtherAuthorsWhoLinkToTheSameSiteFromSeveralCohorts() {
        burst.note(OFFER, 1, 10, NOW);
        burst.note(OTHER_WORDS, 2, 11, NOW);

        assertThat(burst.others(OFFER, 3, 12, NOW)).isEqualTo(2);
    }

    @Test
    void countsTheSameTemplateWithoutALink() {
        burst.note(
                text("I was poor and alone until Mrs Amina helped me, write to her and be free as I am now"),
                1,
                10,
                NOW);

        var next = text("I was poor and alone until Mrs Farida helped me, write to her and be free as I am now");
        assertThat(burst.others(next, 2, 11, NOW)).isEqualTo(1);
    }

    @Test
    void anAuthorIsCountedOnceAndNeverHerself() {
        burst.note(OFFER, 1, 10, NOW);
        burst.note(OFFER, 1, 11, NOW);
        burst.note(OFFER, 3, 11, NOW);

        assertThat(burst.others(OFFER, 3, 12, NOW)).isEqualTo(1);
    }

    @Test
    void whoJoinsTogetherAndSharesAPageInOneCohortIsNoBurst() {
        for (int author = 1; author < 9; author++) {
            burst.note(OFFER, author, 10, NOW);
        }

        assertThat(burst.others(OFFER, 20, 10, NOW)).isZero();
    }

    @Test
    void whatWasSentBeforeTheLastMinutesIsForgotten() {
        burst.note(OFFER, 1, 10, NOW);
        burst.note(OFFER, 2, 11, NOW);

        assertThat(burst.others(OFFER, 3, 12, NOW.plus(Duration.ofMinutes(16)))).isZero();
    }

    @Test
    void otherTextsAreNotCounted() {
        burst.note(OFFER, 1, 10, NOW);
        burst.note(text("We meet on Thursday at the library and somebody brings tea for all of us"), 2, 11, NOW);

        assertThat(burst.others(
                        text("Where can I learn to swim in the evening without my children watching me?"), 3, 12, NOW))
                .isZero();
    }

    @Test
    void aBurstSpeaksAgainstATextWithoutHoldingItByItself() {
        var assessment = Assessments.after(new Bursting(), "We meet on Thursday at the library, bring your questions");

        assertThat(assessment.signals())
                .filteredOn(signal -> signal.name().equals("place.burst"))
                .singleElement()
                .satisfies(signal -> {
                    assertThat(signal.weight()).isPositive();
                    assertThat(signal.evidence()).isEqualTo("6");
                });
        assertThat(assessment.held()).isFalse();
    }

    private static Fingerprint text(String body) {
        return Fingerprint.of(Submission.of(body));
    }

    /// Six others sent the same.
    private static final class Bursting implements Community {
        @Override
        public int timesSeen(Fingerprint fingerprint) {
            return 0;
        }

        @Override
        public double closest(Fingerprint fingerprint) {
            return 0;
        }

        @Override
        public int textsLinkingTo(String host) {
            return 0;
        }

        @Override
        public int burst(Fingerprint fingerprint) {
            return 6;
        }

        @Override
        public void remember(Fingerprint fingerprint) {
            // Nothing is kept.
        }
    }
}
