package org.alongside.identity;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// In which time zone a person lives, so that a time can be said as it is where she is. It is no statement of a
/// place,
/// and nobody but she ever sees its name.
@Service
public class Zones {

    private static final int LONGEST = 50;

    /// Zones by area and city; the others are old names and offsets.
    private static final Set<String> AREAS = Set.of(
            "Africa",
            "America",
            "Antarctica",
            "Arctic",
            "Asia",
            "Atlantic",
            "Australia",
            "Europe",
            "Indian",
            "Pacific");

    private final JdbcClient jdbc;

    Zones(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// For services that reckon with it, and for herself.
    ///
    /// @return the person's zone; UTC while it is not known
    @Transactional(readOnly = true)
    public ZoneId of(PersonId person) {
        return jdbc.sql("SELECT time_zone FROM person WHERE id = ? AND time_zone IS NOT NULL")
                .param(person.value())
                .query(String.class)
                .optional()
                .flatMap(Zones::parse)
                .orElse(ZoneOffset.UTC);
    }

    /// @return the zone she chose herself; empty where she leaves it to her browser
    @Transactional(readOnly = true)
    public Optional<ZoneId> chosenBy(PersonId person) {
        return jdbc.sql("SELECT time_zone FROM person WHERE id = ? AND time_zone_chosen")
                .param(person.value())
                .query(String.class)
                .optional()
                .flatMap(Zones::parse);
    }

    /// Takes over what her browser says, unless she has chosen one herself; words that are no zone pass by.
    @Transactional
    public void noticed(PersonId person, String zone) {
        parse(zone)
                .ifPresent(known -> jdbc.sql("""
                        UPDATE person SET time_zone = :zone
                        WHERE id = :person AND NOT time_zone_chosen AND NOT (time_zone <=> :zone)""")
                        .param("zone", known.getId())
                        .param("person", person.value())
                        .update());
    }

    /// Chooses the zone; null leaves it to her browser again.
    ///
    /// @throws RefusedException `zone.unknown`
    @Transactional
    public void choose(PersonId person, @Nullable String zone) {
        if (zone == null) {
            jdbc.sql("UPDATE person SET time_zone_chosen = FALSE WHERE id = ?")
                    .param(person.value())
                    .update();
            return;
        }
        var known = parse(zone).orElseThrow(() -> new RefusedException("zone.unknown"));
        jdbc.sql("UPDATE person SET time_zone = ?, time_zone_chosen = TRUE WHERE id = ?")
                .params(known.getId(), person.value())
                .update();
    }

    /// @return names of the zones that can be chosen, such as `Europe/Copenhagen`, in order
    public static List<String> choices() {
        var choices = new TreeSet<String>();
        ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.indexOf('/') > 0 && AREAS.contains(id.substring(0, id.indexOf('/'))))
                .forEach(choices::add);
        return List.copyOf(choices);
    }

    private static Optional<ZoneId> parse(String zone) {
        try {
            return zone.length() > LONGEST ? Optional.empty() : Optional.of(ZoneId.of(zone.strip()));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
