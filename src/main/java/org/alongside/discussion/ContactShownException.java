package org.alongside.discussion;

/// A text shows private contact data and its author has not said that it may. Nothing was stored; her draft stays.
public class ContactShownException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ContactShown shown;

    /// @param shown what she is to be asked about
    public ContactShownException(ContactShown shown) {
        super("contact data");
        this.shown = shown;
    }

    public ContactShown shown() {
        return shown;
    }
}
