package org.alongside.library.domain;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.alongside.library.CollectionId;
import org.alongside.library.ResourceId;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.alongside.shared.PublicIds;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Writes collections and the order of what they hold. Who may was asked before. Everybody who changes one holds
/// it first, so that places are counted by one at a time.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CollectionStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    CollectionStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// A collection that is held until the transaction ends.
    public record Row(long key, CohortId cohort, PersonId writtenBy, int version) {}

    /// A resource at its place.
    ///
    /// @param key of the resource
    /// @param position 1 for the first
    public record Item(ResourceId id, long key, int position) {}

    /// Words that were checked.
    public record Words(
            String title, String description, @Nullable String lang, String key, int policyVersion, boolean held) {}

    /// Holds a cohort until the transaction ends, for counting what it has.
    public void hold(CohortId cohort) {
        var _ = jdbc.sql("SELECT id FROM cohort WHERE id = ? FOR UPDATE")
                .param(cohort.value())
                .query(Long.class)
                .optional();
    }

    public int count(CohortId cohort) {
        return jdbc.sql("SELECT COUNT(*) FROM collection WHERE cohort_id = ? AND removed_at IS NULL")
                .param(cohort.value())
                .query(Integer.class)
                .single();
    }

    public Optional<CollectionId> madeBefore(CohortId cohort, String key) {
        return jdbc.sql("SELECT public_id FROM collection WHERE cohort_id = ? AND submission_key = ?")
                .params(cohort.value(), key)
                .query((row, _) -> new CollectionId(row.getString(1)))
                .optional();
    }

    public CollectionId add(PersonId keeper, CohortId cohort, Words words) {
        var id = new CollectionId(PublicIds.next());
        jdbc.sql("""
                        INSERT INTO collection (public_id, cohort_id, title, description, lang, policy_version, held,
                            written_by, submission_key, made_at, changed_at)
                        VALUES (:id, :cohort, :title, :description, :lang, :policy, :held, :by, :key, :now, :now)""")
                .param("id", id.value())
                .param("cohort", cohort.value())
                .param("title", words.title())
                .param("description", words.description())
                .param("lang", words.lang())
                .param("policy", words.policyVersion())
                .param("held", words.held())
                .param("by", keeper.value())
                .param("key", words.key())
                .param("now", now())
                .update();
        return id;
    }

    /// @return the collection, held; empty where there is none, or no longer
    public Optional<Row> take(CollectionId id) {
        return jdbc.sql("""
                        SELECT id, cohort_id, written_by, version FROM collection
                        WHERE public_id = ? AND removed_at IS NULL FOR UPDATE""")
                .param(id.value())
                .query((row, _) -> new Row(
                        row.getLong(1), new CohortId(row.getLong(2)), new PersonId(row.getLong(3)), row.getInt(4)))
                .optional();
    }

    /// As long as words wait for another pair of eyes, who wrote them stays who wrote them: harmless words of another
    /// do not let her release her own.
    public void change(Row row, PersonId keeper, Words words) {
        jdbc.sql("""
                        UPDATE collection SET title = :title, description = :description, lang = :lang,
                            policy_version = :policy, written_by = IF(held AND NOT :held, written_by, :by),
                            held = held OR :held
                        WHERE id = :key""")
                .param("title", words.title())
                .param("description", words.description())
                .param("lang", words.lang())
                .param("policy", words.policyVersion())
                .param("held", words.held())
                .param("by", keeper.value())
                .param("key", row.key())
                .update();
        touch(row);
    }

    public void release(Row row) {
        jdbc.sql("UPDATE collection SET held = FALSE WHERE id = ?")
                .param(row.key())
                .update();
        touch(row);
    }

    public void discard(Row row) {
        jdbc.sql("UPDATE collection SET removed_at = ? WHERE id = ?")
                .params(now(), row.key())
                .update();
        touch(row);
    }

    /// Takes out what was taken back for good: nobody sees it, and it would take the place of something.
    public void takeOutWithdrawn(Row row) {
        items(row, "AND r.state = 'WITHDRAWN'").reversed().forEach(item -> takeOut(row, item));
    }

    /// @return what it holds, in order, whoever may read it
    public List<Item> items(Row row) {
        return items(row, "");
    }

    private List<Item> items(Row row, String only) {
        return jdbc.sql("""
                        SELECT r.public_id, r.id, i.position
                        FROM collection_item i JOIN resource r ON r.id = i.resource_id
                        WHERE i.collection_id = ? %s ORDER BY i.position""".formatted(only))
                .param(row.key())
                .query((item, _) -> new Item(new ResourceId(item.getString(1)), item.getLong(2), item.getInt(3)))
                .list();
    }

    /// Puts a resource at the end that is not there yet.
    public void append(Row row, long resource, PersonId by) {
        jdbc.sql("""
                        INSERT INTO collection_item (collection_id, resource_id, position, added_by, added_at)
                        SELECT :key, :resource, COALESCE(MAX(position), 0) + 1, :by, :now
                        FROM collection_item WHERE collection_id = :key""")
                .param("key", row.key())
                .param("resource", resource)
                .param("by", by.value())
                .param("now", now())
                .update();
        touch(row);
    }

    /// Takes a resource out and closes the gap.
    public void takeOut(Row row, Item item) {
        jdbc.sql("DELETE FROM collection_item WHERE collection_id = ? AND resource_id = ?")
                .params(row.key(), item.key())
                .update();
        // In this order no two ever stand at the same place.
        jdbc.sql("""
                        UPDATE collection_item SET position = position - 1
                        WHERE collection_id = ? AND position > ? ORDER BY position""").params(row.key(), item.position()).update();
        touch(row);
    }

    /// Moves a resource to another place; those between make room.
    public void move(Row row, Item item, int to) {
        place(row, item, 0);
        if (to < item.position()) {
            jdbc.sql("""
                            UPDATE collection_item SET position = position + 1
                            WHERE collection_id = ? AND position >= ? AND position < ? ORDER BY position DESC""").params(row.key(), to, item.position()).update();
        } else {
            jdbc.sql("""
                            UPDATE collection_item SET position = position - 1
                            WHERE collection_id = ? AND position > ? AND position <= ? ORDER BY position""").params(row.key(), item.position(), to).update();
        }
        place(row, item, to);
        touch(row);
    }

    private void place(Row row, Item item, int position) {
        jdbc.sql("UPDATE collection_item SET position = ? WHERE collection_id = ? AND resource_id = ?")
                .params(position, row.key(), item.key())
                .update();
    }

    private void touch(Row row) {
        jdbc.sql("UPDATE collection SET version = version + 1, changed_at = ? WHERE id = ?")
                .params(now(), row.key())
                .update();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
