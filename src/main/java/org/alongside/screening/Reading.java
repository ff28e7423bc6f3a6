package org.alongside.screening;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One submission, read once: everything the rules look at.
///
/// @param own visible text of the author's own words, addresses blanked out
/// @param words its words in normal form
/// @param sentences the same words, sentence by sentence
/// @param statements words of all that is said and not asked
/// @param lines its lines that are not empty
record Reading(
        Submission submission,
        String subject,
        WordList subjectWords,
        List<Link> subjectLinks,
        String visible,
        String own,
        WordList words,
        List<Sentence> sentences,
        WordList statements,
        List<Line> lines,
        List<Link> links,
        List<PlainText.Anchor> anchors,
        Speech speech,
        @Nullable Setting setting) {

    private static final String ENDS = ".!?؟\n。";

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
        var words = Words.of(normal);
        var sentences = sentences(normal, words);
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
                sentences,
                statements(sentences),
                lines(own),
                List.copyOf(links),
                plain.anchors(),
                Speech.of(subject, own, normal),
                submission.place() == null ? null : Setting.of(submission.place()));
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

    private static WordList statements(List<Sentence> sentences) {
        var said = new ArrayList<KnownWord>();
        for (var sentence : sentences) {
            for (int i = 0; i < sentence.words().size() && !sentence.question(); i++) {
                said.add(sentence.words().known(i));
            }
        }
        return WordList.of(said, FirstWords.LEXICONS);
    }

    /// Cuts the words where sentences end.
    private static List<Sentence> sentences(String normal, WordList words) {
        var sentences = new ArrayList<Sentence>();
        int first = 0;
        int word = 0;
        boolean inside = false;
        for (int i = 0; i <= normal.length(); i++) {
            char c = i < normal.length() ? normal.charAt(i) : '\n';
            boolean letter = i < normal.length() && Words.isWordChar(c);
            word += letter && !inside ? 1 : 0;
            inside = letter;
            if (ENDS.indexOf(c) >= 0 && word > first) {
                sentences.add(new Sentence(words.subList(first, word), c == '?' || c == '؟'));
                first = word;
            }
        }
        return List.copyOf(sentences);
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

    /// Addresses a stranger could gain from: not those of authorities and of everyday tools.
    List<Link> strangeLinks() {
        return links.isEmpty()
                ? links
                : links.stream()
                        .filter(link -> link.kind() != Hosts.Kind.PUBLIC && link.kind() != Hosts.Kind.FAMILIAR)
                        .toList();
    }
}
