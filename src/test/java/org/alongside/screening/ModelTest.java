package org.alongside.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModelTest {

    private static List<Training.Example> examples() {
        var examples = new ArrayList<Training.Example>();
        for (int i = 0; i < 40; i++) {
            var fold = "fold-" + i % 2;
            var spam = Submission.of("cheap gadgets number " + i + " order now at gadget-" + i + ".shop");
            var ham = Submission.of("my neighbour " + i + " asked at the library when the course begins");
            examples.add(new Training.Example(spam, true, null, "shop", fold, 1, 1));
            examples.add(new Training.Example(ham, false, null, "home", fold, 1, 1));
        }
        return examples;
    }

    private static double score(Model model, String text) {
        return new Screening(0.5, model, null)
                .assess(Submission.of(text), Community.none())
                .score();
    }

    @Test
    void tellsApartWhatItWasTrainedOn() {
        var model = Training.train(examples());
        assertThat(score(model, "cheap gadgets, order now")).isGreaterThan(0.5);
        assertThat(score(model, "I asked at the library about a course")).isLessThan(0.5);
    }

    @Test
    void sameExamplesGiveTheSameModel() throws IOException {
        assertThat(written(Training.train(examples()))).isEqualTo(written(Training.train(examples())));
    }

    @Test
    void isReadAsItWasWritten() throws IOException {
        var bytes = written(Training.train(examples()));
        assertThat(written(Model.read(new ByteArrayInputStream(bytes)))).isEqualTo(bytes);
    }

    @Test
    void refusesWhatIsNoModel() {
        assertThatThrownBy(() -> Model.read(new ByteArrayInputStream(new byte[] {1, 2, 3})))
                .isInstanceOf(IOException.class);
    }

    @Test
    void needsBothLabels() {
        var onlySpam = examples().stream().filter(Training.Example::removed).toList();
        assertThatThrownBy(() -> Training.train(onlySpam)).hasMessageContaining("both labels");
    }

    /// Examples of one label once taught that a newcomer is to wait twice as often for the same words.
    @Test
    void builtInModelCountsBeingNewForNoMoreThanJudgementDoes() {
        assertThat(Model.builtIn().weights().of(SignalName.NEW_AUTHOR)).isLessThanOrEqualTo(1);
    }

    @Test
    void builtInModelIsBelowTenMegabytes() throws IOException {
        assertThat(written(Model.builtIn()).length).isLessThan(10_000_000);
    }

    private static byte[] written(Model model) throws IOException {
        var out = new ByteArrayOutputStream();
        model.write(out);
        return out.toByteArray();
    }
}
