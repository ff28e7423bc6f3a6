package org.alongside.search;

/// Addresses of searching, without a leading slash. What is looked for is never in one: addresses stay in histories
/// and logs.
public final class SearchRoutes {

    /// The field, and what was found last in this session.
    public static final String SEARCH = "search";

    private SearchRoutes() {}
}
