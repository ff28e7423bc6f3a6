package org.alongside.uikit;

/// One link of the navigation, in the words of the person who sees it.
///
/// @param path the route's address without a leading slash, empty for the first page
/// @param count how many things wait there; 0 shows nothing
public record NavigationItem(String label, String path, int count) {}
