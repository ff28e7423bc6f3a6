/// Search: what is asked for, how it is compared, and one page over what each module finds.
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "platform", "uikit", "richtext", "screening", "identity", "cohort"})
package org.alongside.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
