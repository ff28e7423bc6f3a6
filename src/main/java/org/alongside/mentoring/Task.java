package org.alongside.mentoring;

import java.io.Serializable;
import java.time.Instant;
import java.util.Map;

/// Something in mentoring that waits for a person. No names and no words of anybody: it may stand on any page.
///
/// @param text message key of what there is to do
/// @param arguments of the message
/// @param address where she does it, without a leading slash
/// @param since from when it waits
public record Task(String text, Map<String, Object> arguments, String address, Instant since) implements Serializable {

    /// A task whose words have no arguments.
    public Task(String text, String address, Instant since) {
        this(text, Map.of(), address, since);
    }
}
