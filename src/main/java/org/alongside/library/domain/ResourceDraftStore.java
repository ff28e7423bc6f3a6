package org.alongside.library.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alongside.library.FileId;
import org.alongside.library.ResourceDraft;
import org.alongside.library.ResourceDraftPlace;
import org.alongside.library.ResourceDrafts.Kept;
import org.alongside.library.ResourceKind;
import org.alongside.library.Resources;
import org.alongside.richtext.RichText;
import org.alongside.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What people are filling in.
@Component
public class ResourceDraftStore {

    private static final int KEY = 36;

    private static final String SAVE = """
            INSERT INTO resource_draft (person_id, place, kind, title, description, body, link, file_id, lang, topics,
                audience, source, submission_key, based_on, saved_at)
            VALUES (:person, :place, :kind, :title, :description, :body, :link,
                (SELECT f.id FROM stored_file f WHERE f.public_id = :file AND (f.uploader_id = :person
                   OR EXISTS (SELECT 1 FROM resource_version v JOIN resource r ON r.id = v.resource_id
                              WHERE v.file_id = f.id AND CONCAT('edit:', r.public_id) = :place
                                AND EXISTS (SELECT 1 FROM cohort_member h
                                    WHERE h.cohort_id = r.cohort_id AND h.person_id = :person
                                      AND (r.owner_id = :person OR h.moderator OR h.coordinator))))),
                :lang, :topics, :audience, :source, :key, :based, :now)
            ON DUPLICATE KEY UPDATE kind = VALUES(kind), title = VALUES(title), description = VALUES(description),
                body = VALUES(body), link = VALUES(link), file_id = VALUES(file_id), lang = VALUES(lang),
                topics = VALUES(topics), audience = VALUES(audience), source = VALUES(source),
                submission_key = VALUES(submission_key), based_on = VALUES(based_on), saved_at = VALUES(saved_at)""";

    private final JdbcClient jdbc;

    ResourceDraftStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Kept> find(PersonId person, ResourceDraftPlace place) {
        return jdbc.sql("""
                        SELECT d.kind, d.title, d.description, d.body, d.link, f.public_id, d.lang, d.topics, d.audience,
                               d.source, d.submission_key, d.based_on
                        FROM resource_draft d LEFT JOIN stored_file f ON f.id = d.file_id
                        WHERE d.person_id = ? AND d.place = ?""")
                .params(person.value(), place.key())
                .query((row, _) -> kept(row))
                .optional();
    }

    public void save(PersonId person, ResourceDraftPlace place, Kept kept, Instant now) {
        var draft = kept.draft();
        jdbc.sql(SAVE)
                .param("person", person.value())
                .param("place", place.key())
                .param("kind", kept.kind().name())
                .param("title", cut(draft.title(), Resources.MAX_LINE))
                .param("description", RichText.sanitize(cut(draft.description(), RichText.MAX_CHARS)))
                .param("body", RichText.sanitize(cut(draft.body(), RichText.MAX_CHARS)))
                .param("link", cut(draft.link(), Resources.MAX_LINK))
                .param("file", draft.file() == null ? null : draft.file().value())
                .param("lang", draft.lang())
                .param("topics", draft.topics().stream().map(Enum::name).collect(Collectors.joining(",")))
                .param("audience", cut(draft.audience(), Resources.MAX_LINE))
                .param("source", cut(draft.source(), Resources.MAX_LINE))
                .param("key", cut(draft.key(), KEY))
                .param("based", kept.basedOn())
                .param("now", now)
                .update();
    }

    public void discard(PersonId person, ResourceDraftPlace place) {
        jdbc.sql("DELETE FROM resource_draft WHERE person_id = ? AND place = ?")
                .params(person.value(), place.key())
                .update();
    }

    private static Kept kept(ResultSet row) throws SQLException {
        var file = row.getString(6);
        return new Kept(
                ResourceKind.valueOf(row.getString(1)),
                new ResourceDraft(
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        file == null ? null : new FileId(file),
                        row.getString(7),
                        ResourceReader.topics(row.getString(8)),
                        row.getString(9),
                        row.getString(10),
                        row.getString(11)),
                row.getInt(12));
    }

    private static String cut(@Nullable String text, int most) {
        if (text == null) {
            return "";
        }
        return text.length() <= most ? text : text.substring(0, most);
    }
}
