package org.alongside.library.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.library.OwnWord;
import org.alongside.library.ReceivedWord;
import org.alongside.library.ResourceId;
import org.alongside.library.WordVerdict;
import org.alongside.richtext.RichText;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Private words of readers to who keeps a resource.
@Component
public class WordStore {

    private static final String ABOUT = """
            SELECT r.id, r.shown_version_id, r.owner_id, COALESCE(
                (SELECT rc.cohort_id FROM resource_cohort rc
                 JOIN cohort_member m ON m.cohort_id = rc.cohort_id AND m.person_id = :viewer
                 WHERE rc.resource_id = r.id ORDER BY rc.cohort_id = r.cohort_id DESC, rc.cohort_id LIMIT 1),
                (SELECT MIN(m.cohort_id) FROM cohort_member m WHERE m.person_id = :viewer))
            FROM resource r WHERE r.public_id = :id AND r.owner_id <> :viewer AND\s""" + ResourceSight.READS;

    private static final String RECEIVED = """
            SELECT w.verdict, w.words, %s, w.said_at, NOT (w.version_id <=> r.shown_version_id), w.seen_at IS NULL
            FROM resource r JOIN resource_word w ON w.resource_id = r.id
            WHERE r.public_id = :id AND %s ORDER BY w.said_at DESC, w.id DESC LIMIT 100""".formatted(WordSight.NAME, WordSight.FOR_HER);

    private final JdbcClient jdbc;

    WordStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What a reader reads.
    ///
    /// @param version key of it
    /// @param cohort one of hers that has it; the one it comes from, where that is hers
    public record About(long resource, long version, PersonId owner, CohortId cohort) {}

    /// @return what she reads; empty where there is no such resource, she does not read it, or it is her own
    public Optional<About> about(PersonId reader, ResourceId resource) {
        return jdbc.sql(ABOUT)
                .param("viewer", reader.value())
                .param("id", resource.value())
                .query((row, _) -> new About(
                        row.getLong(1), row.getLong(2), new PersonId(row.getLong(3)), new CohortId(row.getLong(4))))
                .optional();
    }

    /// Stores her word. What is new in it has not been seen.
    ///
    /// @param words sanitized HTML
    /// @return its key
    public long put(
            PersonId reader, About about, WordVerdict verdict, String words, int policy, boolean named, Instant now) {
        jdbc.sql("""
                        INSERT INTO resource_word (resource_id, version_id, person_id, verdict, words, policy_version, named,
                            said_at)
                        VALUES (:resource, :version, :person, :verdict, :words, :policy, :named, :now)
                        ON DUPLICATE KEY UPDATE
                            seen_at = IF(verdict = VALUES(verdict) AND words = VALUES(words) AND taken_back_at IS NULL,
                                seen_at, NULL),
                            said_at = IF(verdict = VALUES(verdict) AND words = VALUES(words) AND taken_back_at IS NULL,
                                said_at, VALUES(said_at)),
                            verdict = VALUES(verdict), words = VALUES(words), policy_version = VALUES(policy_version),
                            named = VALUES(named), taken_back_at = NULL""")
                .param("resource", about.resource())
                .param("version", about.version())
                .param("person", reader.value())
                .param("verdict", verdict.name())
                .param("words", words)
                .param("policy", policy)
                .param("named", named)
                .param("now", now.truncatedTo(ChronoUnit.MICROS))
                .update();
        return jdbc.sql("SELECT id FROM resource_word WHERE version_id = ? AND person_id = ?")
                .params(about.version(), reader.value())
                .query(Long.class)
                .single();
    }

    /// Nobody is shown it any more.
    public void takeBack(PersonId reader, About about, Instant now) {
        jdbc.sql("""
                        UPDATE resource_word SET taken_back_at = ?
                        WHERE version_id = ? AND person_id = ? AND taken_back_at IS NULL""").params(now, about.version(), reader.value()).update();
    }

    /// @return what she told about what she reads
    public Optional<OwnWord> own(PersonId reader, About about) {
        return jdbc.sql("""
                        SELECT verdict, words, named, said_at FROM resource_word
                        WHERE version_id = ? AND person_id = ? AND taken_back_at IS NULL""")
                .params(about.version(), reader.value())
                .query((row, _) -> new OwnWord(
                        WordVerdict.valueOf(row.getString(1)),
                        RichText.plainText(row.getString(2)),
                        row.getBoolean(3),
                        row.getObject(4, Instant.class)))
                .optional();
    }

    /// @return about how many versions she has told something since then, taken back or not
    public int since(PersonId reader, Instant from) {
        return jdbc.sql("SELECT COUNT(*) FROM resource_word WHERE person_id = ? AND said_at > ?")
                .params(reader.value(), from)
                .query(Integer.class)
                .single();
    }

    /// @return whether she keeps it, or looks after the cohort it comes from
    public boolean keeps(PersonId person, ResourceId resource) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM resource r
                        JOIN cohort_member h ON h.cohort_id = r.cohort_id AND h.person_id = :viewer
                        WHERE r.public_id = :id AND (r.owner_id = :viewer OR h.moderator OR h.coordinator))""")
                .param("viewer", person.value())
                .param("id", resource.value())
                .query(Boolean.class)
                .single();
    }

    /// @return what is for her, the newest first
    public List<ReceivedWord> received(PersonId keeper, ResourceId resource) {
        return jdbc.sql(RECEIVED)
                .param("viewer", keeper.value())
                .param("id", resource.value())
                .query((row, _) -> new ReceivedWord(
                        WordVerdict.valueOf(row.getString(1)),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, Instant.class),
                        row.getBoolean(5),
                        row.getBoolean(6)))
                .list();
    }

    /// She has seen what is for her.
    public void markRead(PersonId keeper, ResourceId resource, Instant now) {
        jdbc.sql("""
                        UPDATE resource_word w JOIN resource r ON r.id = w.resource_id SET w.seen_at = :now
                        WHERE r.public_id = :id AND w.seen_at IS NULL AND\s""" + WordSight.FOR_HER)
                .param("viewer", keeper.value())
                .param("id", resource.value())
                .param("now", now)
                .update();
    }

    /// @return how many words she has not seen, of each resource she keeps that has any
    public Map<ResourceId, Integer> unread(PersonId owner) {
        var unread = new LinkedHashMap<ResourceId, Integer>();
        jdbc.sql("""
                        SELECT r.public_id, COUNT(*) FROM resource r JOIN resource_word w ON w.resource_id = r.id
                        WHERE r.owner_id = :viewer AND r.state = 'ACCEPTED' AND w.seen_at IS NULL AND %s
                        GROUP BY r.id ORDER BY r.id""".formatted(WordSight.FOR_HER))
                .param("viewer", owner.value())
                .query((row, _) -> unread.put(new ResourceId(row.getString(1)), row.getInt(2)))
                .list();
        return unread;
    }
}
