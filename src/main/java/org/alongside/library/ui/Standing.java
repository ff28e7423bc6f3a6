package org.alongside.library.ui;

import org.alongside.library.ResourceState;
import org.alongside.library.VersionState;

/// How a resource stands for its owner, in one word.
enum Standing {
    WAITING,
    ACCEPTED,
    RETURNED,
    REMOVED,
    WITHDRAWN,
    /// Others read it, and her change waits.
    CHANGE_WAITING,
    CHANGE_RETURNED,
    CHANGE_REMOVED;

    /// @param newest what has become of its newest version
    static Standing of(ResourceState state, VersionState newest) {
        return switch (state) {
            case PROPOSED -> WAITING;
            case RETURNED -> RETURNED;
            case REMOVED -> REMOVED;
            case WITHDRAWN -> WITHDRAWN;
            case ACCEPTED ->
                switch (newest) {
                    case HELD -> CHANGE_WAITING;
                    case RETURNED -> CHANGE_RETURNED;
                    case REMOVED -> CHANGE_REMOVED;
                    case PUBLISHED, REPLACED -> ACCEPTED;
                };
        };
    }

    /// @return the message key of its name
    String key() {
        return "option.standing." + name();
    }
}
