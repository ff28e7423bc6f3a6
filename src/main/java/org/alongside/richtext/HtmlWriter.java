package org.alongside.richtext;

import java.util.List;

/// Writes blocks as HTML. Only names from [Tag] and [Mark], `p`, `br` and escaped text are ever written.
final class HtmlWriter {

    /// `nofollow ugc`: search engines give a spammer nothing. `noopener noreferrer`: the other site learns
    /// nothing of the reader's page.
    private static final String LINK_RELATION = "nofollow ugc noopener noreferrer";

    private final StringBuilder out = new StringBuilder();

    static String write(List<Block> blocks) {
        var writer = new HtmlWriter();
        blocks.forEach(writer::block);
        return writer.out.toString();
    }

    static String escape(String text) {
        var out = new StringBuilder(text.length() + 16);
        escape(text, out);
        return out.toString();
    }

    private void block(Block block) {
        switch (block) {
            case Block.Container(var tag, var children) -> {
                out.append('<').append(tag.html()).append('>');
                children.forEach(this::block);
                out.append("</").append(tag.html()).append('>');
            }
            case Block.Run run
            when run.paragraph() -> {
                out.append("<p>");
                lines(run.lines());
                out.append("</p>");
            }
            case Block.Run run -> lines(run.lines());
        }
    }

    private void lines(List<List<Span>> lines) {
        List<Mark> open = List.of();
        var breaks = 0;
        for (var line : lines) {
            for (var span : line) {
                var shared = shared(open, span.marks());
                close(open, shared);
                out.repeat("<br>", breaks);
                breaks = 0;
                span.marks().subList(shared, span.marks().size()).forEach(this::open);
                escape(span.text(), out);
                open = span.marks();
            }
            breaks++;
        }
        close(open, 0);
    }

    private void open(Mark mark) {
        switch (mark) {
            case Mark.Link(var href) -> {
                out.append("<a href=\"");
                escape(href, out);
                out.append("\" rel=\"").append(LINK_RELATION).append("\">");
            }
            case Mark.Style style -> out.append('<').append(style.html()).append('>');
        }
    }

    private void close(List<Mark> open, int kept) {
        for (var mark : open.subList(kept, open.size()).reversed()) {
            switch (mark) {
                case Mark.Link link -> out.append("</a>");
                case Mark.Style style -> out.append("</").append(style.html()).append('>');
            }
        }
    }

    private static int shared(List<Mark> left, List<Mark> right) {
        var n = 0;
        while (n < left.size() && n < right.size() && left.get(n).equals(right.get(n))) {
            n++;
        }
        return n;
    }

    private static void escape(String text, StringBuilder out) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.append(c);
            }
        }
    }
}
