package org.alongside.admin;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.alongside.screening.Submission;
import org.alongside.screening.Training;

/// Examples made of two: every other lure once more behind, between or before what members wrote in the same
/// language, or there in quotation marks, as whoever wants to get past a filter would post it; and every other
/// genuine text among such words as well, so that being put together tells nothing.
final class AmongKindWords {

    private static final int EVERY = 2;

    /// Beside the text itself it counts this much.
    private static final double WEIGHT = 0.5;

    /// Texts of a language and file from which kind words are taken: the newest so many.
    private static final int KEPT = 20;

    private static final int FEWEST = 6;
    private static final int FEWEST_WORDS = 4;
    private static final int MOST_WORDS = 30;
    private static final String PLAIN = "ham";
    private static final String ENDS = ".!?؟۔…";
    private static final List<String> MARKS = List.of("«»", "\"\"", "“”", "„“");

    /// By file and language.
    private final Map<String, Deque<String>> kindWords = new HashMap<>();
    private final List<Training.Example> made = new ArrayList<>();
    private final Random dice = new Random(7);
    private int lures;
    private int genuine;

    private AmongKindWords() {}

    /// @param examples of one file after the other; only those of which somebody said what they are serve
    /// @return more examples; the same ones for the same examples in the same order
    static List<Training.Example> of(List<Training.Example> examples) {
        var among = new AmongKindWords();
        examples.stream().filter(example -> example.kind() != null).forEach(among::look);
        return among.made;
    }

    private void look(Training.Example example) {
        var file = example.source().replaceFirst("#.*", "");
        var near = kindWords.computeIfAbsent(file + ' ' + example.text().lang(), _ -> new ArrayDeque<>());
        boolean turn = example.removed()
                ? TrainingData.LURES.contains(example.kind()) && lures++ % EVERY == 0
                : genuine++ % EVERY == 0;
        if (turn && near.size() >= FEWEST) {
            var words = new ArrayList<>(near);
            Collections.shuffle(words, dice);
            made.add(with(example, put(example, words.getFirst(), words.getLast())));
        }
        if (PLAIN.equals(example.kind()) && isShort(example.text().body())) {
            near.add(ended(example.text().body()));
            if (near.size() > KEPT) {
                near.removeFirst();
            }
        }
    }

    /// In one of six ways. A genuine text is not put in quotation marks: what is quoted there, members quoted.
    private String put(Training.Example example, String first, String second) {
        var body = example.text().body();
        int way = dice.nextInt(6);
        var marks = MARKS.get(dice.nextInt(MARKS.size()));
        if (way >= 4 && example.removed()) {
            var quoted = marks.charAt(0) + body.replaceAll("[\"“”„«»]", "").replace('\n', ' ') + marks.charAt(1);
            return way == 4 ? first + ' ' + second + ' ' + quoted : first + ' ' + quoted;
        }
        return switch (way) {
            case 0 -> first + ' ' + second + ' ' + body;
            case 1 -> first + ' ' + ended(body) + ' ' + second;
            case 2 -> ended(body) + ' ' + first;
            default -> first + ' ' + body;
        };
    }

    /// Nothing can be learned from it about how much the other signals weigh.
    private static Training.Example with(Training.Example example, String body) {
        var text = example.text();
        return new Training.Example(
                new Submission(text.subject(), body, text.lang(), text.place(), text.author()),
                example.removed(),
                example.kind(),
                example.source() + " among kind words",
                example.fold(),
                WEIGHT * example.weight(),
                0);
    }

    private static boolean isShort(String body) {
        int words = body.split("\\s+", -1).length;
        return words >= FEWEST_WORDS && words <= MOST_WORDS && !body.contains("http");
    }

    private static String ended(String body) {
        var text = body.strip();
        return ENDS.indexOf(text.charAt(text.length() - 1)) >= 0 ? text : text + '.';
    }
}
