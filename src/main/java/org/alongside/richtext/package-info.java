/// What becomes of the HTML and the plain text that people write: pure functions.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.alongside.richtext;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
