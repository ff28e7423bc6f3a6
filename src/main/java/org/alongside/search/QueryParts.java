package org.alongside.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Cuts what was typed at blanks, but not within quotation marks.
final class QueryParts {

    /// Those that keyboards here have; an opening one may be closed by any.
    private static final String QUOTES = "\"“”„«»″";

    /// What phones write for a hyphen.
    private static final String MINUS = "-−–";

    private static final int LONGEST_OPERATOR = 6;

    private final String typed;
    private int at;

    private QueryParts(String typed) {
        this.typed = typed;
    }

    /// @param not whether a minus stands before it
    /// @param operator in small letters, without the colon; empty for words
    record Part(boolean not, String operator, String value) {}

    static List<Part> of(String typed) {
        return new QueryParts(typed).read();
    }

    /// @return the day; null where it is none
    static @Nullable LocalDate day(String value) {
        var figures = new StringBuilder();
        value.codePoints().forEach(point -> {
            if (Character.getType(point) == Character.DECIMAL_DIGIT_NUMBER) {
                figures.append(Character.digit(point, 10));
            } else {
                figures.appendCodePoint(MINUS.indexOf(point) >= 0 ? '-' : point);
            }
        });
        try {
            var day = LocalDate.parse(figures);
            return day.getYear() >= 1970 && day.getYear() <= 9000 ? day : null;
        } catch (DateTimeException _) {
            return null;
        }
    }

    private List<Part> read() {
        var parts = new ArrayList<Part>();
        while (skipBlanks()) {
            boolean not = isMinus();
            at += not ? 1 : 0;
            var operator = operator();
            parts.add(new Part(not, operator, value()));
        }
        return parts;
    }

    private boolean skipBlanks() {
        while (at < typed.length() && isBlank(typed.charAt(at))) {
            at++;
        }
        return at < typed.length();
    }

    /// A minus within or after a word is a hyphen.
    private boolean isMinus() {
        return MINUS.indexOf(typed.charAt(at)) >= 0 && at + 1 < typed.length() && !isBlank(typed.charAt(at + 1));
    }

    private String operator() {
        int colon = typed.indexOf(':', at);
        if (colon < 0 || colon == at || colon - at > LONGEST_OPERATOR) {
            return "";
        }
        for (int i = at; i < colon; i++) {
            char c = typed.charAt(i);
            if ((c | 0x20) < 'a' || (c | 0x20) > 'z') {
                return "";
            }
        }
        var name = typed.substring(at, colon).toLowerCase(Locale.ROOT);
        at = colon + 1;
        return name;
    }

    private String value() {
        int start = at;
        if (at < typed.length() && QUOTES.indexOf(typed.charAt(at)) >= 0) {
            int end = at + 1;
            while (end < typed.length() && QUOTES.indexOf(typed.charAt(end)) < 0) {
                end++;
            }
            at = Math.min(typed.length(), end + 1);
            return typed.substring(start + 1, end);
        }
        while (at < typed.length() && !isBlank(typed.charAt(at)) && !(at > start && opensQuote())) {
            at++;
        }
        return typed.substring(start, at);
    }

    private boolean opensQuote() {
        return QUOTES.indexOf(typed.charAt(at)) >= 0;
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || Character.isSpaceChar(c);
    }
}
