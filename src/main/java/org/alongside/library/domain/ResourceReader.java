package org.alongside.library.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.alongside.cohort.CohortRole;
import org.alongside.cohort.CohortView;
import org.alongside.cohort.Topic;
import org.alongside.library.FileId;
import org.alongside.library.FileKind;
import org.alongside.library.LibraryFilter;
import org.alongside.library.ResourceGlance;
import org.alongside.library.ResourceId;
import org.alongside.library.ResourceKind;
import org.alongside.library.ResourceState;
import org.alongside.library.ResourceSummary;
import org.alongside.library.ResourceText;
import org.alongside.library.ResourceView;
import org.alongside.library.StoredFile;
import org.alongside.library.VersionState;
import org.alongside.richtext.RichText;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.alongside.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads resources, each as far as the viewer may see it.
@Component
public class ResourceReader {

    private static final int EXCERPT = 160;

    static final String TOPICS =
            "(SELECT GROUP_CONCAT(vt.topic) FROM resource_version_topic vt WHERE vt.version_id = v.id)";

    /// What a list says of a resource; `v` is the version it says it of, `r` the resource.
    static final String SUMMARY = """
            SELECT r.public_id, r.kind, r.state, v.title, v.description, v.lang, %s, v.audience,
                   COALESCE(r.shown_at, r.proposed_at), r.id,
                   f.public_id, f.name, f.kind, fc.bytes, f.preview_id IS NOT NULL, f.width, f.height,
                   v.state, v.reason
            FROM resource r JOIN resource_version v ON v.id = %s
            LEFT JOIN (stored_file f JOIN file_content fc ON fc.id = f.content_id) ON f.id = v.file_id
            """;

    private static final String LIST =
            SUMMARY.formatted(TOPICS, "r.shown_version_id") + """
            WHERE %s
              AND (:cohort IS NULL OR r.everywhere AND EXISTS (SELECT 1 FROM cohort_member fm
                       WHERE fm.cohort_id = :cohort AND fm.person_id = :viewer)
                   OR EXISTS (SELECT 1 FROM resource_cohort fc
                       JOIN cohort_member fm ON fm.cohort_id = fc.cohort_id AND fm.person_id = :viewer
                       WHERE fc.resource_id = r.id AND fc.cohort_id = :cohort))
              AND (:kind IS NULL OR r.kind = :kind)
              AND (:lang IS NULL OR v.lang = :lang)
              AND (:topic IS NULL OR EXISTS (SELECT 1 FROM resource_version_topic ft
                       WHERE ft.version_id = v.id AND ft.topic = :topic))
              AND (:at IS NULL OR (r.shown_at, r.id) < (:at, :key))
            ORDER BY r.shown_at DESC, r.id DESC LIMIT :limit""".formatted(ResourceSight.READS);

    private static final String OWN = SUMMARY.formatted(TOPICS, "r.latest_version_id") + """
            JOIN cohort_member h ON h.cohort_id = r.cohort_id AND h.person_id = :viewer
            WHERE r.owner_id = :viewer AND r.state <> 'WITHDRAWN'
            ORDER BY r.id DESC LIMIT 100""";

    private static final String LANGUAGES = """
            SELECT DISTINCT v.lang FROM resource r JOIN resource_version v ON v.id = r.shown_version_id
            WHERE v.lang IS NOT NULL AND %s ORDER BY v.lang""".formatted(ResourceSight.READS);

    private static final String OPEN = """
            SELECT r.public_id, r.kind, r.state, r.everywhere, %s, r.owner_id = :viewer, r.review_on,
                   r.shown_at, r.version, r.id, r.cohort_id, r.shown_version_id, r.latest_version_id, r.looked_at
            FROM resource r WHERE r.public_id = :id AND %s""".formatted(ResourceSight.OWNER_NAME, ResourceSight.SEES);

