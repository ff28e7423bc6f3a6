package org.alongside.screening;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One submission, read once: everything the rules look at.
///
/// @param own visible text of the author's own words, addresses blanked out
/// @param words its words in normal form
/// @param sentences the same words, sentence by sentence
/// @param lines its lines that are not empty
record Reading(
        Submission submission,
        String subject,
        List<String> subjectWords,
        List<Link> subjectLinks,
        String visible,
        String own,
        List<String> words,
        List<Sentence> sentences,
        List<Line> lines,
        List<Link> links,
        Speech speech,
        @Nullable Setting setting) {

    /// @param text as seen
    /// @param apart an empty line stands before it
    record Line(String text, boolean apart) {}

    /// @param words in normal form
    /// @param question ends with a question mark
    record Sentence(List<String> words, boolean question) {}

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
                Words.of(NormalForm.of(own)),
                sentences(own),
                lines(own),
                List.copyOf(links),
                Speech.of(subject, own),
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

    private static List<Sentence> sentences(String text) {
        var sentences = new ArrayList<Sentence>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : '\n';
            if (".!?؟\n。".indexOf(c) >= 0) {
                if (i > start) {
                    var words = Words.of(NormalForm.of(text.substring(start, i)));
                    if (!words.isEmpty()) {
                        sentences.add(new Sentence(words, c == '?' || c == '؟'));
                    }
                }
                start = i + 1;
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
        return links.stream()
                .filter(link -> link.kind() != Hosts.Kind.PUBLIC && link.kind() != Hosts.Kind.FAMILIAR)
                .toList();
    }
}
