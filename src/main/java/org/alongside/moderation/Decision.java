package org.alongside.moderation;

import java.io.Serializable;

/// What a moderator decides about a held text.
public sealed interface Decision extends Serializable {

    /// @return the reason code that is logged
    String reason();

    /// Others may read it.
    record Publish() implements Decision {

        /// Nothing was wrong with it.
        public static final String FINE = "fine";

        @Override
        public String reason() {
            return FINE;
        }
    }

    /// Others do not get to read it; its author keeps it and learns the reason.
    record Remove(RemovalReason because) implements Decision {

        @Override
        public String reason() {
            return because.code();
        }
    }
}
