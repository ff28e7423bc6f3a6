package org.alongside.admin.source;

/// A file cannot be read on from here. The message says where and why and quotes nothing of it; what was found
/// before stays as it is.
public final class BrokenFile extends Exception {

    private static final long serialVersionUID = 1L;

    private final long line;

    BrokenFile(long line, String why) {
        super(why);
        this.line = line;
    }

    /// @return line of the file, from 1
    public long line() {
        return line;
    }

    /// @return why, in words for who has the file
    public String why() {
        return String.valueOf(getMessage());
    }
}
