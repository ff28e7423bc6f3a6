package org.alongside.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccentsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    đặt cọc     | dat coc
                    ücretsiz    | ucretsiz
                    çalışıyorum | calisiyorum
                    être        | etre
                    plain       | plain
                    їжа         | їжа
                    إقامة       | اقامه
                    اقامة       | اقامه
                    """)
    void leavesOutWhatIsLeftOutInHaste(String word, String bare) {
        assertThat(Accents.bare(word)).isEqualTo(bare);
    }

    /// Many type Vietnamese without its marks on the telephone: what is learned from one way counts for the other.
    @Test
    void wordsWithAccentsAreTheSameWordsWithoutAsWell() {
        var marked = Reading.of(Submission.of("đặt cọc trước"));
        var bare = Reading.of(Submission.of("dat coc truoc"));
        var common = features(marked);
        common.retainAll(features(bare));
        common.removeAll(features(Reading.of(Submission.of("xyz xyzz xyzzz"))));
        // Three words, and four pairs with the beginning and the end.
        assertThat(common)
                .hasSizeGreaterThanOrEqualTo(7)
                .contains(
                        TextFeatures.ofWord("dat".hashCode()),
                        TextFeatures.ofWord("coc".hashCode()),
                        TextFeatures.ofWord("truoc".hashCode()));
        assertThat(Meaning.of(bare)).isNotEmpty().containsExactly(Meaning.of(marked));
    }

    private static Set<Integer> features(Reading reading) {
        return Arrays.stream(TextFeatures.of(reading).parts())
                .flatMapToInt(Arrays::stream)
                .boxed()
                .collect(Collectors.toSet());
    }

    @Test
    void aConceptIsFoundHoweverItsFirstLetterIsTyped() {
        assertThat(Meaning.of(Reading.of(Submission.of("اقامة"))))
                .isNotEmpty()
                .containsExactly(Meaning.of(Reading.of(Submission.of("إقامة"))));
    }
}
