package org.alongside.uikit;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/// Something a module puts into the bar above every page, provided as a bean.
public interface BarPart {

    /// Asked once for each opened page of the application, in the security context of the person.
    ///
    /// @return a new one; empty where it is not for her
    Optional<Component> part();
}
