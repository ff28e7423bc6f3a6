package org.alongside.richtext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingFormsTest {

    @Test
    void plainTextKeepsParagraphsBreaksAndLists() {
        assertThat(RichText.plainText("<p>a &amp; b<br>c</p><ul><li>d</li><li>e<ul><li>f</li></ul></li></ul>"
                        + "<blockquote><p>g</p><p>h</p></blockquote><dl><dt>i</dt><dd>j</dd></dl>"))
                .isEqualTo("a & b\nc\n\n- d\n- e\n  - f\n\ng\n\nh\n\ni\nj");
    }

    @Test
    void typedTextIsShownAsTyped() {
        assertThat(RichText.fromPlain("Dear <all> & you\r\n- one\n- two\n\nBye"))
                .isEqualTo("<p>Dear &lt;all&gt; &amp; you<br>- one<br>- two</p><p>Bye</p>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a <3 b & c <d>|<p>a &lt;3 b &amp; c &lt;d&gt;</p>",
                "a <em>b</em>\\nc\\n\\nd|<p>a <em>b</em><br>c</p><p>d</p>",
                "<p>a\\nb</p>\\n\\n<p>c</p>|<p>a\\nb</p><p>c</p>",
                "a<br />\\nb|a<br>b",
                "<ul>\\n<li>a</li>\\n</ul>\\n\\nb|<ul><li>a</li></ul><p>b</p>",
                "<script>x</script>|<p>&lt;script&gt;x&lt;/script&gt;</p>",
            })
    void importedTextIsReadAsWhatItIs(String text, String expected) {
        assertThat(RichText.fromEither(text.replace("\\n", "\n"))).isEqualTo(expected.replace("\\n", "\n"));
    }

    @Test
    void excerptEndsAfterAWholeWord() {
        assertThat(RichText.excerpt("<p>The first words</p><p>of a <em>longer</em> text</p>", 24))
                .isEqualTo("The first words of a…");
    }

    @Test
    void shortTextIsItsOwnExcerpt() {
        assertThat(RichText.excerpt("<ul><li>a</li><li>b</li></ul>", 10)).isEqualTo("a b");
    }

    @Test
    void excerptNeverPartsACharacter() {
        var family = "👩‍👩‍👧‍👦";
        assertThat(RichText.excerpt(family.repeat(5), family.length() + 5)).isEqualTo(family + "…");
    }

    @Test
    void excerptOfNoRoomIsRefused() {
        assertThatThrownBy(() -> RichText.excerpt("a", 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Good apples, ripe raspberries, this will|Good apples, ripe",
                "Good apples, ripe raspberries|Good apples, ripe raspberries",
                "<p>Short</p><p>one &amp; two</p>|Short one & two",
                "Donaudampfschifffahrtsgesellschaftskapitän|Donaudampfschifffahrtsgesells",
            })
    void subjectIsTheFirstWords(String html, String expected) {
        assertThat(RichText.subjectFrom(html)).isEqualTo(expected);
    }

    @Test
    void subjectWithoutSpacesEndsAtAWholeCharacter() {
        assertThat(RichText.subjectFrom("a".repeat(28) + "e\u0301" + "b".repeat(9)))
                .isEqualTo("a".repeat(28));
    }

    @Test
    void subjectsOfTheRealThreadFollowTheRule() {
        var cut = RealData.lines("power-and-mentoring.thread.jsonl").stream()
                .filter(line -> line.get("kind").stringValue().equals("post"))
                .filter(post -> Characters.oneLine(post.get("body").stringValue())
                        .startsWith(post.get("subject").stringValue()))
                .toList();
        assertThat(cut).hasSizeGreaterThanOrEqualTo(10);
        assertThat(cut)
                .allSatisfy(post -> assertThat(RichText.subjectFrom(
                                RichText.fromEither(post.get("body").stringValue())))
                        .isEqualTo(post.get("subject").stringValue()));
    }

    @ParameterizedTest
    @CsvSource({"<p>one two</p><p>three</p>,3", "don't stop,2", "สวัสดีครับ,2", "我们学习中文,3", "...,0", "مرحبا بك,2"})
    void wordsAreCountedInAnyScript(String html, int words) {
        assertThat(RichText.wordCount(html)).isEqualTo(words);
    }

    @Test
    void quoteLeavesOutWhatTheTextQuotes() {
        assertThat(RichText.quote("<blockquote>old</blockquote><p>mine</p><p>too</p>", 100))
                .isEqualTo("<blockquote><p>mine</p><p>too</p></blockquote>");
    }

    @Test
    void longQuoteIsCut() {
        assertThat(RichText.quote("<p>one two three</p>", 9)).isEqualTo("<blockquote><p>one two…</p></blockquote>");
    }

    @Test
    void quoteOfQuotesOnlyIsEmpty() {
        assertThat(RichText.quote("<blockquote>old</blockquote>", 100)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \n",
                "<p>&nbsp;</p>",
                "<p><br></p>",
                "\u200B\u200D\uFEFF",
                "<img src=x>",
                "\u3164",
                "\u2800"
            })
    void nothingToReadIsBlank(String html) {
        assertThat(RichText.isBlank(html)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "<p>.</p>", "🌍", "\u200Bя"})
    void anythingToReadIsNotBlank(String html) {
        assertThat(RichText.isBlank(html)).isFalse();
    }

    @Test
    void diffMarksWords() {
        assertThat(RichText.wordDiff("<p>I like tea a lot</p>", "<p>I like coffee &lt;b&gt; a lot indeed</p>"))
                .isEqualTo("I like <del>tea</del> <ins>coffee &lt;b&gt;</ins> a lot <ins>indeed</ins>");
    }

    @Test
    void diffOfTheSameTextMarksNothing() {
        assertThat(RichText.wordDiff("<p>a b</p><p>c</p>", "<p>a <em>b</em></p><p>c</p>"))
                .isEqualTo("a b<br><br>c");
    }

    @Test
    void diffOfLongTextsComparesParagraphs() {
        var same = "<p>" + "word ".repeat(6_000) + "</p>";
        assertThat(RichText.wordDiff(same + "<p>old end</p>", same + "<p>new end</p>"))
                .endsWith("<del>old end</del> <ins>new end</ins>");
    }

    @Test
    void diffOfTextsWithNothingInCommonComes() {
        var before = RichText.wordDiff("<p>a" + "</p><p>a".repeat(9_000), "<p>b" + "</p><p>b".repeat(9_000));
        assertThat(before).startsWith("<del>a").endsWith("b</ins>");
    }
}
