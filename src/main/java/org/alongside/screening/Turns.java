package org.alongside.screening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Turns of phrase of a word list, found in time linear in the length of a text. In a line, `a|b` is one of
/// several words, `hit*` any word that begins so, `*` any word, `a?` a word that may be missing, and `..` up to
/// five words, none of them one of the file's `@stop`. `@he = he|husband` names a group for the lines below it;
/// `!a` is any word but that, and `$` the end of the sentence, also as one of several: `a|$`.
final class Turns {

    private static final int GAP = 5;
    private static final String END = "$";

    /// Where a turn stands, in words: from `start` to before `end`.
    record Hit(int start, int end) {}

    /// @param letters what its words begin with, see [WordList#letter]; all bits where it is any word
    private record Part(
            Set<String> exact, List<String> beginnings, boolean gap, boolean optional, boolean not, long letters) {

        static Part of(Set<String> exact, List<String> beginnings, boolean gap, boolean optional, boolean not) {
            long letters = gap || not || exact.contains(END) ? -1 : 0;
            for (var word : exact) {
                letters |= word.isEmpty() ? 0 : WordList.letter(word);
            }
            for (var word : beginnings) {
                letters |= word.length() < 2 ? -1 : WordList.letter(word);
            }
            return new Part(exact, beginnings, gap, optional, not, letters);
        }

        boolean takes(String word) {
            return (exact.contains(word) || begins(word)) != not;
        }

        boolean isNeeded() {
            return !gap && !optional && !not && !exact.contains(END);
        }

        /// Higher for words that many sentences have, judged by what languages need and by how many there are.
        int commonness() {
            boolean small = exact.stream().anyMatch(Words::isFunction)
                    || beginnings.stream().anyMatch(beginning -> beginning.length() < 3);
            return (small ? 1_000 : 0) + exact.size() + 3 * beginnings.size();
        }

        private boolean begins(String word) {
            for (int i = 0; i < beginnings.size(); i++) {
                if (word.startsWith(beginnings.get(i))) {
                    return true;
                }
            }
            return false;
        }
    }

    /// @param shortest words it has at least
    /// @param next letters that the word behind the first may begin with, as in [Part]
    /// @param rare letters that some word must begin with
    private record Turn(List<Part> parts, int shortest, long next, long rare) {
        static Turn of(List<Part> parts) {
            long words = parts.stream()
                    .filter(part ->
                            !part.gap() && !part.optional() && !part.exact().contains(END))
                    .count();
            return new Turn(parts, (int) words, next(parts), rarest(parts).letters());
        }

        private static long next(List<Part> parts) {
            long letters = 0;
            for (int i = 1; i < parts.size(); i++) {
                letters |= parts.get(i).letters();
                if (!parts.get(i).optional()) {
                    return letters;
                }
            }
            return -1;
        }

        /// Whether the letters that words begin with allow it to stand behind a word that begins it.
        boolean mayStand(WordList words, int at) {
            long behind = at + 1 < words.size() ? words.known(at + 1).letter() : -1;
            return shortest <= words.size() - at && (next & behind) != 0 && (rare & words.letters()) != 0;
        }

        /// Of the words that must be there, those that are met least: without one of them, the turn is not there.
        private static Part rarest(List<Part> parts) {
            return parts.stream()
                    .filter(Part::isNeeded)
                    .min(Comparator.comparingInt(Part::commonness))
                    .orElseThrow();
        }
    }

    private final Map<String, List<Turn>> byWord = new HashMap<>();
    private final Map<Character, List<Turn>> byLetter = new HashMap<>();
    private final Map<String, String> groups = new HashMap<>();
    private final Set<String> stops = new HashSet<>();

    private final int list = FirstWords.TURNS.register();

    private Turns(List<String> lines) {
        lines.forEach(this::read);
        FirstWords.complete();
    }

    static Turns of(String resource) {
        return new Turns(Lexicon.lines(resource));
    }

    private void read(String line) {
        if (!line.startsWith("@") || line.indexOf(" = ") < 0) {
            add(line);
            return;
        }
        int equals = line.indexOf(" = ");
        var name = line.substring(0, equals);
        if (name.equals("@stop")) {
            stops.addAll(part(line.substring(equals + 3)).exact());
        } else {
            groups.merge(name, line.substring(equals + 3), (a, b) -> a + "|" + b);
        }
    }

