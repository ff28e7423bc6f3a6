package org.alongside.library.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.alongside.cohort.Topic;
import org.alongside.library.ResourceId;
import org.alongside.library.ResourceText;
import org.alongside.library.ResourceVersion;
import org.alongside.library.ResourceView;
import org.alongside.richtext.RichText;
import org.alongside.shared.PersonId;
import org.alongside.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads what resources said before. Who may was asked before.
@Component
public class HistoryReader {

    private static final String COLUMNS = ResourceReader.TEXT + """
            , r.shown_version_id <=> v.id, %s,
              (SELECT f.name FROM stored_file f WHERE f.id = v.file_id)
            FROM resource r JOIN resource_version v ON v.resource_id = r.id
            WHERE r.public_id = :id
            """.formatted(ResourceSight.name("v.editor_id"));

    private static final String PAGE = "SELECT " + COLUMNS + """
              AND (:keeps OR v.state = 'PUBLISHED' AND v.number >= r.history_from)
              AND (:before IS NULL OR v.number < :before)
            ORDER BY v.number DESC LIMIT :limit""";

    private final JdbcClient jdbc;

    HistoryReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return versions, newest first
    public Slice<ResourceVersion> versions(PersonId viewer, ResourceView seen, @Nullable Integer before, int limit) {
        var rows = jdbc.sql(PAGE)
                .param("viewer", viewer.value())
                .param("id", seen.id().value())
                .param("keeps", seen.keeps())
                .param("before", before)
                .param("limit", limit + 1)
                .query((row, _) -> Row.read(row))
                .list();
        var versions = new ArrayList<ResourceVersion>();
        for (int i = 0; i < Math.min(rows.size(), limit); i++) {
            versions.add(version(rows.get(i), i + 1 < rows.size() ? rows.get(i + 1) : null));
        }
        var next =
                rows.size() > limit ? String.valueOf(rows.get(limit - 1).text().number()) : null;
        return new Slice<>(List.copyOf(versions), next);
    }

    /// @return one version
    public Optional<ResourceText> text(ResourceId resource, int number) {
        return jdbc.sql("SELECT " + ResourceReader.TEXT + """
                        FROM resource r JOIN resource_version v ON v.resource_id = r.id
                        WHERE r.public_id = ? AND v.number = ?""")
                .params(resource.value(), number)
                .query((row, _) -> ResourceReader.text(row))
                .optional();
    }

    private static ResourceVersion version(Row now, @Nullable Row before) {
        var text = now.text();
        return new ResourceVersion(
                text, now.editor(), now.shown(), now.fileName(), before == null ? whole(now) : changes(before, now));
    }

    /// The oldest one that she sees, as it was.
    private static ResourceVersion.Changes whole(Row row) {
        var text = row.text();
        return new ResourceVersion.Changes(
                shown(text.title()),
                text.description(),
                text.body() == null ? "" : text.body(),
                shown(row.content()),
                shown(text.audience()),
                shown(text.source()),
                text.topics(),
                Set.of());
    }

    private static ResourceVersion.Changes changes(Row before, Row now) {
        var old = before.text();
        var text = now.text();
        return new ResourceVersion.Changes(
                plain(old.title(), text.title()),
                words(old.description(), text.description()),
                words(old.body(), text.body()),
                plain(before.content(), now.content()),
                plain(old.audience(), text.audience()),
                plain(old.source(), text.source()),
                without(text.topics(), old.topics()),
                without(old.topics(), text.topics()));
    }

    private static String shown(String words) {
        return words.isEmpty() ? "" : RichText.fromPlain(words);
    }

    private static String plain(String before, String after) {
        return before.equals(after) ? "" : RichText.wordDiff(RichText.fromPlain(before), RichText.fromPlain(after));
    }

    private static String words(@Nullable String before, @Nullable String after) {
        return Objects.equals(before, after)
                ? ""
                : RichText.wordDiff(before == null ? "" : before, after == null ? "" : after);
    }

    private static Set<Topic> without(Set<Topic> some, Set<Topic> others) {
        var rest = EnumSet.noneOf(Topic.class);
        rest.addAll(some);
        rest.removeAll(others);
        return rest;
    }

    private record Row(
            ResourceText text,
            boolean shown,
            @Nullable String editor,
            @Nullable String fileName) {

        static Row read(ResultSet row) throws SQLException {
            return new Row(ResourceReader.text(row), row.getBoolean(14), row.getString(15), row.getString(16));
        }

        String content() {
            if (fileName != null) {
                return fileName;
            }
            var link = text.link();
            return link == null ? "" : link;
        }
    }
}
