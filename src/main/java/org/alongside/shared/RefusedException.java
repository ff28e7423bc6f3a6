package org.alongside.shared;

/// Something the person may see but not do, or wrong input: the reason is told to her, and what she typed is kept.
public class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    /// @param reason a reason code such as `thread.locked`; its words are the message `refused.<reason>`
    public RefusedException(String reason) {
        super(reason);
        this.reason = reason;
    }

    /// @return the reason code
    public String reason() {
        return reason;
    }
}
