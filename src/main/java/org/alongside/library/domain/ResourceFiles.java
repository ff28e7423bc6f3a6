package org.alongside.library.domain;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.alongside.library.FileId;
import org.alongside.library.FileUse;
import org.alongside.shared.PersonId;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Files that resources and drafts of them hold: a version that others read gives its file to who may read the
/// resource; any other to its owner and to who decides; a draft to who writes it, where she brought the file: what the
/// resource has is asked of the resource. Asked first, since most files are read that way.
@Component
@Order(0)
class ResourceFiles implements FileUse {

    private static final String READABLE = """
            SELECT f.public_id FROM stored_file f
            JOIN resource_version v ON v.file_id = f.id
            JOIN resource r ON r.id = v.resource_id
            WHERE f.public_id IN (:files) AND (r.shown_version_id = v.id AND %s
              OR EXISTS (SELECT 1 FROM cohort_member h
                  WHERE h.cohort_id = r.cohort_id AND h.person_id = :viewer
                    AND (r.owner_id = :viewer OR r.state <> 'WITHDRAWN' AND (h.moderator OR h.coordinator))))
            UNION
            SELECT f.public_id FROM stored_file f JOIN resource_draft d ON d.file_id = f.id AND d.person_id = :viewer
            WHERE f.public_id IN (:files) AND f.uploader_id = :viewer""".formatted(ResourceSight.READS);

    private static final String HELD = """
            SELECT f.public_id FROM stored_file f
            WHERE f.public_id IN (:files) AND (EXISTS (SELECT 1 FROM resource_version v WHERE v.file_id = f.id)
              OR EXISTS (SELECT 1 FROM resource_draft d WHERE d.file_id = f.id))""";

    private final JdbcClient jdbc;

    ResourceFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<FileId> readable(PersonId viewer, Collection<FileId> files) {
        return files.isEmpty() ? Set.of() : found(jdbc.sql(READABLE).param("viewer", viewer.value()), files);
    }

    @Override
    public Set<FileId> held(Collection<FileId> files) {
        return files.isEmpty() ? Set.of() : found(jdbc.sql(HELD), files);
    }

    private static Set<FileId> found(JdbcClient.StatementSpec query, Collection<FileId> files) {
        return new HashSet<>(
                query.param("files", files.stream().map(FileId::value).toList())
                        .query((row, _) -> new FileId(row.getString(1)))
                        .list());
    }
}
