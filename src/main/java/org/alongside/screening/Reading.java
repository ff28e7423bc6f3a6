package org.alongside.screening;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One submission, read once: everything the rules look at.
///
/// @param own visible text of the author's own words, addresses blanked out
/// @param words its words in normal form
/// @param quoted which of them somebody else said
/// @param sentences the same words, sentence by sentence
/// @param statements words of all that is said and not asked
/// @param lines its lines that are not empty
/// @param strangeLinks addresses a stranger could gain from: not those of authorities and of everyday tools
record Reading(
        Submission submission,
        String subject,
        WordList subjectWords,
        List<Link> subjectLinks,
        String visible,
        String own,
        WordList words,
        BitSet quoted,
        List<Sentence> sentences,
        WordList statements,
        List<Line> lines,
        List<Link> links,
        List<Link> strangeLinks,
        List<PlainText.Anchor> anchors,
        Speech speech,
        LanguageGuess guess,
        @Nullable Setting setting) {

    private static final String ENDS = ".!?؟\n。";

    private static final double MOST_QUOTED = 0.7;

    /// Not to be changed.
    private static final BitSet NOTHING = new BitSet();

    /// @param text as seen
    /// @param apart an empty line stands before it
    record Line(String text, boolean apart) {}

    /// @param words in normal form
    /// @param question ends with a question mark
    record Sentence(WordList words, boolean question) {}

    static Reading of(Submission submission) {
        var plain = PlainText.of(submission.body());
        // A text that is nothing but quotation is judged by what it quotes.
        boolean onlyQuotes = plain.own().isBlank();
        var visible = NormalForm.visible(onlyQuotes ? plain.quoted() : plain.own());
        var links = new ArrayList<>(LinkFinder.in(visible, plain.targets()));
        if (!onlyQuotes && !plain.quoted().isBlank()) {
            LinkFinder.in(NormalForm.visible(plain.quoted()), List.of()).stream()
                    .map(link -> new Link(link.address(), link.host(), link.rest(), -1, -1, Link.Form.ANCHOR))
                    .forEach(links::add);
        }
        var own = blank(visible, links);
        var normal = NormalForm.of(own);
        int[] marks = Quotations.in(normal);
        var sentences = new ArrayList<Sentence>();
        var words = words(normal, sentences);
        var subject = NormalForm.visible(submission.subject() == null ? "" : submission.subject())
                .strip();
        var subjectLinks = LinkFinder.in(subject, List.of());
        return new Reading(
                submission,
                subject,
                Words.of(NormalForm.of(blank(subject, subjectLinks))),
                subjectLinks,
                visible,
                own,
                words,
                quoted(normal, marks, words.size()),
                List.copyOf(sentences),
                statements(words, sentences),
                lines(own),
                List.copyOf(links),
                strange(links),
                plain.anchors(),
                Speech.of(subject, own, normal, marks, words),
                Words.language(words),
                submission.place() == null ? null : Setting.of(submission.place()));
    }

    /// Two words at least, and less than most of a text: one that is little but quotation is read as its author's.
    private static BitSet quoted(String normal, int[] marks, int words) {
        var quoted = marks.length == 0 ? NOTHING : Quotations.words(normal, marks);
        int count = quoted.cardinality();
        return count < 2 || count > MOST_QUOTED * words ? NOTHING : quoted;
    }

    private static String blank(String text, List<Link> links) {
        if (links.isEmpty()) {
            return text;
        }
        var left = new StringBuilder(text);
        for (var link : links) {
            for (int i = Math.max(0, link.start()); i < link.end(); i++) {
                left.setCharAt(i, ' ');
            }
        }
        return left.toString();
    }

    private static WordList statements(WordList words, List<Sentence> sentences) {
        boolean asks = false;
        for (var sentence : sentences) {
            asks |= sentence.question();
        }
        if (!asks) {
            return words;
        }
        var said = new Words.Gathered();
        for (var sentence : sentences) {
            for (int i = 0; i < sentence.words().size() && !sentence.question(); i++) {
                said.add(sentence.words().known(i));
            }
        }
        return said.list(0, FirstWords.LEXICONS);
    }

    /// Words that somebody else said, or those that are the author's own.
    WordList said(boolean byOthers) {
        var said = new Words.Gathered();
        for (int i = 0; i < words.size(); i++) {
            if (quoted.get(i) == byOthers) {
                said.add(words.known(i));
            }
        }
        return said.list(0, FirstWords.LEXICONS);
    }

    /// Reads the words, and cuts them where sentences end.
    private static WordList words(String normal, List<Sentence> sentences) {
        var words = new Words.Gathered();
        int first = 0;
        int hash = 0;
        int start = -1;
        for (int i = 0; i <= normal.length(); i++) {
            char c = i < normal.length() ? normal.charAt(i) : '\n';
            if (Words.isWordChar(c)) {
                start = start < 0 ? i : start;
                hash = hash * 31 + c;
                continue;
            }
            if (start >= 0) {
                words.add(KnownWord.of(normal, start, i, hash));
                start = -1;
                hash = 0;
            }
            if (words.size() > first && ENDS.indexOf(c) >= 0) {
                sentences.add(new Sentence(words.list(first, FirstWords.LEXICONS), c == '?' || c == '؟'));
                first = words.size();
            }
        }
        return words.list(0, FirstWords.LEXICONS);
    }

    private static List<Line> lines(String text) {
        var lines = new ArrayList<Line>();
        boolean apart = false;
        for (var line : text.split("\n", -1)) {
            var stripped = line.strip();
            if (stripped.isEmpty()) {
                apart = true;
            } else {
                lines.add(new Line(stripped, apart));
                apart = false;
            }
        }
        return List.copyOf(lines);
    }

    private static List<Link> strange(List<Link> links) {
        if (links.isEmpty()) {
            return List.of();
        }
        return links.stream()
                .filter(link -> link.kind() != Hosts.Kind.PUBLIC && link.kind() != Hosts.Kind.FAMILIAR)
                .toList();
    }
}
