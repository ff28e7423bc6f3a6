package org.alongside.cohort;

/// A page for administrators that another module brings; the list of all cohorts links to it.
public interface AdminPage {

    /// @return key of what the link says
    String key();

    /// @return its address without a leading slash
    String address();
}
