package org.alongside.mentoring.domain;

import java.util.Map;
import java.util.Optional;
import org.alongside.mentoring.OfferState;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Offers of mentors and their places, row by row. Who may was asked before.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class OfferStore {

    private final JdbcClient jdbc;

    OfferStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// An offer that is held until the transaction ends.
    public record Held(long key, OfferState state) {}

    /// Holds her offer until the transaction ends: who takes a place, or changes how many there are, comes one after
    /// the other. To be held after the newcomer's request.
    public Optional<Held> hold(PersonId mentor, CohortId cohort) {
        return jdbc.sql("SELECT id, state FROM mentor_offer WHERE cohort_id = ? AND mentor_id = ? FOR UPDATE")
                .params(cohort.value(), mentor.value())
                .query((row, _) -> new Held(row.getLong(1), OfferState.valueOf(row.getString(2))))
                .optional();
    }

    /// @param offer held before
    public void set(Held offer, OfferState state) {
        jdbc.sql("UPDATE mentor_offer SET state = ?, version = version + 1 WHERE id = ?")
                .params(state.name(), offer.key())
                .update();
    }

    /// @param offer held before
    /// @return key of a place that no pair takes
    public Optional<Long> freePlace(Held offer) {
        return jdbc.sql("""
                        SELECT l.id FROM mentor_place l WHERE l.offer_id = ?
                          AND NOT EXISTS (SELECT 1 FROM mentoring_pair p WHERE p.place_id = l.id)
                        ORDER BY l.number LIMIT 1""").param(offer.key()).query(Long.class).optional();
    }

    /// Gives an offer as many places as she says.
    ///
    /// @param offer held before
    /// @throws RefusedException `offer.taken` for fewer than her pairs take now
    public void resize(Held offer, PersonId mentor, CohortId cohort, int capacity) {
        var taken = jdbc.sql("""
                        SELECT COUNT(*) FROM mentoring_pair p JOIN mentor_place l ON l.id = p.place_id
                        WHERE l.offer_id = ?""").param(offer.key()).query(Integer.class).single();
        if (capacity < taken) {
            throw new RefusedException("offer.taken", Map.of("count", taken));
        }
        var places = jdbc.sql("SELECT COUNT(*) FROM mentor_place WHERE offer_id = ?")
                .param(offer.key())
                .query(Integer.class)
                .single();
        for (int more = places; more < capacity; more++) {
            add(offer, mentor, cohort);
        }
        if (places > capacity) {
            removeFree(offer, places - capacity);
        }
    }

    // The lowest number that is free: one in the middle may have been given up before.
    private void add(Held offer, PersonId mentor, CohortId cohort) {
        jdbc.sql("""
                        INSERT INTO mentor_place (offer_id, cohort_id, mentor_id, number)
                        SELECT :offer, :cohort, :mentor, MIN(n.number)
                        FROM (SELECT 1 AS number UNION SELECT 2 UNION SELECT 3 UNION SELECT 4 UNION SELECT 5) n
                        WHERE n.number NOT IN (SELECT l.number FROM mentor_place l WHERE l.offer_id = :offer)""")
                .param("offer", offer.key())
                .param("cohort", cohort.value())
                .param("mentor", mentor.value())
                .update();
    }

    private void removeFree(Held offer, int many) {
        var free = jdbc.sql("""
                        SELECT l.id FROM mentor_place l WHERE l.offer_id = ?
                          AND NOT EXISTS (SELECT 1 FROM mentoring_pair p WHERE p.place_id = l.id)
                        ORDER BY l.number DESC LIMIT ?""").params(offer.key(), many).query(Long.class).list();
        free.forEach(place ->
                jdbc.sql("DELETE FROM mentor_place WHERE id = ?").param(place).update());
    }
}
