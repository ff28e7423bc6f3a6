package org.alongside.library.domain;

import org.alongside.library.FileId;
import org.alongside.library.FileUse;
import org.alongside.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Files that resources hold: a version that others read gives its file to who may read the resource; any other to
/// its owner and to who decides.
@Component
class ResourceFiles implements FileUse {

    private final JdbcClient jdbc;

    ResourceFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean mayRead(PersonId viewer, FileId file) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM stored_file f
                        JOIN resource_version v ON v.file_id = f.id
                        JOIN resource r ON r.id = v.resource_id
                        WHERE f.public_id = :file AND (r.shown_version_id = v.id AND %s
                          OR EXISTS (SELECT 1 FROM cohort_member h
                              WHERE h.cohort_id = r.cohort_id AND h.person_id = :viewer
                                AND (r.owner_id = :viewer OR h.moderator OR h.coordinator))))""".formatted(ResourceSight.READS))
                .param("file", file.value())
                .param("viewer", viewer.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean holds(FileId file) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM stored_file f JOIN resource_version v ON v.file_id = f.id
                        WHERE f.public_id = ?)""").param(file.value()).query(Boolean.class).single();
    }
}
