package org.alongside.mentoring;

/// What one says to "Do you feel safe with this?".
public enum Safe {
    YES,
    UNSURE,
    NO;

    /// @return whether somebody who looks after safety is to be told
    public boolean concerning() {
        return this != YES;
    }
}
