/// The parts every view is built from.
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "platform"})
package org.alongside.uikit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
