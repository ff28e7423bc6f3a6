/// Cohorts, who belongs to them, and with which role.
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "platform", "uikit", "identity"})
package org.alongside.cohort;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
