/// Typed ids, cursors and the two exceptions every floor may throw. No Spring, no Vaadin.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.alongside.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
