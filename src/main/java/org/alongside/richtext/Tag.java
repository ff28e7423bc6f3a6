package org.alongside.richtext;

import java.util.Locale;

/// The block elements that may hold other blocks. A paragraph is not among them: it is a [Run].
enum Tag {
    BLOCKQUOTE,
    UL,
    OL,
    LI,
    DL,
    DT,
    DD;

    private final String html = name().toLowerCase(Locale.ROOT);

    String html() {
        return html;
    }

    boolean isList() {
        return this == UL || this == OL || this == DL;
    }

    /// The item that content without one belongs to; only for lists.
    Tag item() {
        return this == DL ? DD : LI;
    }

    boolean isItemOf(Tag list) {
        return switch (this) {
            case LI -> list == UL || list == OL;
            case DT, DD -> list == DL;
            case BLOCKQUOTE, UL, OL, DL -> false;
        };
    }
}
