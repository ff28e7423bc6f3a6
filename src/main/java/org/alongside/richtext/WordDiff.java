package org.alongside.richtext;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// Shows what changed between two texts, word by word.
final class WordDiff {

    /// The time of a comparison grows with the product of length and difference; beyond this many pieces whole
    /// paragraphs are compared, and beyond it again the whole text.
    private static final int MAX_PIECES = 2_000;

    /// A word or paragraph with the space after it, which is shown but not compared.
    ///
    /// @param at where it begins in its text
    private record Piece(String text, String space, int at) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Piece piece && piece.text.equals(text);
        }

        @Override
        public int hashCode() {
            return text.hashCode();
        }
    }

    private final StringBuilder out = new StringBuilder();
    private final BitSet marked;

    private WordDiff(BitSet marked) {
        this.marked = marked;
    }

    /// @param evidences words of the later text that are to be marked
    static String html(String before, String after, List<String> evidences) {
        var from = words(before);
        var to = words(after);
        if (Math.max(from.size(), to.size()) > MAX_PIECES) {
            from = paragraphs(before);
            to = paragraphs(after);
        }
        if (Math.max(from.size(), to.size()) > MAX_PIECES) {
            from = List.of(new Piece(before, "", 0));
            to = List.of(new Piece(after, "", 0));
        }
        return new WordDiff(Matches.in(after, evidences)).compare(from, to);
    }

    private String compare(List<Piece> from, List<Piece> to) {
        var removed = new BitSet(from.size());
        var added = new BitSet(to.size());
        for (var delta :
                DiffUtils.diff(from, to, new MyersDiffWithLinearSpace<Piece>()).getDeltas()) {
            var source = delta.getSource();
            var target = delta.getTarget();
            removed.set(source.getPosition(), source.getPosition() + source.size());
            added.set(target.getPosition(), target.getPosition() + target.size());
        }
        var i = 0;
        var j = 0;
        while (i < from.size() || j < to.size()) {
            var removedEnd = removed.nextClearBit(i);
            var addedEnd = added.nextClearBit(j);
            change(from.subList(i, removedEnd), to.subList(j, addedEnd));
            if (addedEnd < to.size()) {
                write(to.get(addedEnd).text + to.get(addedEnd).space, to.get(addedEnd).at, marked);
            }
            i = removedEnd + 1;
            j = addedEnd + 1;
        }
        return out.toString().strip();
    }

    private void change(List<Piece> removed, List<Piece> added) {
        wrap("del", removed, new BitSet());
        if (!removed.isEmpty() && !added.isEmpty() && removed.getLast().space.isEmpty()) {
            // Taken out at the end of the text, it has no space after it.
            out.append(' ');
        }
        wrap("ins", added, marked);
    }

    private void wrap(String tag, List<Piece> pieces, BitSet marks) {
        if (pieces.isEmpty()) {
            return;
        }
        out.append('<').append(tag).append('>');
        pieces.subList(0, pieces.size() - 1).forEach(piece -> write(piece.text + piece.space, piece.at, marks));
        write(pieces.getLast().text, pieces.getLast().at, marks);
        out.append("</").append(tag).append('>').append(escape(pieces.getLast().space));
    }

    private void write(String text, int start, BitSet marks) {
        for (int from = 0, to; from < text.length(); from = to) {
            var inside = marks.get(start + from);
            var next = inside ? marks.nextClearBit(start + from) : marks.nextSetBit(start + from);
            to = next < 0 ? text.length() : Math.min(text.length(), next - start);
            var part = escape(text.substring(from, to));
            out.append(inside ? "<mark>" + part + "</mark>" : part);
        }
    }

    private static String escape(String text) {
        return HtmlWriter.escape(text).replace("\n", "<br>");
    }

    private static List<Piece> words(String text) {
        var pieces = new ArrayList<Piece>();
        var breaks = BreakIterator.getWordInstance(ULocale.ROOT);
        breaks.setText(text);
        var start = breaks.first();
        for (var end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            var part = text.substring(start, end);
            if (part.isBlank() && !pieces.isEmpty()) {
                var last = pieces.removeLast();
                pieces.add(new Piece(last.text, last.space + part, last.at));
            } else {
                pieces.add(new Piece(part, "", start));
            }
            start = end;
        }
        return pieces;
    }

    private static List<Piece> paragraphs(String text) {
        var pieces = new ArrayList<Piece>();
        var at = 0;
        for (var paragraph : text.split("\n\n", -1)) {
            pieces.add(new Piece(paragraph, "\n\n", at));
            at += paragraph.length() + 2;
        }
        var last = pieces.removeLast();
        pieces.add(new Piece(last.text, "", last.at));
        return pieces;
    }
}
