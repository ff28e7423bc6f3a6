package org.alongside.richtext;

import java.util.List;

/// Writes blocks as text to be read without markup.
final class TextWriter {

    private static final String BULLET = "- ";
    private static final String INDENT = "  ";

    private final boolean bullets;
    private final StringBuilder out = new StringBuilder();

    private TextWriter(boolean bullets) {
        this.bullets = bullets;
    }

    /// Paragraphs parted by an empty line, breaks as newlines, list items one to a line after a dash.
    static String write(List<Block> blocks) {
        var writer = new TextWriter(true);
        writer.blocks(blocks, "", "\n\n");
        return writer.out.toString();
    }

    /// The words in one line, without dashes.
    static String oneLine(List<Block> blocks) {
        var writer = new TextWriter(false);
        writer.blocks(blocks, "", "\n");
        return Characters.oneLine(writer.out.toString());
    }

    private void blocks(List<Block> blocks, String indent, String separator) {
        var first = true;
        for (var block : blocks) {
            if (!first) {
                out.append(separator).append(indent);
            }
            first = false;
            block(block, indent);
        }
    }

    private void block(Block block, String indent) {
        switch (block) {
            case Block.Run run -> lines(run.lines(), indent);
            case Block.Container(var tag, var children) -> {
                switch (tag) {
                    case BLOCKQUOTE -> blocks(children, indent, "\n\n");
                    case UL, OL, DL, DT, DD -> blocks(children, indent, "\n");
                    case LI -> item(children, indent);
                }
            }
        }
    }

    private void item(List<Block> children, String indent) {
        if (bullets) {
            out.append(BULLET);
            blocks(children, indent + INDENT, "\n");
        } else {
            blocks(children, indent, "\n");
        }
    }

    private void lines(List<List<Span>> lines, String indent) {
        var first = true;
        for (var line : lines) {
            if (!first) {
                out.append('\n').append(line.isEmpty() ? "" : indent);
            }
            first = false;
            var words = new StringBuilder();
            line.forEach(span -> words.append(span.text()));
            out.append(Characters.oneLine(words.toString()));
        }
    }
}
