/// What the house stands on: security chain, messages, errors, the embedded database.
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package org.alongside.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
