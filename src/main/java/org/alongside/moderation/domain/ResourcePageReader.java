package org.alongside.moderation.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.alongside.cohort.Topic;
import org.alongside.discussion.StoredSignals;
import org.alongside.library.FileId;
import org.alongside.library.ResourceKind;
import org.alongside.moderation.CasePage;
import org.alongside.moderation.CaseResource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads what a case about a resource shows. Whether the person may see the case was asked before.
@Component
class ResourcePageReader {

    private static final String WORDS = "CONCAT(%1$s.description, COALESCE(%1$s.body, ''))";

    private final JdbcClient jdbc;

    ResourcePageReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<CasePageReader.Judged> judged(CaseRow row) {
        return jdbc.sql("""
                        SELECT v.title, %s, v.lang, v.written_at, v.signals, v.score, v.editor_id,
                               v.state = 'HELD' OR v.id <=> r.shown_version_id, r.state = 'WITHDRAWN'
                        FROM moderation_case c
                        JOIN resource_version v ON v.id = c.resource_version_id
                        JOIN resource r ON r.id = v.resource_id
                        WHERE c.id = ?""".formatted(WORDS.formatted("v")))
                .param(row.key())
                .query((line, _) -> new CasePageReader.Judged(
                        new CasePage.Text(
                                line.getString(1),
                                line.getString(2),
                                line.getString(3),
                                line.getObject(4, Instant.class)),
                        List.copyOf(StoredSignals.read(line.getString(5))),
                        line.getDouble(6),
                        new Prints(line.getLong(7), null),
                        line.getBoolean(8),
                        line.getBoolean(9)))
                .optional();
    }

    /// @return a private word that calls for help; taken back, it shows its words no more
    Optional<CasePageReader.Judged> word(CaseRow row) {
        return jdbc.sql("""
                        SELECT IF(w.taken_back_at IS NULL, w.words, ''), w.said_at, w.person_id,
                               w.taken_back_at IS NOT NULL
                        FROM resource_word w WHERE w.id = ?""")
                .param(Long.parseLong(row.subjectId()))
                .query((line, _) -> new CasePageReader.Judged(
                        new CasePage.Text(null, line.getString(1), null, line.getObject(2, Instant.class)),
                        List.of(),
                        0,
                        new Prints(line.getLong(3), null),
                        false,
                        line.getBoolean(4)))
                .optional();
    }

    /// @return the words of another version that others read
    Optional<String> read(CaseRow row) {
        return jdbc.sql("""
                        SELECT %s FROM moderation_case c
                        JOIN resource_version v ON v.id = c.resource_version_id
                        JOIN resource r ON r.id = v.resource_id
                        JOIN resource_version s ON s.id = r.shown_version_id AND s.id <> v.id
                        WHERE c.id = ?""".formatted(WORDS.formatted("s")))
                .param(row.key())
                .query(String.class)
                .optional();
    }

    /// @return what it is judged by besides its words; null where the case is about no resource
    @Nullable
    CaseResource fields(CaseRow row) {
        return row.text() instanceof JudgedText.OfResource ? found(row) : null;
    }

    private CaseResource found(CaseRow row) {
        var versions = jdbc.sql("""
                        SELECT x.id = c.resource_version_id, r.kind,
                               (SELECT o.display_name FROM person o WHERE o.id = r.owner_id AND o.id <> v.editor_id),
                               r.shown_version_id IS NOT NULL AND c.report_count > 0, x.title, x.link, f.public_id,
                               f.name, f.kind, (SELECT b.bytes FROM file_content b WHERE b.id = f.content_id),
                               f.preview_id IS NOT NULL, x.lang,
                               (SELECT GROUP_CONCAT(t.topic) FROM resource_version_topic t WHERE t.version_id = x.id),
                               x.audience, x.source
                        FROM moderation_case c
                        JOIN resource_version v ON v.id = c.resource_version_id
                        JOIN resource r ON r.id = v.resource_id
                        JOIN resource_version x ON x.id IN (v.id, r.shown_version_id)
                        LEFT JOIN stored_file f ON f.id = x.file_id
                        WHERE c.id = ? ORDER BY x.id = c.resource_version_id DESC""")
                .param(row.key())
                .query((line, _) -> new Line(
                        ResourceKind.valueOf(line.getString(2)), line.getString(3), line.getBoolean(4), fields(line)))
                .list();
        var judged = versions.getFirst();
        return new CaseResource(
                judged.kind(),
                judged.fields(),
                versions.size() > 1 ? versions.getLast().fields() : null,
                judged.keeper(),
                judged.reported());
    }

    private static CaseResource.Fields fields(ResultSet line) throws SQLException {
        var file = line.getString(7);
        return new CaseResource.Fields(
                line.getString(5),
                line.getString(6),
                file == null
                        ? null
                        : new CaseResource.File(
                                new FileId(file),
                                line.getString(8),
                                line.getString(9),
                                line.getLong(10),
                                line.getBoolean(11)),
                line.getString(12),
                topics(line.getString(13)),
                line.getString(14),
                line.getString(15));
    }

    private static Set<Topic> topics(@Nullable String names) {
        var topics = EnumSet.noneOf(Topic.class);
        if (names != null) {
            Stream.of(names.split(",", -1)).map(Topic::valueOf).forEach(topics::add);
        }
        return topics;
    }

    private record Line(ResourceKind kind, @Nullable String keeper, boolean reported, CaseResource.Fields fields) {}
}
