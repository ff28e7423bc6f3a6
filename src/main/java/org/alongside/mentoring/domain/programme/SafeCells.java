package org.alongside.mentoring.domain.programme;

/// Cells of a table that a spreadsheet will open: none is a formula, whatever somebody calls herself.
public final class SafeCells {

    /// What spreadsheets take for the beginning of a formula, in full width too.
    private static final String BEGINNINGS = "=+-@|%\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private SafeCells() {}

    /// @return the words, with an apostrophe before what would be worked out
    public static String of(String words) {
        var seen = words.stripLeading();
        boolean formula = startsSo(words) || startsSo(seen);
        return formula ? "'" + words : words;
    }

    private static boolean startsSo(String words) {
        return !words.isEmpty() && BEGINNINGS.indexOf(words.charAt(0)) >= 0;
    }
}
