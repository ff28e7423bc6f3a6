package org.alongside.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScreeningTest {

    private static final String LINKED = "I liked it. http://shop.example.com/";

    @Test
    void scoreIsTheLogisticOfBaseRateAndWeights() {
        var assessment = Assessments.of(LINKED);
        double sum = assessment.signals().stream().mapToDouble(Signal::weight).sum();
        assertThat(assessment.score()).isCloseTo(1 / (1 + Math.exp(3 - sum)), within(1e-9));
    }

    @Test
    void holdsFromTheThresholdOn() {
        double score = Screening.builtIn()
                .assess(Submission.of(LINKED), Community.none())
                .score();
        assertThat(Assessments.held(new Screening(score).assess(Submission.of(LINKED), Community.none())))
                .isTrue();
        assertThat(Assessments.held(new Screening(score + 1e-9).assess(Submission.of(LINKED), Community.none())))
                .isFalse();
    }

    @Test
    void refusesAThresholdThatIsNoProbability() {
        assertThatThrownBy(() -> new Screening(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void namesAreUnique() {
        assertThat(Screening.signalNames()).doesNotHaveDuplicates().contains("links.bare-url", "learned.text");
    }

    @Test
    void saysNothingOfAnUnknownAuthor() {
        assertThat(Assessments.signals("We meet on Thursday.")).isEmpty();
    }

    @Test
    void neverHoldsANewAuthorForBeingNew() {
        var assessment = Assessments.by(new AuthorStanding("Amina", 0, 0, 0), "We meet on Thursday.");
        assertThat(Assessments.names(assessment)).containsExactly("author.new");
        assertThat(Assessments.held(assessment)).isFalse();
    }

    @Test
    void trustsAnEstablishedAuthorMore() {
        var trusted = Assessments.by(new AuthorStanding("Amina", 300, 40, 0), LINKED);
        assertThat(trusted.score()).isLessThan(Assessments.of(LINKED).score());
    }

    @Test
    void trustsAnAuthorLessAfterRemovals() {
        assertThat(Assessments.names(Assessments.by(new AuthorStanding("X", 30, 3, 3), "We meet.")))
                .containsExactly("author.removed-before");
    }

    @Test
    void noticesManyTextsOfANewcomerWithinAnHour() {
        assertThat(Assessments.names(Assessments.by(new AuthorStanding(null, 5, 12, 0, 11, null), "We meet.")))
                .contains("author.many-at-once");
        assertThat(Assessments.names(Assessments.by(new AuthorStanding(null, 300, 90, 0, 11, null), "We meet.")))
                .doesNotContain("author.many-at-once");
    }

    @Test
    void noticesWhatNobodyCanHaveTyped() {
        var text = "We met at the library and talked about our first winter here. ".repeat(5);
        assertThat(Assessments.names(Assessments.by(new AuthorStanding(null, 20, 3, 0, 0, 2), text)))
                .contains("author.pasted");
        assertThat(Assessments.names(Assessments.by(new AuthorStanding(null, 20, 3, 0, 0, 90), text)))
                .doesNotContain("author.pasted");
    }

    @Test
    void learnsFromExamples() {
        var ham = Stream.of("soup recipe with lentils", "lentils and bread for dinner", "bread recipe from home");
        var spam = Stream.of("purple gadget deal", "gadget deal ends now", "purple gadget for you");
        var examples = Stream.concat(
                        ham.map(text -> new LearnedText.Example(Submission.of(text), false)),
                        spam.map(text -> new LearnedText.Example(Submission.of(text), true)))
                .toList();
        var screening = new Screening(0.5, LearnedText.from(examples));
        assertThat(screening
                        .assess(Submission.of("new gadget deal"), Community.none())
                        .score())
                .isGreaterThan(screening
                        .assess(Submission.of("bread with lentils"), Community.none())
                        .score());
    }

    @Test
    void cannotLearnFromOneKindOnly() {
        var examples = List.of(new LearnedText.Example(Submission.of("soup"), false));
        assertThatThrownBy(() -> LearnedText.from(examples)).hasMessageContaining("both spam and ham");
    }

    @Test
    void survivesEmptyAndBrokenBodies() {
        for (var body : List.of("", " ", "<", "<a href=", "&#;", "\uD83D", "://", "http://", "<p></p>", "\n\n", "> ")) {
            assertThat(Assessments.in(Assessments.WINTER, "", body).score()).isBetween(0.0, 1.0);
        }
    }

    @Test
    void keepsEvidenceShort() {
        assertThat(Assessments.of("Great post! ".repeat(100)).signals())
                .allSatisfy(signal -> assertThat(signal.evidence() == null ? "" : signal.evidence())
                        .hasSizeLessThan(121));
    }
}
