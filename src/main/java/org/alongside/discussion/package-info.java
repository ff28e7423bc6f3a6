/// Threads and posts: writing, reading, editing, drafts.
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "platform", "uikit", "richtext", "screening", "identity", "cohort", "search"})
package org.alongside.discussion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
