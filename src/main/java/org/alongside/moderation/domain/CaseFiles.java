package org.alongside.moderation.domain;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.alongside.library.FileId;
import org.alongside.library.FileUse;
import org.alongside.shared.PersonId;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Files of resources that a case is about: whoever may decide it reads them as a moderator of its cohort does, and so
/// does an administrator to whom it has gone. A file is kept by the resource and not by the case. Asked last, since
/// hardly any file is read that way.
@Component
@Order
class CaseFiles implements FileUse {

    private static final String READABLE = """
            SELECT DISTINCT f.public_id FROM stored_file f
            JOIN resource_version x ON x.file_id = f.id
            JOIN resource r ON r.id = x.resource_id AND r.state <> 'WITHDRAWN'
            JOIN resource_version v ON v.resource_id = r.id AND x.id IN (v.id, r.shown_version_id)
            WHERE f.public_id IN (:files) AND EXISTS (SELECT 1
            """ + CaseSql.SEEN + " AND c.resource_version_id = v.id)";

    private final JdbcClient jdbc;

    CaseFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<FileId> readable(PersonId viewer, Collection<FileId> files) {
        return files.isEmpty()
                ? Set.of()
                : new HashSet<>(jdbc.sql(READABLE)
                        .param("me", viewer.value())
                        .param("files", files.stream().map(FileId::value).toList())
                        .query((row, _) -> new FileId(row.getString(1)))
                        .list());
    }

    @Override
    public Set<FileId> held(Collection<FileId> files) {
        return Set.of();
    }
}
