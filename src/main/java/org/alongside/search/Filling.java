package org.alongside.search;

import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes findable what is not yet: things from before there was an index, or from another way of making tokens.
public final class Filling {

    private static final Logger LOG = LoggerFactory.getLogger(Filling.class);

    private Filling() {}

    /// Goes on as long as there are some. A failure is told in the log, and tried again the next time.
    ///
    /// @param what for the log, such as `messages`
    /// @param some makes so many findable at the most, and says how many
    public static void all(String what, int most, IntSupplier some) {
        try {
            while (some.getAsInt() == most) {
                // There may be more.
            }
        } catch (RuntimeException e) {
            LOG.warn("Not all {} could be made findable: {}", what, e.getClass().getName());
        }
    }
}
