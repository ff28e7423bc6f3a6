/// The command line, import and export, demo data, benchmarks.
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
            "mentoring",
            "moderation"
        })
package org.alongside.admin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
