package org.alongside.mentoring;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/// What one of the two thinks after a meeting, as three answers (P43); each may be empty.
///
/// @param well what she did well, sanitized HTML
/// @param improve what she could improve
/// @param next what she will do differently next time
/// @param shared whether the other reads it
/// @param version to be given back with a change
public record Reflection(String well, String improve, String next, boolean shared, int version)
        implements Serializable {

    /// What the other shared; each may be null.
    public record Shared(
            @Nullable TextView well,
            @Nullable TextView improve,
            @Nullable TextView next) implements Serializable {

        /// @return whether there is anything to read
        public boolean readable() {
            return reads(well) || reads(improve) || reads(next);
        }

        private static boolean reads(@Nullable TextView text) {
            return text != null && text.readable();
        }
    }
}
