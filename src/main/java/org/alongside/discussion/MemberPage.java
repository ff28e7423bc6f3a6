package org.alongside.discussion;

/// A page for all members of a cohort that another module brings; the cohort's page links to it.
public interface MemberPage {

    /// @return key of what the link says
    String key();

    /// @param slug the cohort's name in addresses
    /// @return its address without a leading slash
    String address(String slug);
}
