package org.alongside.discussion;

import java.util.Locale;

/// A page for all members of a cohort that another module brings; the cohort's page links to it.
public interface MemberPage {

    /// @return what the link says, in the reader's language
    String label(Locale locale);

    /// @param slug the cohort's name in addresses
    /// @return its address without a leading slash
    String address(String slug);
}
