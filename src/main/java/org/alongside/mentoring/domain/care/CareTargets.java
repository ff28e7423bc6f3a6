package org.alongside.mentoring.domain.care;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.alongside.mentoring.CareKind;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Within what time the team answers: `alongside.care.target.contact-stop` and so on, else the usual times.
@Component
public class CareTargets {

    private final Map<CareKind, Duration> targets = new EnumMap<>(CareKind.class);

    CareTargets(Environment environment) {
        for (var kind : CareKind.values()) {
            var name = "alongside.care.target."
                    + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
            targets.put(kind, environment.getProperty(name, Duration.class, kind.usualTarget()));
        }
    }

    /// @return by when somebody answers what was opened then
    public Instant due(CareKind kind, Instant opened) {
        return opened.plus(targets.getOrDefault(kind, kind.usualTarget()));
    }
}
