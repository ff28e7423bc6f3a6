package org.alongside.library.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.alongside.discussion.StoredSignals;
import org.alongside.library.FileId;
import org.alongside.library.JudgedResource;
import org.alongside.library.ResourceChanged;
import org.alongside.library.ResourceDraft;
import org.alongside.library.ResourceId;
import org.alongside.library.ResourceKind;
import org.alongside.library.ResourceMark;
import org.alongside.library.ResourceState;
import org.alongside.library.VersionState;
import org.alongside.shared.CohortId;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.alongside.shared.PublicIds;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Writes resources and their versions. Who may write was asked before. Everybody who changes one holds it
/// first.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ResourceStore {

    private static final String JUDGED = """
            SELECT r.id, r.public_id, v.id, r.cohort_id, v.editor_id, r.owner_id, v.lang, v.signals, r.state,
                   r.shown_version_id, r.shown_at, r.review_on, v.state, v.reason, l.id, l.state, l.reason
            FROM resource r JOIN resource_version v ON v.resource_id = r.id
            JOIN resource_version l ON l.id = r.latest_version_id
            WHERE r.public_id = :id AND v.id = COALESCE(:version, r.latest_version_id)
            """;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ResourceStore(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /// A resource that is held until the transaction ends.
    ///
    /// @param latest key of its newest version
    /// @param number of that
    /// @param version what a change is based on
    public record Row(
            long key,
            CohortId cohort,
            PersonId owner,
            ResourceKind kind,
            ResourceState state,
            @Nullable Long shown,
            long latest,
            int number,
            VersionState latestState,
            int version) {}

    /// What was checked of a draft.
    ///
    /// @param description sanitized HTML
    /// @param body sanitized HTML; null where it is no page of text
    /// @param file key; null where it is no file
    public record Checked(
            String description,
            @Nullable String body,
            @Nullable Long file,
            int policyVersion,
            double score,
            String signals) {}

    /// What was sent of a form.
    ///
    /// @param draft as it was stored
    /// @param danger whether its words say that somebody may be in danger
    public record Sent(ResourceId id, CohortId cohort, ResourceKind kind, ResourceDraft draft, boolean danger) {}

    /// @return the resource, held
    public Optional<Row> hold(ResourceId id) {
        return jdbc.sql("SELECT id FROM resource WHERE public_id = ? FOR UPDATE")
                .param(id.value())
                .query(Long.class)
                .optional()
                .flatMap(this::row);
    }

    private Optional<Row> row(long key) {
        return jdbc.sql("""
                        SELECT r.id, r.cohort_id, r.owner_id, r.kind, r.state, r.shown_version_id, v.id, v.number,
                               v.state, r.version
                        FROM resource r JOIN resource_version v ON v.id = r.latest_version_id WHERE r.id = ?""")
                .param(key)
                .query((row, _) -> new Row(
                        row.getLong(1),
                        new CohortId(row.getLong(2)),
                        new PersonId(row.getLong(3)),
                        ResourceKind.valueOf(row.getString(4)),
                        ResourceState.valueOf(row.getString(5)),
                        row.getObject(6, Long.class),
                        row.getLong(7),
                        row.getInt(8),
                        VersionState.valueOf(row.getString(9)),
                        row.getInt(10)))
                .optional();
    }

    /// @return what was sent of the same form before
    public Optional<Sent> sentBefore(PersonId editor, String key) {
        return jdbc.sql("""
                        SELECT r.public_id, r.cohort_id, r.kind, v.title, v.description, v.body, v.link, f.public_id, v.lang,
                               (SELECT GROUP_CONCAT(t.topic) FROM resource_version_topic t WHERE t.version_id = v.id),
                               v.audience, v.source, v.submission_key, v.signals
                        FROM resource_version v JOIN resource r ON r.id = v.resource_id
                        LEFT JOIN stored_file f ON f.id = v.file_id
                        WHERE v.editor_id = ? AND v.submission_key = ?""")
                .params(editor.value(), key)
                .query((row, _) -> sent(row))
                .optional();
    }

    private static Sent sent(ResultSet row) throws SQLException {
        var file = row.getString(8);
        return new Sent(
                new ResourceId(row.getString(1)),
                new CohortId(row.getLong(2)),
                ResourceKind.valueOf(row.getString(3)),
                new ResourceDraft(
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        file == null ? null : new FileId(file),
                        row.getString(9),
                        ResourceReader.topics(row.getString(10)),
                        row.getString(11),
                        row.getString(12),
                        row.getString(13)),
                StoredSignals.read(row.getString(14)).stream()
                        .anyMatch(signal -> signal.name().startsWith("danger.")));
    }

    /// @return how many of her proposals nobody has decided about
    public int waiting(PersonId owner) {
        return jdbc.sql("SELECT COUNT(*) FROM resource WHERE owner_id = ? AND state = 'PROPOSED'")
                .param(owner.value())
                .query(Integer.class)
                .single();
    }

    /// Holds a file until the transaction ends, so that it is not thrown away meanwhile.
    ///
    /// @return key of a file the editor may put into a resource: she brought it to the cohort, or the resource has
    ///     it
    public Optional<Long> file(PersonId editor, CohortId cohort, FileId file, @Nullable Long resource) {
        return jdbc.sql("""
                        SELECT f.id FROM stored_file f
                        WHERE f.public_id = :file AND (f.uploader_id = :editor AND f.cohort_id = :cohort
                          OR EXISTS (SELECT 1 FROM resource_version v
                                     WHERE v.file_id = f.id AND v.resource_id = :resource)) FOR UPDATE""")
                .param("file", file.value())
                .param("editor", editor.value())
                .param("cohort", cohort.value())
                .param("resource", resource)
                .query(Long.class)
                .optional();
    }

    /// Stores a proposal with its first version, which waits.
    public ResourceId add(
            PersonId owner, CohortId cohort, ResourceKind kind, ResourceDraft draft, Checked checked, Instant at) {
        var id = new ResourceId(PublicIds.next());
        var now = at.truncatedTo(ChronoUnit.MICROS);
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                        INSERT INTO resource (public_id, cohort_id, kind, owner_id, proposed_at)
                        VALUES (?, ?, ?, ?, ?)""")
                .params(id.value(), cohort.value(), kind.name(), owner.value(), now)
                .update(key, "id");
        var resource = key(key);
        jdbc.sql("INSERT INTO resource_cohort (resource_id, cohort_id, shared_by, shared_at) VALUES (?, ?, ?, ?)")
                .params(resource, cohort.value(), owner.value(), now)
                .update();
        latest(resource, version(resource, 1, owner, draft, checked, now));
        return id;
    }

    /// Stores another version, which waits. One that waited before does so no more.
    public void change(Row row, PersonId editor, ResourceDraft draft, Checked checked) {
        if (row.latestState() == VersionState.HELD) {
            jdbc.sql("UPDATE resource_version SET state = 'REPLACED' WHERE id = ?")
                    .param(row.latest())
                    .update();
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        latest(row.key(), version(row.key(), row.number() + 1, editor, draft, checked, now));
        if (row.state() == ResourceState.RETURNED) {
            jdbc.sql("UPDATE resource SET state = 'PROPOSED' WHERE id = ?")
                    .param(row.key())
                    .update();
        }
    }

    /// Readers find nothing older in its history than what they read now.
    public void hideEarlier(long resource) {
        jdbc.sql("""
                        UPDATE resource r JOIN resource_version v ON v.id = r.shown_version_id
                        SET r.history_from = v.number WHERE r.id = ?""").param(resource).update();
    }

    /// Its owner takes it back.
    public void withdraw(Row row, ResourceId id) {
        jdbc.sql("UPDATE resource_version SET state = 'REPLACED' WHERE id = ? AND state = 'HELD'")
                .param(row.latest())
                .update();
        jdbc.sql("""
                        UPDATE resource SET state = 'WITHDRAWN', shown_version_id = NULL, version = version + 1
                        WHERE id = ?""").param(row.key()).update();
        tell(id);
    }

    /// @param version key of the version that is judged; null for the newest
    public Optional<JudgedResource> judged(ResourceId id, @Nullable Long version) {
        return jdbc.sql(JUDGED)
                .param("id", id.value())
                .param("version", version)
                .query((row, _) -> judged(row))
                .optional();
    }

    /// Sets how a resource, the version that is judged and the newest one stand.
    public void put(JudgedResource judged, ResourceMark mark) {
        put(mark.latest(), mark.latestState(), mark.latestReason());
        put(mark.decided(), mark.version(), mark.reason());
        jdbc.sql("""
                        UPDATE resource SET state = :state, shown_version_id = :shown, shown_at = :at,
                            review_on = :review, version = version + 1 WHERE id = :key""")
                .param("state", mark.state().name())
                .param("shown", mark.shown())
                .param("at", mark.shownAt())
                .param("review", mark.reviewOn())
                .param("key", judged.key())
                .update();
        tell(judged.id());
    }

    private void put(long version, VersionState state, @Nullable String reason) {
        jdbc.sql("UPDATE resource_version SET state = :state, reason = :reason WHERE id = :key")
                .param("state", state.name())
                .param("reason", reason)
                .param("key", version)
                .update();
    }

    /// Tells that something has become of a resource.
    public void tell(ResourceId id) {
        events.publishEvent(new ResourceChanged(id));
    }

    private void latest(long resource, long version) {
        jdbc.sql("UPDATE resource SET latest_version_id = ?, version = version + 1 WHERE id = ?")
                .params(version, resource)
                .update();
    }

    private long version(
            long resource, int number, PersonId editor, ResourceDraft draft, Checked checked, Instant now) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                        INSERT INTO resource_version (resource_id, number, title, description, body, link, file_id, lang,
                            audience, source, policy_version, editor_id, submission_key, written_at, score, signals)
                        VALUES (:resource, :number, :title, :description, :body, :link, :file, :lang,
                            :audience, :source, :policy, :editor, :key, :now, :score, :signals)""")
                .param("resource", resource)
                .param("number", number)
                .param("title", draft.title())
                .param("description", checked.description())
                .param("body", checked.body())
                .param("link", draft.link())
                .param("file", checked.file())
                .param("lang", draft.lang())
                .param("audience", draft.audience())
                .param("source", draft.source())
                .param("policy", checked.policyVersion())
                .param("editor", editor.value())
                .param("key", draft.key())
                .param("now", now)
                .param("score", checked.score())
                .param("signals", checked.signals())
                .update(key, "id");
        var version = key(key);
        draft.topics()
                .forEach(topic -> jdbc.sql("INSERT INTO resource_version_topic (version_id, topic) VALUES (?, ?)")
                        .params(version, topic.name())
                        .update());
        return version;
    }

    /// Says that it was proposed, and accepted, at another time.
    public void date(ResourceId id, long version, Instant at) {
        var then = at.truncatedTo(ChronoUnit.MICROS);
        jdbc.sql("UPDATE resource SET proposed_at = ?, shown_at = ? WHERE public_id = ?")
                .params(then, then, id.value())
                .update();
        jdbc.sql("UPDATE resource_version SET written_at = ? WHERE id = ?")
                .params(then, version)
                .update();
    }

    private static long key(GeneratedKeyHolder holder) {
        return Objects.requireNonNull(holder.getKey()).longValue();
    }

    private static JudgedResource judged(ResultSet row) throws SQLException {
        return new JudgedResource(
                row.getLong(1),
                new ResourceId(row.getString(2)),
                row.getLong(3),
                new CohortId(row.getLong(4)),
                new PersonId(row.getLong(5)),
                new PersonId(row.getLong(6)),
                row.getString(7),
                row.getString(8),
                new ResourceMark(
                        row.getLong(3),
                        ResourceState.valueOf(row.getString(9)),
                        row.getObject(10, Long.class),
                        row.getObject(11, Instant.class),
                        row.getObject(12, LocalDate.class),
                        VersionState.valueOf(row.getString(13)),
                        row.getString(14),
                        row.getLong(15),
                        VersionState.valueOf(row.getString(16)),
                        row.getString(17)));
    }

    /// @throws NotFoundException where there is none
    public Row require(ResourceId id) {
        return hold(id).orElseThrow(NotFoundException::new);
    }
}
