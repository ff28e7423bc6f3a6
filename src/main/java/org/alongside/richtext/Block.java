package org.alongside.richtext;

import java.util.List;

/// One node of a cleaned text. The depth is limited by [BlockBuilder], so code may recurse over it.
sealed interface Block {

    /// Lines of text, with a break between each two. A run is shown as a paragraph, or bare inside its parent.
    record Run(boolean paragraph, List<List<Span>> lines) implements Block {

        Run asParagraph() {
            return new Run(true, lines);
        }
    }

    record Container(Tag tag, List<Block> children) implements Block {}
}
