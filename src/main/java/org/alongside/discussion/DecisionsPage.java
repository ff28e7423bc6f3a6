package org.alongside.discussion;

/// The page on which an author reads what was decided about her posts, brought by another module; her posts that
/// were returned or removed lead there.
public interface DecisionsPage {

    /// @return its address without a leading slash
    String address();
}
