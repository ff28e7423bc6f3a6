package org.alongside.richtext;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>a cheap essay</p>|cheap|<p>a <mark>cheap</mark> essay</p>",
                "<p>a Cheap  ESSAY.</p>|cheap essay|<p>a <mark>Cheap  ESSAY</mark>.</p>",
                "<p>ch<em>eap es</em>say</p>|cheap essay|"
                        + "<p><mark>ch</mark><em><mark>eap es</mark></em><mark>say</mark></p>",
                "<p>cheap<br>essay</p>|cheap essay|<p><mark>cheap<br>essay</mark></p>",
                "<p>cheap</p><p>essay</p>|cheap essay|<p><mark>cheap</mark></p><p><mark>essay</mark></p>",
                "<ul><li>one two</li></ul>|two|<ul><li>one <mark>two</mark></li></ul>",
                "<p>a &lt;b&gt; &amp; c</p>|<b> & c|<p>a <mark>&lt;b&gt; &amp; c</mark></p>",
                "<p>cheapest</p>|cheap|<p>cheapest</p>",
                "<p>call +45 20 12 34 56.</p>|+45 20 12 34 56|<p>call <mark>+45 20 12 34 56</mark>.</p>",
                "<p>one two three</p>|two thr…|<p>one two three</p>",
                "<p>one two three</p>|two…|<p>one <mark>two</mark> three</p>",
                "<p>a</p>|''|<p>a</p>",
            })
    void wordsAreMarked(String html, String evidence, String expected) {
        assertThat(RichText.mark(html, List.of(evidence))).isEqualTo(expected);
    }

    @Test
    void wordsInAnAddressAreMarkedWithinTheLink() {
        var html = RichText.sanitize("see https://example.com/x now");

        assertThat(RichText.mark(html, List.of("example.com"))).contains("://<mark>example.com</mark>/x</a>");
    }

    @Test
    void invisibleCharactersDoNotHideAWord() {
        assertThat(RichText.mark("<p>che\u200Bap\u00AD es\u2060say</p>", List.of("cheap essay")))
                .isEqualTo("<p><mark>che\u200Bap\u00AD es\u2060say</mark></p>");
    }

    @Test
    void otherFormsOfALetterAreTheSame() {
        assertThat(RichText.mark("<p>Cafe\u0301 ＰＡＲＩＳ</p>", List.of("caf\u00E9 paris")))
                .isEqualTo("<p><mark>Cafe\u0301 ＰＡＲＩＳ</mark></p>");
    }

    @Test
    void arabicIsFoundWithAndWithoutVowelSigns() {
        assertThat(RichText.mark("<p>قال مَرْحَبًا لنا</p>", List.of("مرحبا")))
                .isEqualTo("<p>قال <mark>مَرْحَبًا</mark> لنا</p>");
    }

    @Test
    void evidenceNeverBecomesMarkup() {
        var html = RichText.sanitize("<p>x</p>");

        assertThat(RichText.mark(html, List.of("<script>alert(1)</script>", "\" onclick=", "<p>")))
                .isEqualTo(html);
    }

    @Test
    void markingAgainChangesNothing() {
        var once = RichText.mark("<p>one two</p>", List.of("two"));

        assertThat(RichText.mark(once, List.of("two"))).isEqualTo(once);
    }

    @Test
    void htmlThatWasNotSanitizedBecomesSo() {
        AllowedHtml.assertAllowed(withoutMarks(
                RichText.mark("<mark onclick=x>a</mark><script>b</script><b>a <i>c", List.of("a", "c", "script"))));
    }

    @Test
    void withoutItsMarksEveryTextIsWhatItWas() {
        var random = new Random(5);
        var parts = List.of(
                "<em>",
                "</em>",
                "<p>",
                "</p>",
                "<a href='http://a.org/'>",
                "</a>",
                "<ul><li>",
                "</li></ul>",
                "<br>",
                "a",
                "b",
                " ",
                "\u200B",
                "&amp;",
                "&lt;",
                "<mark>",
                "</mark>",
                "\uD83D\uDE00",
                "\uD83D",
                "\u202E",
                "ﷺ");
        for (int i = 0; i < 3000; i++) {
            var text = new StringBuilder();
            random.ints(random.nextInt(30), 0, parts.size()).forEach(at -> text.append(parts.get(at)));
            var html = RichText.sanitize(text.toString());
            var marked = RichText.mark(html, List.of("a b", "a", "&", "صلى", "\uD83D\uDE00", "b…"));

            assertThat(withoutMarks(marked)).isEqualTo(html);
            AllowedHtml.assertAllowed(withoutMarks(marked));
        }
    }

    @Test
    @Timeout(20)
    void noTextMakesItSlow() {
        var text = "<p>" + "a ".repeat(50_000) + "</p>";
        var evidence = "a ".repeat(99) + "b";

        assertThat(RichText.mark(text, Collections.nCopies(1000, evidence)))
                .hasSize(RichText.sanitize(text).length());
    }

    @Test
    void changesAreMarkedInTheLaterText() {
        assertThat(RichText.wordDiff("<p>one cheap day</p>", "<p>one cheap fine day</p>", List.of("cheap fine")))
                .isEqualTo("one <mark>cheap </mark><ins><mark>fine</mark></ins> day");
    }

    @Test
    void whatWasTakenOutIsNotMarked() {
        assertThat(RichText.wordDiff("<p>one cheap day</p>", "<p>one day</p>", List.of("cheap")))
                .doesNotContain("mark");
    }

    private static String withoutMarks(String html) {
        return html.replaceAll("</?mark>", "");
    }
}
