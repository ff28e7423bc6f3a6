package org.alongside.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
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
        var common = Arrays.stream(TextFeatures.of(marked).wording()).boxed().collect(Collectors.toSet());
        common.retainAll(Arrays.stream(TextFeatures.of(bare).wording()).boxed().collect(Collectors.toSet()));
        common.removeAll(Arrays.stream(TextFeatures.of(Reading.of(Submission.of("xyz xyzz xyzzz")))
                        .wording())
                .boxed()
                .collect(Collectors.toSet()));
        // Three words, and four pairs with the beginning and the end.
        assertThat(common)
                .hasSizeGreaterThanOrEqualTo(7)
                .contains(
                        TextFeatures.ofWord("dat".hashCode()),
                        TextFeatures.ofWord("coc".hashCode()),
                        TextFeatures.ofWord("truoc".hashCode()));
        assertThat(Meaning.of(bare)).isNotEmpty().containsExactly(Meaning.of(marked));
    }

    @Test
    void aConceptIsFoundHoweverItsFirstLetterIsTyped() {
        assertThat(Meaning.of(Reading.of(Submission.of("اقامة"))))
                .isNotEmpty()
                .containsExactly(Meaning.of(Reading.of(Submission.of("إقامة"))));
    }
}
