package org.alongside.library.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alongside.cohort.CohortView;
import org.alongside.library.CollectionId;
import org.alongside.library.CollectionSummary;
import org.alongside.library.CollectionView;
import org.alongside.library.ResourceId;
import org.alongside.library.ResourceSummary;
import org.alongside.richtext.RichText;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads collections, each as far as the viewer may see it: those of her cohorts, and in them what she may read.
@Component
public class CollectionReader {

    private static final int EXCERPT = 160;

    private static final String SEEN = """
            FROM collection k
            JOIN cohort c ON c.id = k.cohort_id
            JOIN cohort_member km ON km.cohort_id = k.cohort_id AND km.person_id = :viewer
            WHERE k.removed_at IS NULL AND (NOT k.held OR km.moderator OR km.coordinator)
            """;

    private static final String READABLE = """
            FROM collection_item i JOIN resource r ON r.id = i.resource_id
            WHERE i.collection_id = k.id AND %s
            """.formatted(ResourceSight.READS);

    private static final String LIST = """
            SELECT * FROM (
                SELECT k.public_id, k.title, k.description, k.lang, (SELECT COUNT(*) %s) AS readable, k.held,
                       km.moderator OR km.coordinator AS keeps, k.id
                %s
                  AND (:cohort IS NULL OR k.cohort_id = :cohort)
                  AND (:resource IS NULL OR EXISTS (SELECT 1 %s AND r.public_id = :resource))) l
            WHERE readable > 0 OR keeps ORDER BY title, id LIMIT 50""".formatted(READABLE, SEEN, READABLE);

    private static final String OPEN = """
            SELECT c.id, c.slug, c.name, c.description, km.moderator, km.coordinator, k.public_id, k.title,
                   k.description, k.lang, k.held, k.written_by = :viewer, k.version, k.id
            """ + SEEN + " AND k.public_id = :id";

    private static final String ITEMS = ResourceReader.SUMMARY.formatted(ResourceReader.TOPICS, "r.shown_version_id")
            + """
            JOIN collection_item i ON i.resource_id = r.id
            WHERE i.collection_id = :key AND %s
            ORDER BY i.position""".formatted(ResourceSight.READS);

    private final JdbcClient jdbc;

    CollectionReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param cohort whose; null for all of the viewer's
    /// @param resource that they hold; null for any
    public List<CollectionSummary> list(PersonId viewer, @Nullable CohortId cohort, @Nullable ResourceId resource) {
        return jdbc.sql(LIST)
                .param("viewer", viewer.value())
                .param("cohort", cohort == null ? null : cohort.value())
                .param("resource", resource == null ? null : resource.value())
                .query((row, _) -> new CollectionSummary(
                        new CollectionId(row.getString(1)),
                        row.getString(2),
                        RichText.excerpt(row.getString(3), EXCERPT),
                        row.getString(4),
                        row.getInt(5),
                        row.getBoolean(6)))
                .list();
    }

    public Optional<CollectionView> open(PersonId viewer, CollectionId id) {
        return jdbc.sql(OPEN)
                .param("viewer", viewer.value())
                .param("id", id.value())
                .query((row, _) -> Opened.read(row))
                .optional()
                .map(opened -> opened.view(items(viewer, opened.key())));
    }

    private List<ResourceSummary> items(PersonId viewer, long collection) {
        return jdbc.sql(ITEMS)
                .param("viewer", viewer.value())
                .param("key", collection)
                .query((row, _) -> ResourceReader.summary(row))
                .list();
    }

    /// @return those of a collection's resources that the viewer may read
    public Set<ResourceId> readable(PersonId viewer, long collection) {
        return new HashSet<>(jdbc.sql("SELECT r.public_id " + READABLE.replace("k.id", ":key"))
                .param("viewer", viewer.value())
                .param("key", collection)
                .query((row, _) -> new ResourceId(row.getString(1)))
                .list());
    }

    /// @return key of a resource that the cohort has and the viewer may read
    public Optional<Long> ofCohort(PersonId viewer, CohortId cohort, ResourceId resource) {
        return jdbc.sql("SELECT r.id FROM resource r WHERE r.public_id = :id AND %s AND %s"
                        .formatted(ResourceSight.has(":of"), ResourceSight.READS))
                .param("viewer", viewer.value())
                .param("of", cohort.value())
                .param("id", resource.value())
                .query(Long.class)
                .optional();
    }

    private record Opened(
            CollectionId id,
            CohortView cohort,
            String title,
            String description,
            @Nullable String lang,
            boolean held,
            boolean own,
            int version,
            long key) {

        static Opened read(ResultSet row) throws SQLException {
            return new Opened(
                    new CollectionId(row.getString(7)),
                    CohortView.read(row),
                    row.getString(8),
                    row.getString(9),
                    row.getString(10),
                    row.getBoolean(11),
                    row.getBoolean(12),
                    row.getInt(13),
                    row.getLong(14));
        }

        CollectionView view(List<ResourceSummary> items) {
            return new CollectionView(
                    id,
                    cohort,
                    title,
                    description,
                    lang,
                    held,
                    held && cohort.role().answers() && !own,
                    version,
                    items);
        }
    }
}
