package org.alongside.screening;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the thread is about, read once for all that is posted to it.
///
/// @param words of title and opening, in normal form
/// @param titleStems stems of the title's words that carry a topic
/// @param stems the same of title, opening and newest posts
/// @param runs hashes of every [#RUN] words of title and opening in a row
/// @param script most of its words are written in
/// @param language its small words are of, or null
record Setting(
        List<String> words,
        Set<String> titleStems,
        Set<String> stems,
        Set<Integer> runs,
        UnicodeScript script,
        @Nullable String language) {

    /// So many words in a row are no chance.
    static final int RUN = 6;

    private static final int KEPT = 64;
    private static final int RECENT = 10;
    private static final int ENOUGH = 60;

    /// The threads read last; many texts come to few threads.
    private static final Map<Place, Setting> LAST = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Place, Setting> eldest) {
            return size() > KEPT;
        }
    };

    static Setting of(Place place) {
        synchronized (LAST) {
            var known = LAST.get(place);
            if (known != null) {
                return known;
            }
        }
        var read = read(place);
        synchronized (LAST) {
            LAST.put(place, read);
        }
        return read;
    }

    private static Setting read(Place place) {
        var title = Words.of(NormalForm.of(place.title()));
        var words = new ArrayList<>(title);
        words.addAll(words(place.opening()));
        var stems = new HashSet<>(Words.contentStems(words));
        place.recent().stream().limit(RECENT).forEach(post -> stems.addAll(Words.contentStems(words(post))));
        var runs = new HashSet<Integer>();
        for (int i = 0; i + RUN <= words.size(); i++) {
            runs.add(run(words, i));
        }
        return new Setting(
                List.copyOf(words),
                Words.contentStems(title),
                Set.copyOf(stems),
                Set.copyOf(runs),
                script(words),
                Words.language(words));
    }

    private static List<String> words(String body) {
        var plain = PlainText.of(body);
        return Words.of(NormalForm.of(plain.own() + "\n" + plain.quoted()));
    }

    /// Hash of the [#RUN] words from one on.
    static int run(List<String> words, int from) {
        int hash = 1;
        for (int i = from; i < from + RUN; i++) {
            hash = hash * 0x01000193 ^ words.get(i).hashCode();
        }
        return hash;
    }

    /// The script that most of the first words begin in.
    static UnicodeScript script(List<String> words) {
        var counts = new EnumMap<UnicodeScript, Integer>(UnicodeScript.class);
        UnicodeScript best = UnicodeScript.COMMON;
        int most = 0;
        for (var word : words.subList(0, Math.min(words.size(), ENOUGH))) {
            var script = UnicodeScript.of(word.codePointAt(0));
            int count = script == UnicodeScript.COMMON ? 0 : counts.merge(script, 1, Integer::sum);
            if (count > most) {
                most = count;
                best = script;
            }
        }
        return best;
    }
}
