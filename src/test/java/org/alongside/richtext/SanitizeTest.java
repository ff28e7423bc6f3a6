package org.alongside.richtext;

import static org.alongside.richtext.RichText.sanitize;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SanitizeTest {

    private static final String REL = "rel=\"nofollow ugc noopener noreferrer\"";

    @Test
    void allowedElementsStay() {
        var html = "<p>a <em>b</em> <strong>c</strong> <cite>d</cite> <code>e</code><br>f</p><ul><li>g</li></ul>"
                + "<ol><li>h</li></ol><dl><dt>i</dt><dd>j</dd></dl><blockquote>k</blockquote>";
        assertThat(sanitize(html)).isEqualTo(html);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<b>x</b> <i>y</i>|<strong>x</strong> <em>y</em>",
                "<div>one<br>two</div>|<p>one<br>two</p>",
                "<div>a<div>b</div>c</div>|<p>a</p><p>b</p><p>c</p>",
                "<pre>a\\n  b</pre>|<p><code>a<br>\u00A0\u00A0b</code></p>",
                "<del>gone</del> <h1>Title</h1>text|gone<p>Title</p>text",
                "<table><tr><td>a</td><td>b</td></tr></table>|<p>a</p><p>b</p>",
                "a<hr>b</br>c|a<br>b<br>c",
                "<p style='color:red' id=x class=y onclick=z>t</p>|<p>t</p>",
                "<img src=x alt=y>text|text",
                "<script>alert(1)</script><style>p{}</style>text|text",
                "1 < 2 & 3 > 2|1 &lt; 2 &amp; 3 &gt; 2",
                "<em>open|<em>open</em>",
                "<em><strong>a</em>b</strong>|<em><strong>a</strong></em><strong>b</strong>",
                "<p>a<p>b|<p>a</p><p>b</p>",
                "<li>alone</li>|<ul><li>alone</li></ul>",
                "<p> </p><ul></ul><em></em>x|x",
            })
    void otherHtmlBecomesTheNearestAllowed(String html, String expected) {
        assertThat(sanitize(html.replace("\\n", "\n"))).isEqualTo(expected);
    }

    @Test
    void linksCarryTheFixedRelationOnly() {
        assertThat(sanitize("<a href='https://a.org/?x=1&amp;y=2' target=_blank rel=opener title=t>x</a>"))
                .isEqualTo("<a href=\"https://a.org/?x=1&amp;y=2\" " + REL + ">x</a>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "java\nscript:alert(1)",
                "\u0001javascript:alert(1)",
                "&#106;avascript:alert(1)",
                "data:text/html,x",
                "vbscript:x",
                "//evil.org",
                "/logout",
                "logout",
                "?a",
                "#a",
                "http:evil.org",
                "https:///evil.org",
                "http:\\\\evil.org",
                "ftp://a.org",
                "blob:https://a.org",
                ""
            })
    void otherAddressesLoseTheLinkAndKeepTheText(String address) {
        assertThat(sanitize("<a href=\"" + address + "\">text</a>")).isEqualTo("text");
    }

    @Test
    void bareAddressesBecomeLinks() {
        assertThat(sanitize("see http://a.org/x?a=1&b=2, www.b.org or me@c.org."))
                .isEqualTo("see <a href=\"http://a.org/x?a=1&amp;b=2\" " + REL + ">http://a.org/x?a=1&amp;b=2</a>, "
                        + "<a href=\"https://www.b.org\" " + REL + ">www.b.org</a> or "
                        + "<a href=\"mailto:me@c.org\" " + REL + ">me@c.org</a>.");
    }

    @Test
    void addressesInCodeAndLinksStayAsTheyAre() {
        var html = "<code>http://a.org</code> <a href=\"http://b.org\" " + REL + ">http://c.org</a>";
        assertThat(sanitize(html)).isEqualTo(html);
    }

    @Test
    void bareAddressEndsAtForeignPunctuation() {
        assertThat(sanitize("看http://a.org，然后")).contains(">http://a.org</a>，然后");
    }

    @Test
    void bareScriptAddressIsNoLink() {
        assertThat(sanitize("javascript://a.org/%0aalert(1)")).doesNotContain("<a");
    }

    @Test
    void linkThatNobodyCanSeeIsNoLink() {
        assertThat(sanitize("a<a href='http://a.org'>\u200B</a>b")).doesNotContain("<a");
    }

    @Test
    void overridesAreTakenOut() {
        assertThat(sanitize("a\u202Etxt.exe\u202C b")).isEqualTo("atxt.exe b");
    }

    @Test
    void openDirectionsAreClosedInTheirLine() {
        assertThat(sanitize("<p>a \u2067b<br>c \u202Bd</p><p>e\u2069</p>"))
                .isEqualTo("<p>a \u2067b\u2069<br>c \u202Bd\u202C</p><p>e</p>");
    }

    @Test
    void controlCharactersAndBrokenSurrogatesDoNotReachAReader() {
        assertThat(sanitize("a\u0000b\u0007c\u001B&#27;&#0;d\uD83Ee\uDC00\uFFFE 🌍"))
                .isEqualTo("abcd\uFFFDe\uFFFD 🌍");
    }

    @Test
    void deepNestingIsFlattenedAndKeepsTheText() {
        var html = sanitize("<blockquote>".repeat(500) + "deep" + "<ul><li>".repeat(500) + "deeper");
        assertThat(html).contains("deep", "deeper");
        assertThat(html.split("<blockquote>|<ul>|<li>").length - 1).isLessThanOrEqualTo(BlockBuilder.MAX_DEPTH);
    }

    @Test
    void floodOfEmptyLinesIsCutToTwo() {
        assertThat(sanitize("a" + "<br>".repeat(1000) + "b")).isEqualTo("a<br><br><br>b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<b>",
                "<blockquote>",
                "[",
                "&",
                "<",
                "</",
                "<a href=http://a.org>",
                "<ul>",
                "<ul><li>",
                "<p>",
                "<div>",
                "<b><i>",
                "<em><p>",
                "</p>",
                "<x>",
                "</x>",
                "http://",
                "www.",
                "a@",
                "a@b.c@",
                "\u2067",
                "\u2069",
                "\u202E\u202C",
                "&#x",
                "&amp",
                "<!--",
                "<table>",
                "<svg><math>",
                "<script>",
                "<pre>\n",
                "<dl><dt>",
                "\uD83D",
                "e\u0301\u0301",
                "<a href='",
                "(http://a.org",
                "<b></i>",
                "<em><ul><strong>",
                "<em></p><p>"
            })
    void floodsComeBackBalancedAndStable(String unit) {
        var flood = unit.repeat(RichText.MAX_CHARS / unit.length());
        for (var input : new String[] {flood, flood + "x", "<strong>" + flood + "<p>x</p>"}) {
            var html = sanitize(input);
            AllowedHtml.assertAllowed(html);
            assertThat(sanitize(html)).isEqualTo(html);
        }
    }

    @Test
    void unknownTagsInAnyOrderComeBackBalanced() {
        AllowedHtml.assertAllowed(sanitize("<x>".repeat(15_000) + "</y>".repeat(12_000) + "text"));
    }
}
