package org.alongside.moderation.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.alongside.moderation.Severity;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Within what time things should be decided: `alongside.moderation.target.danger` and so on, else the usual times.
@Component
public class Targets {

    private final Map<Severity, Duration> targets = new EnumMap<>(Severity.class);

    Targets(Environment environment) {
        for (var severity : Severity.values()) {
            var name = "alongside.moderation.target." + severity.name().toLowerCase(java.util.Locale.ROOT);
            targets.put(severity, environment.getProperty(name, Duration.class, severity.usualTarget()));
        }
    }

    /// @return when something that was opened then should be decided
    public Instant due(Severity severity, Instant opened) {
        return opened.plus(targets.getOrDefault(severity, severity.usualTarget()));
    }
}
