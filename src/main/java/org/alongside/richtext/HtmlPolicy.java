package org.alongside.richtext;

import java.util.List;
import java.util.Set;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.HtmlStreamEventReceiver;
import org.owasp.html.HtmlStreamEventReceiverWrapper;

/// The one policy for what people write. Whatever is not named here does not get through; its text does, except
/// inside elements whose content is not meant to be read, such as scripts.
final class HtmlPolicy {

    private static final String[] ALLOWED = {
        "a", "em", "strong", "cite", "code", "ul", "ol", "li", "dl", "dt", "dd", "p", "br", "blockquote"
    };

    /// Elements that stand on their own lines: their text must not run into the text around them.
    private static final Set<String> SHOWN_AS_PARAGRAPHS = Set.of(
            "address",
            "article",
            "aside",
            "body",
            "caption",
            "center",
            "details",
            "div",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hgroup",
            "legend",
            "main",
            "nav",
            "option",
            "section",
            "summary",
            "table",
            "td",
            "th",
            "tr");

    private static final Set<String> KEPT = Set.of(
            "a", "em", "strong", "cite", "code", "ul", "ol", "li", "dl", "dt", "dd", "p", "br", "blockquote", "pre");

    /// Their content is not text for a reader; the policy leaves it out.
    private static final Set<String> UNREADABLE = Set.of(
            "script", "style", "noscript", "noembed", "noframes", "iframe", "object", "frame", "frameset", "title");

    /// The sanitizer drops the text too where elements are nested 256 deep; tags are left out before that.
    private static final int MAX_OPEN = 200;

    private HtmlPolicy() {}

    /// Sends the allowed part of some HTML, balanced, to a receiver that tells how many elements it has open. `pre`
    /// reaches it too; it must not write it.
    static void read(String html, HtmlStreamEventReceiver receiver, IntSupplier open) {
        HtmlSanitizer.sanitize(html, policy(receiver), balancer -> new KnownTags(balancer, open));
    }

    private static HtmlSanitizer.Policy policy(HtmlStreamEventReceiver receiver) {
        return new HtmlPolicyBuilder()
                .allowElements(ALLOWED)
                .allowElements("pre")
                .allowElements((name, attributes) -> "p", "div")
                .allowUrlProtocols("http", "https", "mailto")
                .allowAttributes("href")
                .matching((element, attribute, value) -> Href.allowed(value))
                .onElements("a")
                .build(receiver);
    }

    /// Translates other names for the same thing, and takes unknown tags out before anything keeps account of them.
    private static final class KnownTags extends HtmlStreamEventReceiverWrapper {

        private final IntSupplier open;

        KnownTags(HtmlStreamEventReceiver underlying, IntSupplier open) {
            super(underlying);
            this.open = open;
        }

        @Override
        public void openTag(String name, List<String> attributes) {
            var known = known(name);
            if (known != null && open.getAsInt() < MAX_OPEN) {
                super.openTag(known, attributes);
            }
        }

        @Override
        public void closeTag(String name) {
            var known = known(name);
            if ("br".equals(known)) {
                // Browsers read a closing </br> as a break.
                super.openTag(known, List.of());
            } else if (known != null) {
                super.closeTag(known);
            }
        }

        @Override
        public void close() {
            // Nothing is held open.
        }

        private static @Nullable String known(String name) {
            return switch (name) {
                case "b" -> "strong";
                case "i" -> "em";
                case "tt", "kbd", "samp" -> "code";
                case "hr" -> "br";
                case "listing", "xmp", "plaintext", "textarea" -> "pre";
                case String kept when KEPT.contains(kept) || UNREADABLE.contains(kept) -> kept;
                case String block when SHOWN_AS_PARAGRAPHS.contains(block) -> "div";
                default -> null;
            };
        }
    }
}
