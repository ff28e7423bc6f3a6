package org.alongside.library.domain.links;

/// What asking for an address came to.
enum Answer {
    /// There is something.
    ANSWERS,
    /// The server says that there is nothing, 404 or 410.
    GONE,
    /// Nothing came back.
    SILENT,
    /// It could not be told: the server turns such questions away, or nobody here may ask.
    UNSURE
}
