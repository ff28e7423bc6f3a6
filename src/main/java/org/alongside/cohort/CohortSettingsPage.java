package org.alongside.cohort;

/// A page on which another module lets coordinators and administrators set something for their cohort; provided
/// as a bean. The cohort's own settings link to it.
public interface CohortSettingsPage {

    /// @return key of what the link says
    String key();

    /// @param slug the cohort's name in addresses
    /// @return its address without a leading slash
    String address(String slug);
}
