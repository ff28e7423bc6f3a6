package org.alongside.richtext;

import java.util.ArrayList;
import java.util.List;

/// Collects the text of one run and gives it its final form.
final class RunBuilder {

    /// A flood of empty lines would push what others wrote out of sight.
    private static final int MAX_EMPTY_LINES = 2;

    private final List<List<Span>> lines = new ArrayList<>();
    private List<Span> line = new ArrayList<>();
    private List<Mark> marks = List.of();
    private final StringBuilder text = new StringBuilder();

    boolean isEmpty() {
        return lines.isEmpty() && line.isEmpty() && text.isEmpty();
    }

    void text(List<Mark> textMarks, String more) {
        if (!marks.equals(textMarks)) {
            endSpan();
            marks = textMarks;
        }
        text.append(more);
    }

    void lineBreak() {
        endSpan();
        lines.add(line);
        line = new ArrayList<>();
    }

    /// The finished lines; none at all when there is nothing but white space.
    List<List<Span>> lines() {
        lineBreak();
        var finished = new ArrayList<List<Span>>();
        var empty = 0;
        for (var raw : lines) {
            var done = finish(raw);
            empty = done.isEmpty() ? empty + 1 : 0;
            if (empty <= MAX_EMPTY_LINES && !(done.isEmpty() && finished.isEmpty())) {
                finished.add(done);
            }
        }
        while (!finished.isEmpty() && finished.getLast().isEmpty()) {
            finished.removeLast();
        }
        return finished;
    }

    private void endSpan() {
        if (!text.isEmpty()) {
            line.add(new Span(marks, text.toString()));
            text.setLength(0);
        }
    }

    private static List<Span> finish(List<Span> raw) {
        var bidi = new BidiBalance();
        var spans = trim(raw.stream()
                .map(span -> span.withText(bidi.next(Characters.clean(span.text()))))
                .toList());
        var closers = bidi.close();
        if (!closers.isEmpty() && !spans.isEmpty()) {
            var last = spans.removeLast();
            spans.add(last.withText(last.text() + closers));
        }
        return merge(Links.find(merge(Links.dropInvisible(spans))));
    }

    private static List<Span> trim(List<Span> spans) {
        var trimmed = new ArrayList<Span>(spans);
        while (!trimmed.isEmpty()) {
            var first = Characters.stripStart(trimmed.getFirst().text());
            if (!first.isEmpty()) {
                trimmed.set(0, trimmed.getFirst().withText(first));
                break;
            }
            trimmed.removeFirst();
        }
        while (!trimmed.isEmpty()) {
            var last = Characters.stripEnd(trimmed.getLast().text());
            if (!last.isEmpty()) {
                trimmed.set(trimmed.size() - 1, trimmed.getLast().withText(last));
                break;
            }
            trimmed.removeLast();
        }
        return trimmed;
    }

    /// Neighbours with the same marks become one span, so that a text has one form only.
    private static List<Span> merge(List<Span> spans) {
        var merged = new ArrayList<Span>();
        var together = new StringBuilder();
        List<Mark> current = List.of();
        for (var span : spans) {
            if (!span.marks().equals(current)) {
                addTo(merged, current, together);
                current = span.marks();
            }
            together.append(span.text());
        }
        addTo(merged, current, together);
        return merged;
    }

    private static void addTo(List<Span> merged, List<Mark> marks, StringBuilder together) {
        if (!together.isEmpty()) {
            merged.add(new Span(marks, together.toString()));
            together.setLength(0);
        }
    }
}
