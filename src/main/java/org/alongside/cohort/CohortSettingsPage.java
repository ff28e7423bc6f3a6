package org.alongside.cohort;

import java.util.Locale;

/// A page on which another module lets coordinators and administrators set something for their cohort; provided as a
/// bean. The cohort's own settings link to it.
public interface CohortSettingsPage {

    /// @return what the link says, in the reader's language
    String label(Locale locale);

    /// @param slug the cohort's name in addresses
    /// @return its address without a leading slash
    String address(String slug);
}