    private static final String GLANCES = """
            SELECT %s FROM resource r JOIN resource_version v ON v.id = r.shown_version_id
            WHERE r.public_id IN (:ids) AND %s""".formatted(ChoiceReader.GLANCE, ResourceSight.READS);

    private static final String LINK = """
            SELECT v.link FROM resource r JOIN resource_version v ON v.id = r.shown_version_id
            WHERE r.public_id = :id AND v.link IS NOT NULL AND %s""".formatted(ResourceSight.READS);

    private static final String COHORTS = """
            SELECT c.id, c.slug, c.name, c.description, m.moderator, m.coordinator
            FROM resource_cohort rc JOIN cohort c ON c.id = rc.cohort_id
            JOIN cohort_member m ON m.cohort_id = c.id AND m.person_id = :viewer
            WHERE rc.resource_id = :key ORDER BY c.name, c.id""";

    /// The columns that [#text(ResultSet)] reads, of the version `v`.
    static final String TEXT = """
            v.number, v.title, v.description, v.body, v.link,
            (SELECT tf.public_id FROM stored_file tf WHERE tf.id = v.file_id), v.lang, %s, v.audience,
            v.source, v.state, v.reason, v.written_at
            """.formatted(TOPICS);

    private final JdbcClient jdbc;

    ResourceReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return one page, what is newest first
    public Slice<ResourceSummary> list(PersonId viewer, LibraryFilter filter, @Nullable String cursor, int limit) {
        var from = ShownCursor.parse(cursor);
        var rows = jdbc.sql(LIST)
                .param("viewer", viewer.value())
                .param(
                        "cohort",
                        filter.cohort() == null ? null : filter.cohort().value())
                .param("kind", filter.kind() == null ? null : filter.kind().name())
                .param("lang", filter.lang())
                .param("topic", filter.topic() == null ? null : filter.topic().name())
                .param("at", from == null ? null : from.at())
                .param("key", from == null ? null : from.key())
                .param("limit", limit + 1)
                .query((row, _) -> new Listed(summary(row), row.getLong(10)))
                .list();
        var page = Slice.of(rows, limit, last -> new ShownCursor(last.summary().at(), last.key()).toString());
        return new Slice<>(page.items().stream().map(Listed::summary).toList(), page.next());
    }

    /// @return what she keeps, or has proposed, newest first; at most 100
    public List<ResourceSummary> own(PersonId viewer) {
        return jdbc.sql(OWN)
                .param("viewer", viewer.value())
                .query((row, _) -> summary(row))
                .list();
    }

    /// @return languages of what she may read: BCP 47 tags
    public List<String> languages(PersonId viewer) {
        return jdbc.sql(LANGUAGES)
                .param("viewer", viewer.value())
                .query((row, _) -> row.getString(1))
                .list();
    }

    /// @return by id, those the viewer may read
    public Map<ResourceId, ResourceGlance> glances(PersonId viewer, Collection<ResourceId> ids) {
        var found = new LinkedHashMap<ResourceId, ResourceGlance>();
        if (!ids.isEmpty()) {
            jdbc.sql(GLANCES)
                    .param("viewer", viewer.value())
                    .param("ids", ids.stream().map(ResourceId::value).toList())
                    .query((row, _) -> ChoiceReader.glance(row))
                    .list()
                    .forEach(glance -> found.put(glance.id(), glance));
        }
        return found;
    }

    /// @return the address of a link that the viewer may read
    public Optional<String> link(PersonId viewer, ResourceId id) {
        return jdbc.sql(LINK)
                .param("viewer", viewer.value())
                .param("id", id.value())
                .query(String.class)
                .optional();
    }

    /// @return the resource; empty where there is none or the viewer may not see it
    public Optional<ResourceView> open(PersonId viewer, ResourceId id) {
        return jdbc.sql(OPEN)
                .param("viewer", viewer.value())
                .param("id", id.value())
                .query((row, _) -> Opened.read(row))
                .optional()
                .map(opened -> view(viewer, opened));
    }

