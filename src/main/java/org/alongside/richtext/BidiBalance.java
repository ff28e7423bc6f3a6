package org.alongside.richtext;

import java.util.ArrayDeque;
import java.util.Deque;

/// Keeps the direction controls of one line from reaching past it (Unicode Annex 9, explicit directional
/// formatting): overrides are taken out, since they show text in another order than it was written; embeddings and
/// isolates stay and are closed; closers of nothing are taken out. Feed the parts of a line in order.
final class BidiBalance {

    /// Far more than any language needs; a flood of openers is dropped beyond it.
    private static final int MAX_OPEN = 16;

    private static final char LRE = '\u202A';
    private static final char RLE = '\u202B';
    private static final char PDF = '\u202C';
    private static final char LRO = '\u202D';
    private static final char RLO = '\u202E';
    private static final char LRI = '\u2066';
    private static final char RLI = '\u2067';
    private static final char FSI = '\u2068';
    private static final char PDI = '\u2069';

    private final Deque<Character> open = new ArrayDeque<>();
    private int openIsolates;
    private int dropped;

    static boolean isControl(int c) {
        return (c >= LRE && c <= RLO) || (c >= LRI && c <= PDI);
    }

    static String strip(String text) {
        var out = new StringBuilder(text.length());
        text.chars().filter(c -> !isControl(c)).forEach(c -> out.append((char) c));
        return out.toString();
    }

    String next(String part) {
        var out = new StringBuilder(part.length());
        for (var i = 0; i < part.length(); i++) {
            append(out, part.charAt(i));
        }
        return out.toString();
    }

    /// The characters that close what is still open.
    String close() {
        var out = new StringBuilder();
        while (!open.isEmpty()) {
            closeTop(out);
        }
        return out.toString();
    }

    private void append(StringBuilder out, char c) {
        switch (c) {
            case LRE, RLE, LRI, RLI, FSI -> open(out, c);
            case LRO, RLO -> open.push(c);
            case PDF -> {
                if (!open.isEmpty() && !isIsolate(open.peek())) {
                    closeTop(out);
                }
            }
            case PDI -> closeIsolate(out);
            default -> out.append(c);
        }
    }

    private void open(StringBuilder out, char c) {
        if (open.size() >= MAX_OPEN) {
            dropped++;
            return;
        }
        open.push(c);
        openIsolates += isIsolate(c) ? 1 : 0;
        out.append(c);
    }

    private void closeIsolate(StringBuilder out) {
        if (dropped > 0) {
            dropped--;
            return;
        }
        if (openIsolates == 0) {
            return;
        }
        while (!isIsolate(open.element())) {
            closeTop(out);
        }
        closeTop(out);
    }

    private void closeTop(StringBuilder out) {
        var top = open.pop();
        if (isIsolate(top)) {
            openIsolates--;
            out.append(PDI);
        } else if (top == LRE || top == RLE) {
            out.append(PDF);
        }
    }

    private static boolean isIsolate(char c) {
        return c == LRI || c == RLI || c == FSI;
    }
}
