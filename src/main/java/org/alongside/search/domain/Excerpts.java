package org.alongside.search.domain;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alongside.richtext.RichText;
import org.alongside.search.Found;
import org.alongside.search.Hit;
import org.alongside.search.Hit.Part;
import org.alongside.search.Kind;
import org.alongside.search.Query;
import org.alongside.search.Query.Phrase;
import org.alongside.search.Terms;
import org.alongside.search.Terms.Word;

/// Cuts out of a text the part in which the words stand that were looked for, and marks them as they are written
/// there. Plain text only: what is shown of it cannot be anything else.
public final class Excerpts {

    /// About three lines on a phone, in UTF-16 code units.
    private static final int LENGTH = 220;

    private static final int BEFORE = 60;

    /// How much of a text is looked through; of one in which nothing is found by then, the beginning is shown.
    private static final int LOOKED_THROUGH = 20_000;

    private final Map<String, List<Phrase>> byFirstWord = new HashMap<>();

    public Excerpts(Query query) {
        query.all().forEach(phrase -> byFirstWord
                .computeIfAbsent(phrase.words().getFirst(), _ -> new ArrayList<>())
                .add(phrase));
    }

    /// @return what is shown of it
    public Hit hit(Kind kind, Found found) {
        var title = found.title();
        return new Hit(
                kind,
                title == null ? List.of() : marked(title),
                found.lang(),
                found.cohort(),
                found.author(),
                found.at(),
                excerpt(RichText.plainText(found.body())),
                found.covered(),
                found.file(),
                found.address());
    }

    /// @return the whole text
    List<Part> marked(String text) {
        return parts(text, marks(text), 0, text.length());
    }

    /// @return a part of the text with what was looked for; empty for an empty text
    List<Part> excerpt(String whole) {
        var text = whole.length() <= LOOKED_THROUGH ? whole : whole.substring(0, cut(whole, LOOKED_THROUGH));
        var marks = marks(text);
        int first = Math.max(0, marks.nextSetBit(0));
        int start = first <= BEFORE ? 0 : wordStart(text, first - BEFORE, first);
        int end = text.length() - start <= LENGTH ? text.length() : wordEnd(text, start + LENGTH, first);
        var parts = parts(text, marks, start, end);
        if (start > 0) {
            parts.addFirst(new Part("… ", false));
        }
        if (end < whole.length() && !parts.isEmpty()) {
            parts.addLast(new Part(" …", false));
        }
        return List.copyOf(parts);
    }

    private BitSet marks(String text) {
        var marks = new BitSet(text.length());
        if (byFirstWord.isEmpty()) {
            return marks;
        }
        var words = Terms.in(text);
        for (int i = 0; i < words.size(); i++) {
            for (var phrase : byFirstWord.getOrDefault(words.get(i).normal(), List.of())) {
                int last = i + phrase.words().size() - 1;
                if (stands(phrase, words, i)) {
                    marks.set(words.get(i).start(), words.get(last).end());
                }
            }
        }
        return marks;
    }

    private static boolean stands(Phrase phrase, List<Word> words, int at) {
        if (at + phrase.words().size() > words.size()) {
            return false;
        }
        for (int i = 0; i < phrase.words().size(); i++) {
            if (!phrase.words().get(i).equals(words.get(at + i).normal())) {
                return false;
            }
        }
        return true;
    }

    private static List<Part> parts(String text, BitSet marks, int start, int end) {
        var parts = new ArrayList<Part>();
        int at = start;
        while (at < end) {
            boolean marked = marks.get(at);
            int next = marked ? marks.nextClearBit(at) : marks.nextSetBit(at);
            int to = next < 0 ? end : Math.min(end, next);
            parts.add(new Part(text.substring(at, to), marked));
            at = to;
        }
        return parts;
    }

    private static int wordStart(String text, int from, int most) {
        for (int i = from; i < most; i++) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i + 1;
            }
        }
        return cut(text, from);
    }

    /// Never before the end of what is marked first, if that is not very long.
    private static int wordEnd(String text, int from, int first) {
        for (int i = from; i > Math.max(first, from - BEFORE); i--) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i;
            }
        }
        return cut(text, from);
    }

    /// Not within a character.
    private static int cut(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }
}
