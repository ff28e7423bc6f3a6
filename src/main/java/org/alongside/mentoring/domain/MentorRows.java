package org.alongside.mentoring.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alongside.cohort.Topic;
import org.alongside.mentoring.ProposalId;
import org.alongside.mentoring.Terms;
import org.alongside.shared.CohortId;
import org.alongside.shared.MemberId;
import org.alongside.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Mentors as far as a newcomer may see them.
@Component
public class MentorRows {

    /// Mentors shown at once; a topic or a language finds the others.
    public static final int MOST = 60;

    private static final String FOUND = """
             FROM newcomer_request r
            JOIN mentor_offer o ON o.cohort_id = r.cohort_id
            JOIN person p ON p.id = o.mentor_id
            WHERE r.cohort_id = :cohort AND r.mentee_id = :mentee AND r.state = 'OPEN' AND
            """ + Fit.CAN_BE_ASKED;

    private final JdbcClient jdbc;

    MentorRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Makes what is shown of a mentor out of a row that begins with her public id and her name.
    @FunctionalInterface
    public interface Shape<T> {
        T of(ResultSet row, Terms terms) throws SQLException;
    }

    /// Those who share more topics come first, the rest in an order of the viewer's own that does not change.
    public <T> List<T> around(
            PersonId mentee,
            CohortId cohort,
            @Nullable Topic topic,
            @Nullable String language,
            Instant now,
            Shape<T> shape) {
        return jdbc.sql("SELECT p.public_id, p.display_name, " + TermsRows.OF_OFFER + FOUND + """
                        AND (:topic IS NULL OR EXISTS (SELECT 1 FROM mentor_offer_topic t
                            WHERE t.offer_id = o.id AND t.topic = :topic))
                        AND (:language IS NULL OR EXISTS (SELECT 1 FROM mentor_offer_language l
                            WHERE l.offer_id = o.id AND l.lang = :language))
                        ORDER BY (SELECT COUNT(*) FROM mentor_offer_topic t
                            JOIN newcomer_request_topic w ON w.topic = t.topic AND w.request_id = r.id
                            WHERE t.offer_id = o.id) DESC,
                            CRC32(CONCAT(r.mentee_id, ':', o.mentor_id)), o.id
                        LIMIT :most""")
                .param("cohort", cohort.value())
                .param("mentee", mentee.value())
                .param("topic", topic == null ? null : topic.name())
                .param("language", language)
                .param("now", now)
                .param("most", MOST)
                .query((row, _) -> shape.of(row, TermsRows.read(row, 3)))
                .list();
    }

    /// @return the mentor, where the newcomer can ask her now
    public Optional<PersonId> canBeAsked(PersonId mentee, CohortId cohort, MemberId mentor, Instant now) {
        return jdbc.sql("SELECT o.mentor_id" + FOUND + "AND p.public_id = :mentor")
                .param("cohort", cohort.value())
                .param("mentee", mentee.value())
                .param("mentor", mentor.value())
                .param("now", now)
                .query((row, _) -> new PersonId(row.getLong(1)))
                .optional();
    }

    /// @return whether she has asked that mentor, and it is open
    public boolean asked(PersonId mentee, MemberId mentor) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM pair_proposal q JOIN person p ON p.id = q.mentor_id
                        WHERE q.mentee_id = ? AND p.public_id = ? AND q.state = 'OPEN' AND q.origin = 'ASK')""")
                .params(mentee.value(), mentor.value())
                .query(Boolean.class)
                .single();
    }

    /// @return whether she has a request there that is open
    public boolean isAsking(PersonId mentee, CohortId cohort) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM newcomer_request
                        WHERE cohort_id = ? AND mentee_id = ? AND state = 'OPEN')""")
                .params(cohort.value(), mentee.value())
                .query(Boolean.class)
                .single();
    }

    /// @return how many mentors she has asked who have not answered
    public int openAsks(PersonId mentee) {
        return jdbc.sql("""
                        SELECT COUNT(*) FROM pair_proposal
                        WHERE mentee_id = ? AND state = 'OPEN' AND ask_slot IS NOT NULL""").param(mentee.value()).query(Integer.class).single();
    }

    /// Puts the word with which she asks to the proposal.
    public void say(ProposalId proposal, long text) {
        jdbc.sql("UPDATE pair_proposal SET ask_text = ? WHERE public_id = ?")
                .params(text, proposal.value())
                .update();
    }
}
