package org.alongside.library;

/// What has become of a resource.
public enum ResourceState {
    /// A moderator has not looked at it yet.
    PROPOSED,
    /// Others read it.
    ACCEPTED,
    /// Its owner has been asked to change it before others read it.
    RETURNED,
    /// A moderator took it out.
    REMOVED,
    /// Its owner took it back.
    WITHDRAWN
}