    private ResourceView view(PersonId viewer, Opened opened) {
        var cohorts = jdbc.sql(COHORTS)
                .param("viewer", viewer.value())
                .param("key", opened.key())
                .query((row, _) -> CohortView.read(row))
                .list();
        var home = cohorts.stream()
                .filter(cohort -> cohort.id().equals(opened.cohort()))
                .findFirst();
        var role = home.map(CohortView::role).orElse(CohortRole.MEMBER);
        var keeps = home.isPresent() && (opened.mine() || role.answers());
        var shown = opened.shown();
        var text = text(shown == null ? opened.latest() : shown);
        var newer = keeps && shown != null && shown != opened.latest() ? text(opened.latest()) : null;
        return new ResourceView(
                opened.id(),
                opened.kind(),
                opened.state(),
                home.orElse(null),
                role,
                cohorts,
                opened.everywhere(),
                opened.ownerName(),
                opened.mine(),
                text,
                newer,
                opened.reviewOn(),
                opened.shownAt(),
                opened.lookedAt(),
                opened.version());
    }

    private ResourceText text(long version) {
        return jdbc.sql("SELECT " + TEXT + "FROM resource_version v WHERE v.id = ?")
                .param(version)
                .query((row, _) -> text(row))
                .single();
    }

    static ResourceText text(ResultSet row) throws SQLException {
        var file = row.getString(6);
        return new ResourceText(
                row.getInt(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                file == null ? null : new FileId(file),
                row.getString(7),
                topics(row.getString(8)),
                row.getString(9),
                row.getString(10),
                VersionState.valueOf(row.getString(11)),
                row.getString(12),
                row.getObject(13, Instant.class));
    }

    static ResourceSummary summary(ResultSet row) throws SQLException {
        return new ResourceSummary(
                new ResourceId(row.getString(1)),
                ResourceKind.valueOf(row.getString(2)),
                ResourceState.valueOf(row.getString(3)),
                row.getString(4),
                RichText.excerpt(row.getString(5), EXCERPT),
                row.getString(6),
                topics(row.getString(7)),
                row.getString(8),
                file(row),
                VersionState.valueOf(row.getString(18)),
                row.getString(19),
                row.getObject(9, Instant.class));
    }

    private static @Nullable StoredFile file(ResultSet row) throws SQLException {
        var id = row.getString(11);
        return id == null
                ? null
                : new StoredFile(
                        new FileId(id),
                        row.getString(12),
                        FileKind.valueOf(row.getString(13)),
                        row.getLong(14),
                        row.getBoolean(15),
                        row.getObject(16, Integer.class),
                        row.getObject(17, Integer.class));
    }

    static Set<Topic> topics(@Nullable String names) {
        var topics = EnumSet.noneOf(Topic.class);
        if (names != null && !names.isEmpty()) {
            Stream.of(names.split(",", -1)).map(Topic::valueOf).forEach(topics::add);
        }
        return topics;
    }

    private record Listed(ResourceSummary summary, long key) {}

    private record Opened(
            ResourceId id,
            ResourceKind kind,
            ResourceState state,
            boolean everywhere,
            @Nullable String ownerName,
            boolean mine,
            @Nullable LocalDate reviewOn,
            @Nullable Instant shownAt,
            int version,
            long key,
            CohortId cohort,
            @Nullable Long shown,
            long latest,
            @Nullable Instant lookedAt) {

        static Opened read(ResultSet row) throws SQLException {
            return new Opened(
                    new ResourceId(row.getString(1)),
                    ResourceKind.valueOf(row.getString(2)),
                    ResourceState.valueOf(row.getString(3)),
                    row.getBoolean(4),
                    row.getString(5),
                    row.getBoolean(6),
                    row.getObject(7, LocalDate.class),
                    row.getObject(8, Instant.class),
                    row.getInt(9),
                    row.getLong(10),
                    new CohortId(row.getLong(11)),
                    row.getObject(12, Long.class),
                    row.getLong(13),
                    row.getObject(14, Instant.class));
        }
    }
}
