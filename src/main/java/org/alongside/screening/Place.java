package org.alongside.screening;

/// The thread a text is posted to.
///
/// @param title title of the thread
/// @param opening its first text, plain or the allowed HTML
public record Place(String title, String opening) {}
