package org.alongside.platform;

import java.time.Duration;

/// How much somebody may still do, counted by all servers together. Asking uses a connection of its own for a
/// moment: never ask within a transaction, which holds another.
public interface Buckets {

    /// Takes one.
    ///
    /// @param key what is counted, such as `report:17`, at most 100 characters
    /// @return zero where one was left and is taken; else how long until one is there
    Duration take(String key, Allowance allowance);

    /// Puts back what was taken and not used.
    void giveBack(String key, Allowance allowance);

    /// How much there is.
    ///
    /// @param most at once, 1 or more
    /// @param per in which time as much comes back, little by little where `gradual`, else all at the end of it
    /// @param version to be raised when the other numbers are changed; what was used before stays used
    record Allowance(long most, Duration per, boolean gradual, long version) {}
}
