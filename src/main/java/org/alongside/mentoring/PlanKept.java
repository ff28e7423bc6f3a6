package org.alongside.mentoring;

import java.io.Serializable;
import java.util.List;
import org.alongside.mentoring.domain.Writings;

/// What became of words that a pair's plan was given: an agreement, a goal, a commitment, a shared journal entry.
///
/// @param held whether something of them waits for a moderator
/// @param danger whether their author may be in danger: she is to be shown the help lines
public record PlanKept(boolean held, boolean danger) implements Serializable {

    static PlanKept of(List<Writings.Stored> stored) {
        return new PlanKept(
                stored.stream().anyMatch(Writings.Stored::held), stored.stream().anyMatch(Writings.Stored::danger));
    }
}
