package org.alongside.mentoring;

import java.io.Serializable;

/// What became of what somebody wrote.
///
/// @param held whether a part of it waits for a moderator
/// @param danger whether she may be in danger: she is to be shown the help lines
public record SavedTexts(boolean held, boolean danger) implements Serializable {

    /// Nothing was written, or nothing that waits.
    public static final SavedTexts PLAIN = new SavedTexts(false, false);

    /// @return the same with another part
    public SavedTexts and(SavedTexts other) {
        return new SavedTexts(held || other.held, danger || other.danger);
    }
}
