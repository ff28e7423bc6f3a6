package org.alongside.search;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.List;
import org.alongside.richtext.Folding;
import org.alongside.screening.NormalForm;

/// Words as they are compared, and what stands for them in an index. Both sides, what is looked for and what is
/// looked through, come through here: case, accents, vowel signs, the letters in which Arabic, Persian and Urdu
/// keyboards differ, the Arabic article and the figures of other scripts make no difference.
///
/// Each word is read by itself, so that it is the same word alone and within a text. In languages that put no blanks
/// between words (Chinese, Japanese, Thai, Khmer) a whole run counts as one word.
public final class Terms {

    /// To be raised whenever a text would get other tokens than before: what is stored is then made anew.
    public static final int FORM = 1;

    /// Of a longer word its beginning counts. UTF-16 code units.
    static final int LONGEST = 60;

    /// 36^9 tokens, about 2^46. With 2 million different ones in an index, one in 50 million that are looked for
    /// stands for another word too, and then finds a text of the same cohorts.
    private static final int TOKEN = 9;

    private static final long TOKENS = 101_559_956_668_416L;

    private static final Normalizer2 NFD = Normalizer2.getNFDInstance();
    private static final Normalizer2 NFC = Normalizer2.getNFCInstance();

    private Terms() {}

    /// A word where it stands in a text.
    ///
    /// @param normal as it is compared
    /// @param start index of its first UTF-16 code unit
    /// @param end index after its last one
    public record Word(String normal, int start, int end) {}

    /// @return the words of a text, in order, as they are compared
    public static List<String> words(String text) {
        return in(text).stream().map(Word::normal).toList();
    }

    /// @return the words of a text, in order, and where they stand in it
    public static List<Word> in(String text) {
        var words = new ArrayList<Word>();
        int i = 0;
        while (i < text.length()) {
            int point = text.codePointAt(i);
            int start = i;
            while (i < text.length() && belongs(point, i > start)) {
                i += Character.charCount(point);
                point = i < text.length() ? text.codePointAt(i) : ' ';
            }
            if (i > start) {
                var normal = normal(text.substring(start, Math.min(i, start + LONGEST)));
                if (!normal.isEmpty()) {
                    words.add(new Word(normal, start, i));
                }
            } else {
                i += Character.charCount(point);
            }
        }
        return List.copyOf(words);
    }

    /// What stands for a word in an index: nine small letters and figures.
    ///
    /// @param scope where the word stands, such as the key of a pair: the same word elsewhere is another token
    /// @param word from [#words], or another name of the index's own with a sign in it that no word has
    public static String token(long scope, String word) {
        long hash = mix(scope + 0x9E3779B97F4A7C15L);
        for (int i = 0; i < word.length(); i++) {
            hash = (hash ^ word.charAt(i)) * 0x100000001B3L;
            hash ^= hash >>> 29;
        }
        var token = Long.toString(Long.remainderUnsigned(mix(hash), TOKENS), 36);
        return "0".repeat(TOKEN - token.length()) + token;
    }

    /// The finalizer of SplitMix64 (Steele, Lea and Flood, 2014).
    private static long mix(long value) {
        long mixed = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }

    /// Marks and signs that do not show go with the word they stand in.
    private static boolean belongs(int point, boolean inside) {
        return switch (Character.getType(point)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER -> true;
            case Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.FORMAT -> inside;
            default -> false;
        };
    }

    private static String normal(String word) {
        var form = NormalForm.of(word);
        var normal = isPlain(form) ? form : withoutArticle(folded(form));
        // One sign may stand for a whole sentence.
        return normal.length() <= LONGEST ? normal : cut(normal);
    }

    private static String cut(String word) {
        return word.substring(0, Character.isHighSurrogate(word.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }

    private static boolean isPlain(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c > 0x7e || c == ' ') {
                return false;
            }
        }
        return true;
    }

    private static String folded(String word) {
        var apart = NFD.normalize(word);
        var folded = new StringBuilder(apart.length());
        int before = 0;
        int point;
        for (int i = 0; i < apart.length(); i += Character.charCount(point)) {
            point = apart.codePointAt(i);
            Folding.add(before, point, folded);
            before = point;
        }
        return NFC.normalize(folded);
    }

    /// The Arabic article, alone and after the particles that are written together with it, where three letters are
    /// left: whoever asks for a school means the school too.
    private static String withoutArticle(String word) {
        int article = article(word);
        return word.length() - article >= 3 ? word.substring(article) : word;
    }

    /// For a word that is being typed, of which more letters are to come.
    ///
    /// @return what follows the article, however little, and nothing where there may still be one, so that the
    ///     whole word begins so; the word itself where there is none
    static String begunAfterArticle(String begun) {
        return begun.equals("ا") || begun.equals("ل") ? "" : begun.substring(article(begun));
    }

    private static int article(String word) {
        if (word.length() > 1 && "وفبك".indexOf(word.charAt(0)) >= 0 && word.startsWith("ال", 1)) {
            return 3;
        }
        return word.startsWith("ال") || word.startsWith("لل") ? 2 : 0;
    }
}
