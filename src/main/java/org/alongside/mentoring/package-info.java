/// Mentoring: offers and requests, matching, pairs and all that two people keep between them, from the first word to
/// the last.
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
            "library"
        })
package org.alongside.mentoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
