package org.alongside.library;

/// What has become of one version of a resource.
public enum VersionState {
    HELD,
    PUBLISHED,
    RETURNED,
    REMOVED,
    /// It was changed while it waited.
    REPLACED
}
