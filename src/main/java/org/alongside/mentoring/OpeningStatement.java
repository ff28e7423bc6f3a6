package org.alongside.mentoring;

import java.io.Serializable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a mentor says of herself before it begins (P28). Her mentees alone read it.
///
/// @param learn what she wants to learn; null where she said nothing
/// @param worry what worries her; null where she said nothing
public record OpeningStatement(
        @Nullable TextView learn, @Nullable TextView worry) implements Serializable {

    /// @return whether there is nothing in it for its viewer
    public boolean blank() {
        return Stream.of(learn, worry).noneMatch(text -> text != null && text.readable());
    }
}
