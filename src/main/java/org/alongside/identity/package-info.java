/// People: who they are, how they sign in, what they have set.
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "platform", "uikit"})
package org.alongside.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
