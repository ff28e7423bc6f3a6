package org.alongside.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The memory of a place: full, it forgets its oldest text and nothing else.
class RecentTextsTest {

    @Test
    void remembersWhatWasSaidAsOftenAsItWasSaid() {
        var recent = new RecentTexts();
        var text = Submission.of("We meet at the library on Thursday at five");
        assertThat(recent.timesSeen(Fingerprint.of(text))).isZero();
        recent.remember(text);
        recent.remember(text);
        assertThat(recent.timesSeen(Fingerprint.of(text))).isEqualTo(2);
    }

    @Test
    void keepsAsManyAsItHoldsAndForgetsTheOldest() {
        for (int capacity : new int[] {1, 2, 3, 255, 256, 257, 1_000}) {
            var recent = filled(capacity, 1, 3 * capacity);
            for (int text = 1; text <= 3 * capacity; text++) {
                assertThat(recent.timesSeen(print(text)))
                        .as("text %d of %d", text, capacity)
                        .isEqualTo(text > 2 * capacity ? 1 : 0);
            }
        }
    }

    @Test
    void growsWithoutForgetting() {
        var recent = filled(100_000, 1, 5_000);
        for (int text = 1; text <= 5_000; text++) {
            assertThat(recent.timesSeen(print(text))).isOne();
            assertThat(recent.closest(print(text))).isEqualTo(1);
        }
    }

    @Test
    void forgetsLikenessWithTheText() {
        var recent = filled(300, 1, 301);
        assertThat(recent.closest(print(1))).isLessThan(0.3);
        assertThat(recent.closest(print(2))).isEqualTo(1);
    }

    @Test
    void countsTextsLinkingToAHostUntilTheyAreForgotten() {
        var recent = new RecentTexts(3);
        recent.remember(Submission.of("Look here http://tea.example.org/a and here http://tea.example.org/b"));
        recent.remember(Submission.of("And look there http://tea.example.org/c"));
        assertThat(recent.textsLinkingTo("tea.example.org")).isEqualTo(2);
        recent.remember(print(1));
        recent.remember(print(2));
        assertThat(recent.textsLinkingTo("tea.example.org")).isOne();
        recent.remember(print(3));
        assertThat(recent.textsLinkingTo("tea.example.org")).isZero();
    }

    @Test
    void findsTheNearestTextAmong100000Others() {
        var recent = filled(100_001, 1, 50_000);
        recent.remember(Submission.of(words(-1) + " today"));
        for (int text = 50_001; text <= 100_000; text++) {
            recent.remember(print(text));
        }
        assertThat(recent.closest(Fingerprint.of(Submission.of(words(-1) + " tomorrow"))))
                .isGreaterThan(0.7);
        assertThat(recent.closest(Fingerprint.of(Submission.of(words(-2))))).isLessThan(0.3);
    }

    @Test
    void storedFingerprintIsKnownAsTheLiveOne() {
        var live = print(7);
        var stored = Fingerprint.stored(live.exact(), live.sketch(), live.words());
        assertThat(stored.exact()).isEqualTo(live.exact());
        assertThat(stored.sketch()).isEqualTo(live.sketch());
        assertThat(stored.words()).isEqualTo(live.words());
        assertThat(stored.likeness(live)).isEqualTo(1);
        var recent = new RecentTexts();
        recent.remember(stored);
        assertThat(recent.timesSeen(live)).isOne();
        assertThat(recent.closest(live)).isEqualTo(1);
    }

    @Test
    void storedFingerprintOfAShortTextIsKnownToo() {
        var live = Fingerprint.of(Submission.of("Thank you all"));
        var recent = new RecentTexts();
        recent.remember(Fingerprint.stored(live.exact(), live.sketch(), live.words()));
        assertThat(recent.timesSeen(live)).isOne();
    }

    @Test
    void storedFingerprintHasNoHosts() {
        var live = Fingerprint.of(Submission.of("Look http://tea.example.org/a"));
        assertThat(live.hosts()).isEqualTo(Set.of("tea.example.org"));
        assertThat(Fingerprint.stored(live.exact(), live.sketch(), live.words()).hosts())
                .isEmpty();
    }

    @Test
    void refusesASketchOfAnotherLength() {
        assertThatThrownBy(() -> Fingerprint.stored(1, new byte[3], 1)).hasMessageContaining("not 3");
    }

    @Test
    void refusesToHoldNothing() {
        assertThatThrownBy(() -> new RecentTexts(0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static RecentTexts filled(int capacity, int first, int last) {
        var recent = new RecentTexts(capacity);
        for (int text = first; text <= last; text++) {
            recent.remember(print(text));
        }
        return recent;
    }

    private static Fingerprint print(int text) {
        return Fingerprint.of(Submission.of(words(text)));
    }

    /// Sixteen words, others for each number.
    private static String words(int number) {
        var random = new Random(number * 31L + 5);
        var words = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            for (int syllable = 0; syllable < 3; syllable++) {
                words.append("bdfghklmnprst".charAt(random.nextInt(13))).append("aeiou".charAt(random.nextInt(5)));
            }
            words.append(' ');
        }
        return words.toString().strip();
    }
}
