package org.alongside.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.alongside.screening.Submission;
import org.alongside.screening.Training;
import org.junit.jupiter.api.Test;

class AmongKindWordsTest {

    private static final String LURE = "Visas in two weeks, write to me";
    private static final List<String> KIND =
            List.of("apple", "bread", "cheese", "dates", "eggs", "figs", "grapes", "honey");

    @Test
    void putsEveryOtherLureAmongWordsOfItsOwnLanguageAndFile() {
        var made = lures(examples());
        assertThat(made).hasSize(20);
        assertThat(made).allSatisfy(example -> {
            assertThat(example.text().body()).contains(LURE).containsPattern("We talked about \\w+ today");
            assertThat(example.text().body()).doesNotContain("Nous").doesNotContain("elsewhere");
            assertThat(example.weight()).isPositive().isLessThan(6);
            assertThat(example.signalWeight()).isZero();
            assertThat(example.fold()).isEqualTo("fold");
        });
        assertThat(made).anySatisfy(example -> assertThat(example.text().body()).containsPattern("[«\"“„]" + LURE));
    }

    @Test
    void genuineTextsArePutTogetherAsWell() {
        var made = AmongKindWords.of(examples()).stream()
                .filter(example -> !example.removed())
                .toList();
        assertThat(made)
                .isNotEmpty()
                .allSatisfy(example -> assertThat(example.text().body().split("We talked|Nous avons|They were", -1))
                        .hasSizeGreaterThan(2));
    }

    @Test
    void theSameExamplesMakeTheSame() {
        assertThat(AmongKindWords.of(examples())).isEqualTo(AmongKindWords.of(examples()));
    }

    @Test
    void whatNobodyNamedIsLeftOut() {
        var unnamed = examples().stream()
                .map(e -> new Training.Example(e.text(), e.removed(), null, e.source(), e.fold(), 6, 1))
                .toList();
        assertThat(AmongKindWords.of(unnamed)).isEmpty();
    }

    private static List<Training.Example> lures(List<Training.Example> examples) {
        return AmongKindWords.of(examples).stream()
                .filter(Training.Example::removed)
                .toList();
    }

    private static List<Training.Example> examples() {
        var examples = new ArrayList<Training.Example>();
        for (var kind : KIND) {
            examples.add(example("a#1", "We talked about " + kind + " today", "en", "ham"));
            examples.add(example("a#1", "Nous avons parlé de " + kind, "fr", "ham"));
            examples.add(example("b#1", "They were elsewhere for " + kind, "en", "ham"));
        }
        for (int i = 0; i < 40; i++) {
            examples.add(example("a#" + i, LURE, "en", "scam"));
        }
        return examples;
    }

    private static Training.Example example(String source, String body, String lang, String kind) {
        var text = new Submission(null, body, lang, null, null);
        return new Training.Example(text, !kind.equals("ham"), kind, source, "fold", 6, 1);
    }
}
