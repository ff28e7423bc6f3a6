package org.alongside.mentoring;

import java.io.Serializable;
import java.util.List;
import org.alongside.mentoring.domain.Writings;

/// What became of what somebody has just written.
///
/// @param held whether a part of it waits for a moderator
/// @param danger whether she may be in danger: she is to be shown the help lines
public record SavedTexts(boolean held, boolean danger) implements Serializable {

    /// Nothing was written, or nothing is to be said of it.
    public static final SavedTexts PLAIN = new SavedTexts(false, false);

    static SavedTexts of(List<Writings.Stored> stored) {
        return new SavedTexts(
                stored.stream().anyMatch(Writings.Stored::held), stored.stream().anyMatch(Writings.Stored::danger));
    }

    /// @return the same with another part
    public SavedTexts and(SavedTexts other) {
        return new SavedTexts(held || other.held, danger || other.danger);
    }
}
