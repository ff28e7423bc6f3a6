package org.alongside.library;

import org.alongside.shared.PublicIds;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Makes more accepted resources out of one, faster than they could be proposed.
record LibraryCopy(JdbcClient jdbc) {

    ResourceId of(long key) {
        var id = PublicIds.next();
        jdbc.sql("""
                        INSERT INTO resource (public_id, cohort_id, kind, owner_id, proposed_at)
                        SELECT ?, cohort_id, kind, owner_id, proposed_at FROM resource WHERE id = ?""").params(id, key).update();
        var copy = jdbc.sql("SELECT id FROM resource WHERE public_id = ?")
                .param(id)
                .query(Long.class)
                .single();
        jdbc.sql("""
                        INSERT INTO resource_version (resource_id, number, title, description, body, link, lang,
                            policy_version, editor_id, submission_key, written_at, state, score, signals)
                        SELECT ?, 1, title, description, body, link, lang, policy_version, editor_id, UUID(), written_at,
                            'PUBLISHED', score, signals FROM resource_version WHERE resource_id = ? AND number = 1""").params(copy, key).update();
        jdbc.sql("""
                        INSERT INTO resource_cohort (resource_id, cohort_id, shared_by, shared_at)
                        SELECT ?, cohort_id, shared_by, shared_at FROM resource_cohort WHERE resource_id = ?""").params(copy, key).update();
        jdbc.sql("""
                        UPDATE resource SET state = 'ACCEPTED', shown_at = proposed_at,
                            latest_version_id = (SELECT id FROM resource_version WHERE resource_id = ?),
                            shown_version_id = (SELECT id FROM resource_version WHERE resource_id = ?)
                        WHERE id = ?""").params(copy, copy, copy).update();
        return new ResourceId(id);
    }
}
