package org.alongside.discussion;

import java.util.List;
import org.alongside.discussion.domain.Signals;
import org.alongside.screening.Signal;

/// What screening found in a text, as it is stored beside it.
public final class StoredSignals {

    private StoredSignals() {}

    /// @param json as it is stored
    /// @return what was found, heaviest first
    public static List<Signal> read(String json) {
        return Signals.read(json);
    }

    /// @param signals heaviest first
    /// @return as it is stored
    public static String write(List<Signal> signals) {
        return Signals.write(signals);
    }
}
