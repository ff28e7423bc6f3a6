package org.alongside.uikit;

import com.vaadin.flow.component.UI;

/// Lets a member report something to those who moderate. Provided as a bean by the module that takes reports.
public interface Reporting {

    /// Asks what is wrong, and passes it on. Says so where there is nothing to report any more.
    ///
    /// @param kind what it is: `post`, `thread`, `person`, or what another module calls it
    /// @param id as it stands in addresses
    void open(UI ui, String kind, String id);
}
