package org.alongside.mentoring;

import java.io.Serializable;

/// What became of what somebody has just written.
///
/// @param held whether it waits for a moderator
/// @param danger whether she may be in danger: she is to be shown where to find help
public record TextFate(boolean held, boolean danger) implements Serializable {

    /// Nothing was written, or nothing is to be said of it.
    public static final TextFate PLAIN = new TextFate(false, false);
}
