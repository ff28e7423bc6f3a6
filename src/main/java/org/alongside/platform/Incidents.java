package org.alongside.platform;

import java.util.HashSet;
import java.util.Set;
import org.alongside.shared.PublicIds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Unexpected failures: logged under an id that the person who met one can pass on.
@Component
public class Incidents {

    /// Length of an incident id in characters.
    public static final int LENGTH = 8;

    private static final Logger LOG = LoggerFactory.getLogger(Incidents.class);
    // Messages of these say nothing a person wrote; those of a database driver, for one, quote values.
    private static final Set<Class<?>> WORDLESS =
            Set.of(NullPointerException.class, ClassCastException.class, IndexOutOfBoundsException.class);

    /// Logs where it failed, without the words of the exception, which may quote what somebody wrote.
    /// @return the incident's id
    public String record(Throwable failure) {
        var id = PublicIds.next().substring(0, LENGTH);
        LOG.error("Incident {}: {}", id, trace(failure));
        return id;
    }

    private static String trace(Throwable failure) {
        var text = new StringBuilder();
        var seen = new HashSet<Throwable>();
        for (var cause = failure; cause != null && seen.add(cause); cause = cause.getCause()) {
            text.append(seen.size() > 1 ? "\ncaused by " : "")
                    .append(cause.getClass().getName());
            if (WORDLESS.contains(cause.getClass())) {
                text.append(": ").append(cause.getMessage());
            }
            for (var frame : cause.getStackTrace()) {
                text.append("\n\tat ").append(frame);
            }
        }
        return text.toString();
    }
}
