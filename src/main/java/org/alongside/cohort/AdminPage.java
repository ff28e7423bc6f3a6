package org.alongside.cohort;

import java.util.Locale;

/// A page for administrators that another module brings; the list of all cohorts links to it.
public interface AdminPage {

    /// @return what the link says, in the reader's language
    String label(Locale locale);

    /// @return its address without a leading slash
    String address();
}
