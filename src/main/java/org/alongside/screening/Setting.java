package org.alongside.screening;

import java.lang.Character.UnicodeScript;
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
        var words = new Words.Gathered();
        add(title, words);
        add(words(place.opening()), words);
        var all = words.list(0, FirstWords.LEXICONS);
        var stems = new HashSet<>(Words.contentStems(all));
        place.recent().stream().limit(RECENT).forEach(post -> stems.addAll(Words.contentStems(words(post))));
        var runs = new HashSet<Integer>();
        for (int i = 0; i + RUN <= all.size(); i++) {
            runs.add(run(all, i));
        }
        return new Setting(
                List.copyOf(all),
                Words.contentStems(title),
                Set.copyOf(stems),
                Set.copyOf(runs),
                script(all),
                Words.language(all).likely());
    }

    private static void add(WordList words, Words.Gathered to) {
        for (int i = 0; i < words.size(); i++) {
            to.add(words.known(i));
        }
    }

    private static WordList words(String body) {
        var plain = PlainText.of(body);
        return Words.of(NormalForm.of(plain.own() + "\n" + plain.quoted()));
    }

    /// Hash of the [#RUN] words from one on.
    static int run(WordList words, int from) {
        int hash = 1;
        for (int i = from; i < from + RUN; i++) {
            hash = hash * 0x01000193 ^ words.known(i).hash();
        }
        return hash;
    }

    /// The script that most of the first words begin in.
    static UnicodeScript script(WordList words) {
        var only = UnicodeScript.COMMON;
        for (int i = 0; i < Math.min(words.size(), ENOUGH); i++) {
            var script = words.known(i).script();
            if (only == UnicodeScript.COMMON) {
                only = script;
            } else if (script != only && script != UnicodeScript.COMMON) {
                return mostFrequent(words);
            }
        }
        return only;
    }

    private static UnicodeScript mostFrequent(WordList words) {
        var counts = new EnumMap<UnicodeScript, Integer>(UnicodeScript.class);
        UnicodeScript best = UnicodeScript.COMMON;
        int most = 0;
        for (int i = 0; i < Math.min(words.size(), ENOUGH); i++) {
            var script = words.known(i).script();
            int count = script == UnicodeScript.COMMON ? 0 : counts.merge(script, 1, Integer::sum);
            if (count > most) {
                most = count;
                best = script;
            }
        }
        return best;
    }
}
