package org.alongside.shared;

/// Thrown for what does not exist and, in the same words, for what the person asking may not see.
public class NotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotFoundException() {
        super("not found");
    }
}
