package org.alongside.richtext;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;

/// Marks words in a text, also where markup stands between their letters. Each span gets a mark of its own, the
/// innermost, so that nothing can be unbalanced.
final class Marker {

    private final BitSet marked;
    private final Mark.Style style;
    /// Where the next span begins in the whole text.
    private int at;

    private Marker(BitSet marked, Mark.Style style) {
        this.marked = marked;
        this.style = style;
    }

    static List<Block> mark(List<Block> blocks, List<String> words) {
        var text = new StringBuilder();
        read(blocks, text);
        var marked = Matches.in(text.toString(), words);
        return mark(blocks, marked, Mark.Style.MARK);
    }

    /// @param marked places in the whole text, each line of which ends with one more place
    static List<Block> mark(List<Block> blocks, BitSet marked, Mark.Style style) {
        return marked.isEmpty() ? blocks : new Marker(marked, style).blocks(blocks);
    }

    private static void read(List<Block> blocks, StringBuilder text) {
        for (var block : blocks) {
            switch (block) {
                case Block.Container container -> read(container.children(), text);
                case Block.Run run ->
                    run.lines().forEach(line -> {
                        line.forEach(span -> text.append(span.text()));
                        text.append('\n');
                    });
            }
        }
    }

    private List<Block> blocks(List<Block> blocks) {
        var done = new ArrayList<Block>(blocks.size());
        for (var block : blocks) {
            done.add(
                    switch (block) {
                        case Block.Container(var tag, var children) -> new Block.Container(tag, blocks(children));
                        case Block.Run(var paragraph, var lines) ->
                            new Block.Run(
                                    paragraph, lines.stream().map(this::line).toList());
                    });
        }
        return done;
    }

    private List<Span> line(List<Span> line) {
        var spans = new ArrayList<Span>();
        line.forEach(span -> parts(span, spans));
        at++;
        return spans;
    }

    private void parts(Span span, List<Span> parts) {
        var begin = at;
        var end = begin + span.text().length();
        while (at < end) {
            var inside = marked.get(at);
            var next = inside ? marked.nextClearBit(at) : marked.nextSetBit(at);
            var to = next < 0 ? end : Math.min(end, next);
            var part = span.withText(span.text().substring(at - begin, to - begin));
            parts.add(inside ? new Span(withMark(part.marks()), part.text()) : part);
            at = to;
        }
    }

    private List<Mark> withMark(List<Mark> marks) {
        return Stream.concat(marks.stream(), Stream.of(style)).toList();
    }
}
