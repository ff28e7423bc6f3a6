package org.alongside.library.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.alongside.library.ResourceCandidate;
import org.alongside.library.ResourceId;
import org.alongside.library.ResourceKeeping;
import org.alongside.library.ResourceOffer;
import org.alongside.shared.MemberId;
import org.alongside.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who looks after resources. Who may change that was asked before, and the resource is held.
@Component
public class OwnerStore {

    /// An offer of `r` to `:viewer`, as long as she belongs to the cohort it comes from and no block stands between
    /// her and who asks.
    private static final String OFFERED = """
            FROM resource_offer a JOIN resource r ON r.id = a.resource_id AND r.state = 'ACCEPTED'
            JOIN cohort_member am ON am.cohort_id = r.cohort_id AND am.person_id = a.person_id
            JOIN person g ON g.id = a.offered_by
            WHERE a.person_id = :viewer AND %s
            """.formatted(ResourceSight.apart("a.offered_by"));

    /// Who brought it without her name is not named by asking either.
    private static final String ASKER = "IF(r.unnamed AND a.offered_by = r.owner_id, NULL, g.display_name)";

    private static final String OWNER_HERE =
            "EXISTS (SELECT 1 FROM cohort_member m WHERE m.cohort_id = r.cohort_id AND m.person_id = r.owner_id)";

    private static final String KEEPING = """
            SELECT %1$s,
                   EXISTS (SELECT 1 FROM cohort_member h WHERE h.cohort_id = r.cohort_id AND h.person_id = :viewer
                           AND (r.owner_id = :viewer OR h.coordinator AND NOT %1$s)),
                   (SELECT COUNT(*) FROM resource_cohort rc
                    WHERE rc.resource_id = r.id AND rc.cohort_id <> r.cohort_id),
                   (SELECT p.display_name FROM resource_offer o JOIN person p ON p.id = o.person_id
                    WHERE o.resource_id = r.id AND (o.offered_by = :viewer OR %2$s))
            FROM resource r WHERE r.public_id = :id AND %3$s
            """.formatted(OWNER_HERE, ResourceSight.ANSWERS, ResourceSight.SEES);

    private static final String CANDIDATES = """
            SELECT p.public_id, p.display_name, p.id
            FROM resource r JOIN cohort_member m ON m.cohort_id = r.cohort_id
            JOIN person p ON p.id = m.person_id
            WHERE r.public_id = :id AND p.id <> r.owner_id AND %s
            """.formatted(ResourceSight.apart("p.id"));

    private final JdbcClient jdbc;

    OwnerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return how it is looked after, as far as it is the viewer's business; empty where she may not see it
    public Optional<ResourceKeeping> keeping(PersonId viewer, ResourceId resource) {
        var by = jdbc.sql("SELECT " + ASKER + " " + OFFERED + " AND r.public_id = :id")
                .param("viewer", viewer.value())
                .param("id", resource.value())
                .query((row, _) -> new ResourceKeeping.Asked(row.getString(1)))
                .optional()
                .orElse(null);
        return jdbc.sql(KEEPING)
                .param("viewer", viewer.value())
                .param("id", resource.value())
                .query((row, _) ->
                        new ResourceKeeping(row.getBoolean(1), row.getBoolean(2), row.getInt(3), row.getString(4), by))
                .optional();
    }

    /// @return what the viewer has been asked to look after, by title
    public List<ResourceOffer> offers(PersonId viewer) {
        return jdbc.sql("SELECT r.public_id, v.title, v.lang, " + ASKER + " "
                        + OFFERED.replace("WHERE a.", "JOIN resource_version v ON v.id = r.shown_version_id WHERE a.")
                        + " ORDER BY v.title, r.id LIMIT 50")
                .param("viewer", viewer.value())
                .query((row, _) -> new ResourceOffer(
                        new ResourceId(row.getString(1)), row.getString(2), row.getString(3), row.getString(4)))
                .list();
    }

    /// @return whether the person has been asked to look after it
    public boolean asked(PersonId person, ResourceId resource) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 " + OFFERED + " AND r.public_id = :id)")
                .param("viewer", person.value())
                .param("id", resource.value())
                .query(Boolean.class)
                .single();
    }

    /// @return who could look after it, by name
    public List<ResourceCandidate> candidates(PersonId giver, ResourceId resource, int most) {
        return jdbc.sql(CANDIDATES + " ORDER BY p.display_name, p.id LIMIT :most")
                .param("viewer", giver.value())
                .param("id", resource.value())
                .param("most", most)
                .query((row, _) -> new ResourceCandidate(new MemberId(row.getString(1)), row.getString(2)))
                .list();
    }

    /// @return one of those
    public Optional<PersonId> candidate(PersonId giver, ResourceId resource, MemberId person) {
        return jdbc.sql(CANDIDATES + " AND p.public_id = :person")
                .param("viewer", giver.value())
                .param("id", resource.value())
                .param("person", person.value())
                .query((row, _) -> new PersonId(row.getLong(3)))
                .optional();
    }

    /// Asks a person, and nobody else any more.
    public void offer(long resource, PersonId person, PersonId by, Instant now) {
        forget(resource);
        jdbc.sql("INSERT INTO resource_offer (resource_id, person_id, offered_by, offered_at) VALUES (?, ?, ?, ?)")
                .params(resource, person.value(), by.value(), now.truncatedTo(ChronoUnit.MICROS))
                .update();
    }

    /// Nobody is asked any more.
    public void forget(long resource) {
        jdbc.sql("DELETE FROM resource_offer WHERE resource_id = ?")
                .param(resource)
                .update();
    }

    /// Makes a person the owner.
    public void hand(long resource, PersonId person) {
        forget(resource);
        jdbc.sql("UPDATE resource SET owner_id = ?, version = version + 1 WHERE id = ?")
                .params(person.value(), resource)
                .update();
    }
}
