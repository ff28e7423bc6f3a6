/// The engine that scores a text and explains the score.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.alongside.screening;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
