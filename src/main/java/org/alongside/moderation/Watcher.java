package org.alongside.moderation;

/// Told how far work about many texts has come.
@FunctionalInterface
public interface Watcher {

    /// @param more texts dealt with since the last time
    /// @return whether to go on
    boolean saw(int more);
}
