package org.alongside.screening;

import java.util.Arrays;
import java.util.BitSet;

/// Where somebody else's words stand between quotation marks, of all kinds that people type. Marks that are not
/// closed on their line quote nothing.
final class Quotations {

    private static final String MARKS = "\"“”„«»‟";

    private int[] found = new int[8];
    private int count;

    private Quotations() {}

    /// @param text in any form
    /// @return where marks open and close, two by two, ascending; empty where nothing is quoted
    static int[] in(String text) {
        var quotations = new Quotations();
        quotations.read(text);
        return Arrays.copyOf(quotations.found, quotations.count);
    }

    private void read(String text) {
        int open = -1;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                open = -1;
            } else if (isMark(text, i, open)) {
                if (open >= 0) {
                    put(open, i);
                }
                open = open >= 0 ? -1 : i;
            }
        }
    }

    private void put(int open, int close) {
        if (count == found.length) {
            found = Arrays.copyOf(found, count * 2);
        }
        found[count++] = open;
        found[count++] = close;
    }

    private static boolean isMark(String text, int at, int open) {
        char c = text.charAt(at);
        if (c > ' ' && c <= 'z' && c != '"' && c != '\'') {
            return false;
        }
        return MARKS.indexOf(c) >= 0 || isSingle(text, at, open);
    }

    /// An apostrophe that opens or closes a quotation stands at a word's edge; one inside a word does not.
    private static boolean isSingle(String text, int at, int open) {
        char c = text.charAt(at);
        if (c != '\'' && c != '‘' && c != '’') {
            return false;
        }
        boolean before = at > 0 && Character.isLetterOrDigit(text.charAt(at - 1));
        boolean after = at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1));
        if (open < 0) {
            return !before && after;
        }
        char opened = text.charAt(open);
        return (opened == '\'' || opened == '‘') && !after;
    }

    /// Which words stand between marks.
    ///
    /// @param text in normal form
    /// @param marks from [#in] of it
    static BitSet words(String text, int[] marks) {
        var quoted = new BitSet();
        int word = 0;
        int mark = 0;
        for (int i = 0; i < text.length() && mark < marks.length; i++) {
            mark += i == marks[mark] ? 1 : 0;
            // A single mark is a letter of the word it stands at.
            if (Words.isWordChar(text.charAt(i)) && (i == 0 || !Words.isWordChar(text.charAt(i - 1)))) {
                quoted.set(word++, mark % 2 == 1);
            }
        }
        return quoted;
    }
}
