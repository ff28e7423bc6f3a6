/// The library: resources, their versions and files, and collections of them.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform",
            "uikit",
            "richtext",
            "screening",
            "identity",
            "cohort",
            "search",
            "discussion"
        })
package org.alongside.library;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
