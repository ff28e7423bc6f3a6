package org.alongside.screening;

import java.lang.Character.UnicodeScript;
import org.jspecify.annotations.Nullable;

/// A word in normal form with what was found out about it. Few words make up most of what people write, so each is
/// looked into once and kept for the next text.
final class KnownWord {

    /// Places to keep words in, two for each; about 500 bytes a word. A word that finds both taken by others drops
    /// the older one, so that no text can fill it for good.
    private static final int PLACES = 1 << 15;

    private static final int LONGEST = 32;

    // Words are immutable but for what is looked up again when missing: a thread that sees an old entry makes it anew.
    private static final @Nullable KnownWord[] KNOWN = new @Nullable KnownWord[PLACES];

    /// @param version of the word lists when it was looked up
    private record Masks(int version, long lexicons, long turns, long rarest) {
        static final Masks NONE = new Masks(-1, 0, 0, 0);

        static Masks of(String word) {
            int version = FirstWords.version();
            return new Masks(
                    version, FirstWords.LEXICONS.of(word), FirstWords.TURNS.of(word), FirstWords.RAREST.of(word));
        }
    }

    // Its final field makes the array safe to read for a thread that finds it without a lock.
    @SuppressWarnings("ArrayRecordComponent")
    private record Spoken(KnownWord[] words) {
        /// Most words; no others have none.
        static final Spoken ITSELF = new Spoken(new KnownWord[0]);

        static Spoken of(KnownWord word) {
            var words = Speech.words(word);
            return words.length == 1 && words[0] == word ? ITSELF : new Spoken(words);
        }
    }

    private final String text;
    private final int hash;
    private final int number;
    private final int bareHash;
    private final int[] runs;
    private final int[] concepts;
    private final boolean beginsPhrase;
    private final long languages;
    private final String stem;
    private final boolean content;
    private final long letter;
    private final UnicodeScript script;
    private final boolean latin;
    private final boolean unspeakable;
    private Masks masks = Masks.NONE;
    private @Nullable Spoken spoken;

    private KnownWord(String text) {
        this.text = text;
        this.hash = text.hashCode();
        this.number = TextFeatures.ofWord(hash);
        var bare = Accents.bare(text);
        this.bareHash = bare.hashCode();
        this.runs = TextFeatures.runs(text);
        this.concepts = Concepts.of(text, bare);
        this.beginsPhrase = Concepts.beginsPhrase(hash);
        this.languages = Words.languagesOf(text);
        this.stem = Words.stem(text);
        this.content = text.length() >= 3 && languages == 0 && !Character.isDigit(text.charAt(0));
        this.letter = WordList.letter(text);
        this.latin = GibberishRule.isLatin(text);
        this.script = UnicodeScript.of(text.codePointAt(0));
        this.unspeakable = latin ? GibberishRule.isUnspeakable(text) : LetterPairs.areStrange(text, script);
    }

    static KnownWord of(String text) {
        return of(text, 0, text.length(), text.hashCode());
    }

    /// A word that stands in a longer text.
    ///
    /// @param hash what [String#hashCode()] of the word would give
    static KnownWord of(String text, int from, int to, int hash) {
        if (to - from > LONGEST) {
            return new KnownWord(text.substring(from, to));
        }
        int place = (hash * 0x9E3779B9 >>> 17) & PLACES - 2;
        var first = KNOWN[place];
        if (first != null && first.is(text, from, to, hash)) {
            return first;
        }
        var second = KNOWN[place + 1];
        if (second != null && second.is(text, from, to, hash)) {
            return second;
        }
        var word = new KnownWord(text.substring(from, to));
        KNOWN[place + 1] = first;
        KNOWN[place] = word;
        return word;
    }

    private boolean is(String other, int from, int to, int otherHash) {
        return hash == otherHash && text.length() == to - from && other.startsWith(text, from);
    }

    String text() {
        return text;
    }

    int hash() {
        return hash;
    }

    /// Hash of [Accents#bare] of it.
    int bareHash() {
        return bareHash;
    }

    /// Its number among [TextFeatures].
    int number() {
        return number;
    }

    /// Numbers of its runs of letters, not to be changed.
    int[] runs() {
        return runs;
    }

    /// Concepts it speaks of by itself, not to be changed.
    int[] concepts() {
        return concepts;
    }

    /// A phrase of [Concepts] begins with it.
    boolean beginsPhrase() {
        return beginsPhrase;
    }

    /// One bit for each language that has it among its small words.
    long languages() {
        return languages;
    }

    boolean isFunction() {
        return languages != 0;
    }

    /// It says what the text is about.
    boolean isContent() {
        return content;
    }

    String stem() {
        return stem;
    }

    /// [WordList#letter] of it.
    long letter() {
        return letter;
    }

    /// Of its first letter.
    UnicodeScript script() {
        return script;
    }

    boolean isLatin() {
        return latin;
    }

    /// Of letters that nobody would say.
    boolean isUnspeakable() {
        return unspeakable;
    }

    /// The same word as [Speech] hears it: contractions and variants of letters undone.
    void addSpoken(Words.Gathered to) {
        var known = spoken;
        if (known == null) {
            known = Spoken.of(this);
            spoken = known;
        }
        if (known.words().length == 0) {
            to.add(this);
            return;
        }
        for (var word : known.words()) {
            to.add(word);
        }
    }

    /// One bit for each of the lists in which something begins with it.
    long in(FirstWords lists) {
        var known = masks;
        if (known.version() != FirstWords.version()) {
            known = Masks.of(text);
            masks = known;
        }
        return lists == FirstWords.LEXICONS
                ? known.lexicons()
                : lists == FirstWords.TURNS ? known.turns() : known.rarest();
    }
}
