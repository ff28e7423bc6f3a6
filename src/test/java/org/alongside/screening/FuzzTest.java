package org.alongside.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever somebody sends, it is scored, and scored the same again.
class FuzzTest {

    private static final int MEGABYTE = 1 << 20;

    /// Only ends an endless loop; no measure of speed.
    private static final Duration GUARD = Duration.ofSeconds(20);

    private static final Learning TAUGHT = taught();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "я",
                "ا",
                ".",
                "\"",
                "'",
                "7",
                "@",
                "a1 ",
                "<",
                ">",
                "&",
                "&#",
                "\uD83D",
                "\u0301",
                "\u202E",
                "\u200B",
                "\n",
                "\n\n> ",
                "<b>",
                "<blockquote>",
                "</b>",
                "<a href=\"",
                "<a href=",
                "http://",
                "www.",
                "a.",
                "a ",
                "a@",
                "1a",
                "+4520",
                "a dot com ",
                "a . com ",
                "d o t ",
                "&#97;",
                "&shy;",
                "e\u0323\u0301",
                "aа",
                "(",
                "# "
            })
    void scoresAMegabyteOfTheSame(String piece) {
        assertSteady(Submission.of(piece.repeat(MEGABYTE / piece.length())));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void scoresRandomUnicode(long seed) {
        var random = new Random(seed);
        var place = new Place(unicode(random, 40), unicode(random, 400));
        assertSteady(new Submission(unicode(random, 60), unicode(random, 800), null, place, null));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void scoresRandomPiecesOfMarkupAndAddresses(long seed) {
        var random = new Random(seed);
        var pieces = new String[] {
            "<a href=\"",
            "\">",
            "</a>",
            "<b",
            ">",
            "http://",
            ".com",
            "www",
            " dot ",
            "@",
            "&#x",
            "110000;",
            "&amp",
            ";",
            "\uDC00",
            "\u202E",
            "v i s i t",
            "m0n3y",
            "\u0300\u0301",
            "\n> ",
            "</blockquote>",
            "+45 20",
            "а",
            "ﷺ",
            "."
        };
        var body = new StringBuilder();
        random.ints(300, 0, pieces.length).forEach(i -> body.append(pieces[i]));
        assertSteady(Submission.of(body.toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\uFFFF", "\uD800", "\uDC00\uD800", "\u0000", "&#0;", "&#xD800;", "&#1114112;"})
    void scoresNextToNothing(String body) {
        assertSteady(new Submission(body, body, body, new Place(body, body), new AuthorStanding(body, 0, 0, 0)));
    }

    static Stream<Long> seeds() {
        return IntStream.range(0, 150).mapToObj(i -> 7_919L * i + 1);
    }

    private static void assertSteady(Submission submission) {
        var twice = assertTimeoutPreemptively(
                GUARD,
                () -> Stream.of(assessed(submission), assessed(submission)).toList());
        var first = twice.getFirst();
        var again = twice.getLast();
        assertThat(first.score()).isBetween(0.0, 1.0).isEqualTo(again.score());
        assertThat(again.verdict()).isEqualTo(first.verdict());
        assertThat(again.signals()).isEqualTo(first.signals());
        assertThat(again.kinds()).isEqualTo(first.kinds());
        assertThat(again.fingerprint().exact()).isEqualTo(first.fingerprint().exact());
        assertThat(again.fingerprint().sketch()).isEqualTo(first.fingerprint().sketch());
    }

    /// Everything that is done with a text: its community, and lessons that know it.
    private static Assessment assessed(Submission submission) {
        var community = new RecentTexts(10);
        community.remember(submission);
        TAUGHT.learn(new Learning.Lesson(-1, 3, 0, submission, true));
        var assessment = Screening.builtIn().assess(submission, community, TAUGHT);
        TAUGHT.undo(-1);
        return assessment;
    }

    private static Learning taught() {
        var learning = new Learning();
        learning.learn(new Learning.Lesson(1, 1, 1, Submission.of("purple gadget deal at gadgets.example.com"), true));
        learning.learn(new Learning.Lesson(2, 2, 2, Submission.of("lentil soup on Thursday"), false));
        return learning;
    }

    /// Letters of many scripts, halves of pairs, characters that are none, controls of direction, piles of marks.
    private static String unicode(Random random, int length) {
        var text = new StringBuilder();
        while (text.length() < length) {
            switch (random.nextInt(8)) {
                case 0 -> text.append((char) (0xD800 + random.nextInt(0x800)));
                case 1 -> text.appendCodePoint(0xFFFE + 0x10000 * random.nextInt(17));
                case 2 -> text.append((char) (0x202A + random.nextInt(5)));
                case 3 -> text.repeat(0x300 + random.nextInt(0x70), random.nextInt(40));
                case 4 -> text.append((char) (' ' + random.nextInt(95)));
                case 5 -> text.append((char) random.nextInt(0x3000));
                case 6 -> text.append(' ');
                default -> text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
            }
        }
        return text.toString();
    }
}
