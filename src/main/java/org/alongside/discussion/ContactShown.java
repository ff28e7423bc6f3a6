package org.alongside.discussion;

import java.io.Serializable;
import java.util.List;
import org.alongside.screening.Signal;

/// What a text would show of its author's private contact data, to be asked before it is stored.
///
/// @param details what was found, each with the words it rests on where there are some
/// @param readers how many others can read the cohort
/// @param answer what [Draft#agreeing] takes when she posts it anyway; it belongs to this very text
public record ContactShown(List<Signal> details, int readers, String answer) implements Serializable {

    public ContactShown {
        details = List.copyOf(details);
    }
}
