package org.alongside.richtext;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/// What sanitized HTML may hold, checked by reading it with another parser.
final class AllowedHtml {

    private static final Set<String> ELEMENTS =
            Set.of("a", "em", "strong", "cite", "code", "ul", "ol", "li", "dl", "dt", "dd", "p", "br", "blockquote");

    private AllowedHtml() {}

    static void assertAllowed(String html) {
        var body = Jsoup.parseBodyFragment(html).body();
        for (Element element : body.select("*")) {
            if (element != body) {
                assertThat(ELEMENTS).as(html).contains(element.normalName());
                assertAttributesAllowed(element);
            }
            for (var node : element.childNodes()) {
                assertThat(node).as(html).isNotInstanceOf(Comment.class);
            }
        }
        assertReadAsWritten(html, body);
    }

    private static void assertAttributesAllowed(Element element) {
        for (var attribute : element.attributes()) {
            assertThat(element.normalName()).isEqualTo("a");
            switch (attribute.getKey()) {
                case "href" -> assertThat(attribute.getValue()).matches("(https?://|mailto:)[^\\s\\\\].*");
                case "rel" -> assertThat(attribute.getValue()).isEqualTo("nofollow ugc noopener noreferrer");
                default -> throw new AssertionError(attribute.getKey() + " in " + element);
            }
        }
        if (element.normalName().equals("a")) {
            assertThat(element.hasAttr("href") && element.hasAttr("rel")).isTrue();
        }
    }

    /// A parser that had to repair something would write it differently.
    private static void assertReadAsWritten(String html, Element body) {
        var out = new StringBuilder();
        body.childNodes().forEach(node -> write(node, out));
        assertThat(out.toString()).isEqualTo(html);
    }

    private static void write(org.jsoup.nodes.Node node, StringBuilder out) {
        switch (node) {
            case TextNode text ->
                out.append(text.getWholeText()
                        .replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\"", "&quot;"));
            case Element element -> {
                out.append('<').append(element.normalName());
                element.attributes()
                        .forEach(attribute -> out.append(' ')
                                .append(attribute.getKey())
                                .append("=\"")
                                .append(attribute.getValue().replace("&", "&amp;"))
                                .append('"'));
                out.append('>');
                element.childNodes().forEach(child -> write(child, out));
                if (!element.normalName().equals("br")) {
                    out.append("</").append(element.normalName()).append('>');
                }
            }
            default -> throw new AssertionError(node);
        }
    }
}
