package org.alongside.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Finds addresses written so that no program sees one: `name . com`, `name (dot) com`, `name d o t com`, `name co
/// uk`.
final class SpacedOut {

    private static final Set<String> ENDINGS =
            Set.of("com", "net", "org", "biz", "ru", "xyz", "uk", "dk", "info", "co");
    private static final int LONGEST_ENDING = 4;
    private static final Set<String> DOT_WORDS = Set.of("dot", "d0t", "punkt", "punto", "крапка", "точка", "نقطة");
    private static final Set<String> SPLIT_ENDINGS = Set.of("uk", "za", "nz", "in", "jp", "il", "kr");

    /// Lower case is made when it is asked for: most words never are.
    private record Word(String whole, int start, int end) {
        String text() {
            return whole.substring(start, end).toLowerCase(Locale.ROOT);
        }

        int length() {
            return end - start;
        }
    }

    private final String text;
    private final List<Word> words = new ArrayList<>();
    private final List<Link> found = new ArrayList<>();

    private SpacedOut(String text) {
        this.text = text;
    }

    static List<Link> in(String visible) {
        if (!hasEnding(visible)) {
            return List.of();
        }
        var search = new SpacedOut(visible);
        search.split();
        for (int i = 1; i < search.words.size(); i++) {
            search.look(i);
        }
        return search.found;
    }

    /// Whether a word is one of the endings: most texts have none.
    private static boolean hasEnding(String text) {
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || !Character.isLetterOrDigit(text.charAt(i))) {
                boolean fits = i - start >= 2 && i - start <= LONGEST_ENDING;
                if (fits && mayEnd(text.charAt(i - 1)) && isEnding(text, start, i)) {
                    return true;
                }
                start = i + 1;
            }
        }
        return false;
    }

    /// Cheap: the last letters of all endings, and what becomes one in lower case.
    private static boolean mayEnd(char c) {
        return c > 'z' || "mtgzukofMTGZUKOF".indexOf(c) >= 0;
    }

    private static boolean isEnding(String text, int start, int end) {
        return ENDINGS.contains(text.substring(start, end).toLowerCase(Locale.ROOT));
    }

    private void split() {
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean inside = i < text.length() && (Character.isLetterOrDigit(text.charAt(i)) || text.charAt(i) == '-');
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                words.add(new Word(text, start, i));
                start = -1;
            }
        }
    }

    private void look(int i) {
        if (words.get(i).length() > LONGEST_ENDING
                || !mayEnd(text.charAt(words.get(i).end() - 1))) {
            return;
        }
        var ending = words.get(i).text();
        if (!ENDINGS.contains(ending)) {
            return;
        }
        if (isBlank(i) && isDotWord(i - 1)) {
            int name = i - 2 - (words.get(i - 1).text().equals("t") ? 2 : 0);
            add(name, i, 3);
        } else if (isSplitDot(i)) {
            add(i - 1, i, 3);
        } else if (ending.equals("co") && isBlank(i) && i + 1 < words.size() && isBlank(i + 1)) {
            if (SPLIT_ENDINGS.contains(words.get(i + 1).text())) {
                add(i - 1, i + 1, 4);
            }
        } else if (ending.equals("com") && isBlank(i) && endsLine(words.get(i).end())) {
            add(i - 1, i, 6);
        }
    }

    private boolean isDotWord(int i) {
        if (i < 1) {
            return false;
        }
        if (DOT_WORDS.contains(words.get(i).text())) {
            return true;
        }
        return i >= 3
                && words.get(i).text().equals("t")
                && words.get(i - 1).text().equals("o")
                && words.get(i - 2).text().equals("d");
    }

    /// A dot with blanks or brackets around it; a plain `name.com` is found elsewhere.
    private boolean isSplitDot(int i) {
        var gap = gap(i);
        if (gap.length() < 2 && !gap.equals(",") || gap.length() > 5 || gap.indexOf('\n') >= 0) {
            return false;
        }
        var mark = gap.replace(" ", "")
                .replace("(", "")
                .replace("[", "")
                .replace("]", "")
                .replace(")", "");
        boolean lower = Character.isLowerCase(text.charAt(words.get(i).start()));
        boolean sentenceEnd = gap.equals(". ") && !words.get(i).text().equals("com");
        return lower && !sentenceEnd && (mark.equals(".") || gap.equals(","));
    }

    private boolean isBlank(int i) {
        var gap = gap(i);
        return !gap.isEmpty() && gap.length() <= 4 && gap.chars().allMatch(c -> c == ' ' || "()[]{}".indexOf(c) >= 0);
    }

    private String gap(int i) {
        return text.substring(words.get(i - 1).end(), words.get(i).start());
    }

    private boolean endsLine(int end) {
        return end >= text.length() || text.charAt(end) == '\n';
    }

    private void add(int first, int last, int shortest) {
        if (first < 0) {
            return;
        }
        var name = words.get(first);
        if (name.text().length() < shortest || Words.isFunction(name.text())) {
            return;
        }
        int end = words.get(last).end();
        var host = name.text() + "." + words.get(last).text();
        found.add(new Link(text.substring(name.start(), end), host, "", name.start(), end, Link.Form.SPACED_OUT));
    }
}
