package org.alongside.richtext;

import java.util.List;

/// Text with the same marks throughout; the outermost mark comes first.
record Span(List<Mark> marks, String text) {

    boolean isLinked() {
        return marks.stream().anyMatch(Mark.Link.class::isInstance);
    }

    /// Addresses inside code are examples, and a link cannot hold another.
    boolean mayHoldLinks() {
        return !isLinked() && !marks.contains(Mark.Style.CODE);
    }

    Span withText(String other) {
        return new Span(marks, other);
    }

    Span withoutLink() {
        return new Span(
                marks.stream().filter(mark -> !(mark instanceof Mark.Link)).toList(), text);
    }
}
