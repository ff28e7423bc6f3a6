/// The queue of held texts, decisions about them, and the log of both.
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
            "discussion",
            "library",
            "mentoring"
        })
package org.alongside.moderation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
