package org.alongside.mentoring;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.alongside.cohort.CohortRole;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.alongside.testing.Fixtures;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A cohort with people who offer and people who wait, made without asking anybody.
public final class MatchingScene {

    public final String slug;
    public final CohortId cohort;
    public final PersonId coordinator;
    private final Fixtures fixtures;
    private final JdbcClient jdbc;

    public MatchingScene(Fixtures fixtures, JdbcClient jdbc) {
        this(fixtures, jdbc, fixtures.slug());
    }

    private MatchingScene(Fixtures fixtures, JdbcClient jdbc, String slug) {
        this.fixtures = fixtures;
        this.jdbc = jdbc;
        this.slug = slug;
        this.cohort = fixtures.cohort(slug);
        this.coordinator = fixtures.with(cohort, new CohortRole(false, true));
    }

    /// @return a member who offers one place, or more, in Arabic
    public PersonId mentor(String name, int places) {
        var person = fixtures.member(cohort);
        offer(person, name, places);
        return person;
    }

    public void offer(PersonId person, String name, int places) {
        rename(person, name);
        jdbc.sql("""
                        INSERT INTO mentor_offer (cohort_id, mentor_id, hours_month, format, state, created_at)
                        VALUES (?, ?, 4, 'BOTH', 'OPEN', NOW(6))""").params(cohort.value(), person.value()).update();
        var offer = jdbc.sql("SELECT id FROM mentor_offer WHERE cohort_id = ? AND mentor_id = ?")
                .params(cohort.value(), person.value())
                .query(Long.class)
                .single();
        for (int number = 1; number <= places; number++) {
            jdbc.sql("INSERT INTO mentor_place (offer_id, cohort_id, mentor_id, number) VALUES (?, ?, ?, ?)")
                    .params(offer, cohort.value(), person.value(), number)
                    .update();
        }
        jdbc.sql("INSERT INTO mentor_offer_language (offer_id, lang) VALUES (?, 'ar')")
                .param(offer)
                .update();
        jdbc.sql("INSERT INTO mentor_offer_topic (offer_id, topic) VALUES (?, 'WORK'), (?, 'MONEY')")
                .params(offer, offer)
                .update();
        oriented(person, "MENTOR");
    }

    /// @return a member who waits for somebody who speaks Arabic
    public PersonId newcomer(String name, int waitingDays) {
        return newcomer(name, waitingDays, "ar");
    }

    public PersonId newcomer(String name, int waitingDays, String language) {
        var person = fixtures.member(cohort);
        request(person, name, waitingDays, language);
        return person;
    }

    public void request(PersonId person, String name, int waitingDays, String language) {
        rename(person, name);
        jdbc.sql("""
                        INSERT INTO newcomer_request (cohort_id, mentee_id, hours_month, format, state, waiting_since,
                            created_at)
                        VALUES (?, ?, 4, 'ONLINE', 'OPEN', ?, NOW(6))""")
                .params(cohort.value(), person.value(), Instant.now().minus(Duration.ofDays(waitingDays)))
                .update();
        jdbc.sql("""
                        INSERT INTO newcomer_request_language (request_id, lang)
                        SELECT id, ? FROM newcomer_request WHERE cohort_id = ? AND mentee_id = ?""").params(language, cohort.value(), person.value()).update();
        jdbc.sql("""
                        INSERT INTO newcomer_request_topic (request_id, topic)
                        SELECT id, 'WORK' FROM newcomer_request WHERE cohort_id = ? AND mentee_id = ?""").params(cohort.value(), person.value()).update();
        oriented(person, "MENTEE");
    }

    public void mustNot(PersonId person, PersonId other) {
        jdbc.sql("INSERT INTO mentoring_must_not (person_id, other_id, created_at) VALUES (?, ?, NOW(6))")
                .params(person.value(), other.value())
                .update();
    }

    /// @return state of the proposals of a newcomer
    public List<String> proposals(PersonId newcomer) {
        return jdbc.sql("SELECT CONCAT(origin, ' ', state) FROM pair_proposal WHERE mentee_id = ? ORDER BY id")
                .param(newcomer.value())
                .query(String.class)
                .list();
    }

    private void oriented(PersonId person, String role) {
        jdbc.sql("""
                        INSERT INTO mentoring_orientation_done (cohort_id, person_id, role, edition, done_at)
                        VALUES (?, ?, ?, 0, NOW(6))""").params(cohort.value(), person.value(), role).update();
    }

    private void rename(PersonId person, String name) {
        jdbc.sql("UPDATE person SET display_name = ? WHERE id = ?")
                .params(name, person.value())
                .update();
    }
}
