package org.alongside.richtext;

/// What a stretch of text is marked as. Marks are kept per text, not as a tree, so they can never be unbalanced.
sealed interface Mark {

    record Link(String href) implements Mark {}

    enum Style implements Mark {
        EM("em"),
        STRONG("strong"),
        CITE("cite"),
        CODE("code"),
        /// Never read from HTML: only [Marker] makes it.
        MARK("mark"),
        /// Never read from HTML: only [Names] makes it.
        NAME("b");

        private final String html;

        Style(String html) {
            this.html = html;
        }

        String html() {
            return html;
        }
    }
}
