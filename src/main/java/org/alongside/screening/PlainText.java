package org.alongside.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What a reader sees of a body: own words, words quoted from others, and where its anchors lead. One pass.
record PlainText(String own, String quoted, List<String> targets, List<Anchor> anchors) {

    /// What a link shows, and where it leads.
    record Anchor(String shown, String target) {}

    private static final Set<String> TAGS = Set.of(
            "a",
            "em",
            "strong",
            "cite",
            "code",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "p",
            "br",
            "blockquote",
            "b",
            "i",
            "div",
            "span",
            "img",
            "h1",
            "h2",
            "h3",
            "u",
            "script",
            "iframe",
            "font");
    private static final Set<String> BREAKS =
            Set.of("p", "br", "li", "div", "dt", "dd", "ul", "ol", "dl", "blockquote", "h1", "h2", "h3");
    private static final Map<String, String> ENTITIES = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("nbsp", " "),
            Map.entry("shy", "\u00AD"),
            Map.entry("zwj", "\u200D"),
            Map.entry("zwnj", "\u200C"),
            Map.entry("lrm", "\u200E"),
            Map.entry("rlm", "\u200F"),
            Map.entry("hellip", "…"),
            Map.entry("ndash", "–"),
            Map.entry("mdash", "—"),
            Map.entry("lsquo", "‘"),
            Map.entry("rsquo", "’"),
            Map.entry("ldquo", "“"),
            Map.entry("rdquo", "”"),
            Map.entry("period", "."),
            Map.entry("bull", "•"));
    private static final int LONGEST_ENTITY = 12;

    static PlainText of(String body) {
        boolean plain = body.indexOf('<') < 0 && body.indexOf('>') < 0 && body.indexOf('&') < 0;
        return plain ? new PlainText(body, "", List.of(), List.of()) : new Scan(body).run();
    }

    private static final class Scan {
        private final String body;
        private final StringBuilder own = new StringBuilder();
        private final StringBuilder quoted = new StringBuilder();
        private final List<String> targets = new ArrayList<>();
        private final List<Anchor> anchors = new ArrayList<>();
        private int anchorStart = -1;
        private final int lastEnd;
        private int quotes;
        private boolean lineStart = true;
        private boolean quoteLine;

        Scan(String body) {
            this.body = body;
            this.lastEnd = body.lastIndexOf('>');
        }

        PlainText run() {
            int i = 0;
            while (i < body.length()) {
                char c = body.charAt(i);
                int end = c == '<' ? tag(i) : c == '&' ? entity(i) : i;
                if (end == i) {
                    text(c);
                    end = i + 1;
                }
                i = end;
            }
            return new PlainText(own.toString(), quoted.toString(), List.copyOf(targets), List.copyOf(anchors));
        }

        private void text(char c) {
            if (lineStart && c == '>') {
                quoteLine = true;
            }
            lineStart = c == '\n' || lineStart && c == ' ';
            if (c == '\n') {
                quoteLine = false;
            }
            (quotes > 0 || quoteLine ? quoted : own).append(c);
        }

        /// Index after the tag, or the index itself when no known tag starts there.
        private int tag(int start) {
            int i = start + 1;
            boolean closing = i < body.length() && body.charAt(i) == '/';
            i += closing ? 1 : 0;
            int nameStart = i;
            while (i < body.length() && i - nameStart < 12 && isNameChar(body.charAt(i))) {
                i++;
            }
            var name = body.substring(nameStart, i).toLowerCase(Locale.ROOT);
            if (!TAGS.contains(name)) {
                return start;
            }
            int end = tagEnd(i);
            if (end < 0) {
                return start;
            }
            if (name.equals("a")) {
                anchor(closing, i, end);
            }
            if (name.equals("blockquote")) {
                quotes = Math.max(0, quotes + (closing ? -1 : 1));
            }
            if (BREAKS.contains(name)) {
                text('\n');
            }
            return end;
        }

        private static boolean isNameChar(char c) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
        }

        /// Index after the tag, or -1 when it never ends: then a reader sees it as text, and so do we.
        private int tagEnd(int from) {
            if (from > lastEnd) {
                return -1;
            }
            char quote = 0;
            for (int i = from; i < body.length(); i++) {
                char c = body.charAt(i);
                if (quote != 0) {
                    quote = c == quote ? 0 : quote;
                } else if (c == '"' || c == '\'') {
                    quote = c;
                } else if (c == '>') {
                    return i + 1;
                }
            }
            return body.indexOf('>', from) + 1;
        }

        private void anchor(boolean closing, int from, int to) {
            if (!closing) {
                int before = targets.size();
                target(from, to);
                anchorStart = targets.size() > before ? own.length() : -1;
            } else if (anchorStart >= 0) {
                anchors.add(new Anchor(own.substring(Math.min(anchorStart, own.length())), targets.getLast()));
                anchorStart = -1;
            }
        }

        private void target(int from, int to) {
            var attributes = body.substring(from, to);
            int href = attributes.toLowerCase(Locale.ROOT).indexOf("href");
            int equals = href < 0 ? -1 : attributes.indexOf('=', href);
            if (equals < 0) {
                return;
            }
            var value = attributes.substring(equals + 1).strip();
            char quote = value.isEmpty() ? ' ' : value.charAt(0);
            int end = quote == '"' || quote == '\'' ? value.indexOf(quote, 1) : value.indexOf('>');
            int start = quote == '"' || quote == '\'' ? 1 : 0;
            var target =
                    value.substring(start, end < start ? value.length() : end).replace("&amp;", "&");
            targets.add(target.strip());
        }

        private int entity(int start) {
            int semicolon = -1;
            int limit = Math.min(body.length(), start + LONGEST_ENTITY);
            for (int i = start + 1; i < limit && semicolon < 0; i++) {
                semicolon = body.charAt(i) == ';' ? i : -1;
            }
            if (semicolon < 0) {
                return start;
            }
            var decoded = decode(body.substring(start + 1, semicolon));
            decoded.chars().forEach(c -> text((char) c));
            return decoded.isEmpty() ? start : semicolon + 1;
        }

        private static String decode(String name) {
            if (!name.startsWith("#")) {
                return ENTITIES.getOrDefault(name, "");
            }
            boolean hex = name.startsWith("#x") || name.startsWith("#X");
            try {
                int cp = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
                return Character.isValidCodePoint(cp) ? Character.toString(cp) : "";
            } catch (NumberFormatException notANumber) {
                return "";
            }
        }
    }
}
