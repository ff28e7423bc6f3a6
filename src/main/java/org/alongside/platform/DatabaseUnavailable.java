package org.alongside.platform;

/// The database cannot be used. The message is meant for the person at the keyboard: it says what is wrong and what
/// to do about it, and needs no stack trace beside it.
public final class DatabaseUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DatabaseUnavailable(String message) {
        super(message);
    }

    public DatabaseUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
