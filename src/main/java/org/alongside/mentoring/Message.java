package org.alongside.mentoring;

import java.io.Serializable;

/// A message of a pair as somebody sees it.
///
/// @param text its body is empty for who may not read it, or no longer
/// @param takenBack whether its author took it back
/// @param unread whether it is new to the viewer
/// @param changeable whether the viewer may send other words for it
public record Message(TextView text, boolean takenBack, boolean unread, boolean changeable) implements Serializable {

    /// @return its id
    public TextId id() {
        return text.id();
    }
}
