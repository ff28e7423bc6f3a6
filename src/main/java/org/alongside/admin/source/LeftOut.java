package org.alongside.admin.source;

/// Why a text of an old site does not come in. None of it is a fault of the file.
public enum LeftOut {
    NOT_PUBLISHED("not-published", "drafts, private and planned posts"),
    PASSWORD("password", "posts behind a password"),
    OTHER_KIND("other-kind", "pictures, menus and other things that are neither posts nor comments"),
    SPAM("spam", "marked as spam there"),
    DELETED("deleted", "deleted there"),
    NOT_APPROVED("not-approved", "waiting for approval there"),
    PINGBACK("pingback", "pingbacks and trackbacks"),
    OF_LEFT_OUT("of-left-out", "comments of what is left out"),
    NO_COMMENTS("no-comments", "pages without a text or a comment"),
    EMPTY("empty", "without a word to read");

    private final String code;
    private final String words;

    LeftOut(String code, String words) {
        this.code = code;
        this.words = words;
    }

    /// @return as it stands in a report
    public String code() {
        return code;
    }

    /// @return for who imports, to be read after a number
    public String words() {
        return words;
    }
}