    private void add(String line) {
        var turn = Turn.of(Arrays.stream(line.split(" ", -1)).map(this::part).toList());
        var first = turn.parts().getFirst();
        if (first.gap() || first.optional() || first.not()) {
            throw new IllegalStateException("A turn begins with a word that must be there: " + line);
        }
        for (var word : first.exact()) {
            byWord.computeIfAbsent(word, _ -> new ArrayList<>()).add(turn);
            FirstWords.TURNS.add(list, word);
        }
        for (var word : first.beginnings()) {
            byLetter.computeIfAbsent(word.charAt(0), _ -> new ArrayList<>()).add(turn);
            FirstWords.TURNS.addBeginning(list, word);
        }
        var rarest = Turn.rarest(turn.parts());
        rarest.exact().forEach(word -> FirstWords.RAREST.add(list, word));
        rarest.beginnings().forEach(word -> FirstWords.RAREST.addBeginning(list, word));
    }

    private Part part(String written) {
        if (written.equals("..")) {
            return Part.of(Set.of(), List.of(), true, false, false);
        }
        boolean optional = written.endsWith("?");
        boolean not = written.startsWith("!");
        var exact = new HashSet<String>();
        var beginnings = new ArrayList<String>();
        for (var one : written.substring(not ? 1 : 0, written.length() - (optional ? 1 : 0))
                .split("\\|", -1)) {
            var group = one.startsWith("@") ? groups.get(one) : one;
            if (group == null) {
                throw new IllegalStateException("No group " + one + " above " + written);
            }
            for (var word : group.split("\\|", -1)) {
                boolean open = word.endsWith("*");
                var form = Speech.form(NormalForm.of(open ? word.substring(0, word.length() - 1) : word));
                if (open) {
                    beginnings.add(form);
                } else {
                    exact.add(form);
                }
            }
        }
        return Part.of(exact, beginnings, false, optional, not);
    }

    /// Whether the rarest word of a turn is among these; cheap, and false for most.
    boolean mayBeIn(WordList words) {
        return words.mayHaveRarest(list);
    }

    boolean anyIn(WordList words) {
        return first(words) != null;
    }

    @Nullable
    Hit first(WordList words) {
        if (!mayBeIn(words)) {
            return null;
        }
        for (int i = words.next(0, list); i >= 0; i = words.next(i + 1, list)) {
            int end = end(words, i);
            if (end > i) {
                return new Hit(i, end);
            }
        }
        return null;
    }

    /// Hits from left to right that do not overlap.
    List<Hit> in(WordList words) {
        if (!mayBeIn(words)) {
            return List.of();
        }
        var hits = new ArrayList<Hit>();
        int i = words.next(0, list);
        while (i >= 0) {
            int end = end(words, i);
            if (end > i) {
                hits.add(new Hit(i, end));
            }
            i = words.next(Math.max(i + 1, end), list);
        }
        return hits;
    }

    private int end(WordList words, int at) {
        var word = words.get(at);
        var exact = byWord.getOrDefault(word, List.of());
        for (int i = 0; i < exact.size(); i++) {
            var turn = exact.get(i);
            int end = turn.mayStand(words, at) ? match(turn.parts(), 1, words, at + 1) : -1;
            if (end > 0) {
                return end;
            }
        }
        var open = byLetter.getOrDefault(word.charAt(0), List.of());
        for (int i = 0; i < open.size(); i++) {
            var turn = open.get(i);
            boolean begins = turn.mayStand(words, at) && turn.parts().getFirst().takes(word);
            int end = begins ? match(turn.parts(), 1, words, at + 1) : -1;
            if (end > 0) {
                return end;
            }
        }
        return -1;
    }

    private int match(List<Part> turn, int part, WordList words, int at) {
        if (part == turn.size()) {
            return at;
        }
        var wanted = turn.get(part);
        if (at == words.size() && wanted.exact().contains(END)) {
            return match(turn, part + 1, words, at);
        }
        if (wanted.gap()) {
            return bridge(turn, part + 1, words, at);
        }
        if (at < words.size() && wanted.takes(words.get(at))) {
            int end = match(turn, part + 1, words, at + 1);
            if (end > 0) {
                return end;
            }
        }
        return wanted.optional() ? match(turn, part + 1, words, at) : -1;
    }

    private int bridge(List<Part> turn, int part, WordList words, int at) {
        for (int i = at; i <= Math.min(at + GAP, words.size()); i++) {
            int end = match(turn, part, words, i);
            if (end > 0) {
                return end;
            }
            if (i < words.size() && stops.contains(words.get(i))) {
                return -1;
            }
        }
        return -1;
    }
}
