package org.alongside.richtext;

import static org.alongside.richtext.RichText.sanitize;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SanitizePropertyTest {

    private static final String[] PARTS = {
        "<a href='http://a.org/(x)'>",
        "</a>",
        "<b>",
        "</b>",
        "<i>",
        "</i>",
        "<em>",
        "</em>",
        "<strong>",
        "</strong>",
        "<cite>",
        "</cite>",
        "<code>",
        "</code>",
        "<ul>",
        "</ul>",
        "<ol>",
        "</ol>",
        "<li>",
        "</li>",
        "<dl>",
        "</dl>",
        "<dt>",
        "</dt>",
        "<dd>",
        "</dd>",
        "<p>",
        "</p>",
        "<br>",
        "</br>",
        "<blockquote>",
        "</blockquote>",
        "<div>",
        "</div>",
        "<pre>",
        "</pre>",
        "<h1>",
        "</h1>",
        "<table>",
        "</table>",
        "<td>",
        "<tr>",
        "<x>",
        "</x>",
        "<script>",
        "</script>",
        "<svg>",
        "</svg>",
        "<!--",
        "-->",
        "<textarea>",
        "</textarea>",
        "<select>",
        "<option>",
        "<title>",
        "</title>",
        "<noscript>",
        "</noscript>",
        " ",
        " ",
        "\n",
        "\n\n",
        "\t",
        "word",
        "text",
        "http://a.org",
        "www.b.org",
        "me@c.org",
        ".",
        ",",
        "\"",
        "'",
        "&",
        "&amp;",
        "&lt;b&gt;",
        "&#0;",
        "&#x202e;",
        "<",
        ">",
        "=",
        "/",
        "`",
        "{{",
        "\u2067",
        "\u2069",
        "\u202B",
        "\u202C",
        "\u202E",
        "\u200B",
        "\u0000",
        "\uD83D",
        "\uDE00",
        "\u00A0",
        "مرحبا",
        "สวัสดี",
        "(",
        ")",
        "://",
        "@",
        "<a href='javascript:x'>",
        "<a>",
        "<img src=x onerror=y>",
        "%28"
    };

    @Test
    void anyMixIsAllowedBalancedAndStable() {
        for (var seed = 0; seed < 4_000; seed++) {
            var html = mix(seed);
            var once = sanitize(html);
            AllowedHtml.assertAllowed(once);
            assertThat(sanitize(once)).as("seed %d: %s", seed, html).isEqualTo(once);
        }
    }

    @Test
    void plainTextOfAnyMixIsShownAsItIs() {
        for (var seed = 0; seed < 2_000; seed++) {
            var text = mix(seed);
            var html = RichText.fromPlain(text);
            AllowedHtml.assertAllowed(html);
            assertThat(sanitize(html)).as("seed %d", seed).isEqualTo(html);
        }
    }

    @Test
    void everyOtherFormOfAnyMixIsGiven() {
        for (var seed = 0; seed < 1_000; seed++) {
            var html = mix(seed);
            assertThat(RichText.excerpt(html, 20).length()).isLessThanOrEqualTo(20);
            var subject = RichText.subjectFrom(html);
            assertThat(subject.codePointCount(0, subject.length())).isLessThanOrEqualTo(29);
            AllowedHtml.assertAllowed(RichText.quote(html, 40));
            assertThat(RichText.wordCount(html)).isNotNegative();
            assertThat(RichText.isBlank(html)).isEqualTo(RichText.isBlank(sanitize(html)));
            assertThat(RichText.plainText(sanitize(html))).isEqualTo(RichText.plainText(html));
        }
    }

    private static String mix(int seed) {
        var random = new Random(seed);
        var out = new StringBuilder();
        for (var i = random.nextInt(40); i >= 0; i--) {
            out.append(PARTS[random.nextInt(PARTS.length)]);
        }
        return out.toString();
    }
}
