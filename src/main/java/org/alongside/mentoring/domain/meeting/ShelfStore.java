package org.alongside.mentoring.domain.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.alongside.library.ResourceId;
import org.alongside.mentoring.LivePair;
import org.alongside.mentoring.PairRole;
import org.alongside.mentoring.PairSide;
import org.alongside.mentoring.ShelfEntryId;
import org.alongside.mentoring.TextView;
import org.alongside.mentoring.Wording;
import org.alongside.mentoring.domain.Writings;
import org.alongside.shared.CohortId;
import org.alongside.shared.PairId;
import org.alongside.shared.PersonId;
import org.alongside.shared.PostId;
import org.alongside.shared.PublicIds;
import org.alongside.shared.ThreadId;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps what lies on the shelves of pairs.
@Component
public class ShelfStore {

    private static final String LIST = """
            SELECT e.public_id, e.thread, e.post, e.added_by = :viewer, e.added_at,
                   (SELECT r.public_id FROM resource r WHERE r.id = e.resource_id), %s, %s
            FROM shelf_entry e
            LEFT JOIN mentoring_text x ON x.id = e.link_text
            LEFT JOIN mentoring_text s ON s.id = e.word_text
            WHERE e.pair_id = :pair AND e.removed_at IS NULL
            ORDER BY e.id DESC
            """.formatted(Writings.COLUMNS, Writings.COLUMNS.replace("x.", "s."));

    private static final int LINK = 7;
    private static final int WORD = LINK + Writings.WIDTH;

    private final JdbcClient jdbc;
    private final Clock clock;

    ShelfStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// What is kept of an entry.
    ///
    /// @param thread null for what is neither a thread nor a post
    /// @param post null for what is no post
    /// @param resource null for what is none
    public record Row(
            ShelfEntryId id,
            @Nullable ThreadId thread,
            @Nullable PostId post,
            @Nullable ResourceId resource,
            @Nullable TextView link,
            @Nullable TextView word,
            boolean mine,
            Instant addedAt) {}

    /// A pair of hers that writes now.
    public record Live(LivePair pair, CohortId cohort) {}

    /// @param cohort null for all
    /// @return the person's pairs that write now
    public List<Live> livePairs(PersonId person, @Nullable CohortId cohort) {
        return jdbc.sql("""
                        SELECT p.public_id, p.mentor_id = :me, COALESCE(s.wording, 'PEER'), o.display_name, p.cohort_id
                        FROM mentoring_pair p
                        JOIN cohort_member m ON m.cohort_id = p.cohort_id AND m.person_id = :me
                        JOIN person o ON o.id = IF(p.mentor_id = :me, p.mentee_id, p.mentor_id)
                        JOIN cohort_member om ON om.cohort_id = p.cohort_id AND om.person_id = o.id
                        LEFT JOIN mentoring_settings s ON s.cohort_id = p.cohort_id
                        WHERE (p.mentor_id = :me OR p.mentee_id = :me) AND (:cohort IS NULL OR p.cohort_id = :cohort)
                          AND p.state = 'ACTIVE'
                        ORDER BY p.cohort_id, p.started_at, p.id""")
                .param("me", person.value())
                .param("cohort", cohort == null ? null : cohort.value())
                .query((row, _) -> new Live(
                        new LivePair(
                                new PairId(row.getString(1)),
                                row.getBoolean(2) ? PairRole.MENTOR : PairRole.MENTEE,
                                Wording.valueOf(row.getString(3)),
                                row.getString(4)),
                        new CohortId(row.getLong(5))))
                .list();
    }

    public List<Row> list(PairSide side) {
        return jdbc.sql(LIST)
                .param("viewer", side.me().value())
                .param("pair", side.key())
                .query((row, _) -> row(row))
                .list();
    }

    public int count(PairSide side) {
        return jdbc.sql("SELECT COUNT(*) FROM shelf_entry WHERE pair_id = ? AND removed_at IS NULL")
                .param(side.key())
                .query(Integer.class)
                .single();
    }

    public boolean has(PairSide side, ThreadId thread, @Nullable PostId post) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM shelf_entry WHERE pair_id = :pair AND removed_at IS NULL
                        AND thread = :thread AND post <=> :post)""")
                .param("pair", side.key())
                .param("thread", thread.value())
                .param("post", post == null ? null : post.value())
                .query(Boolean.class)
                .single();
    }

    /// Adds a thing; does nothing where the other has put it there at the same moment.
    ///
    /// @param word key of the text beside it; null for none
    public void addThing(PairSide side, ThreadId thread, @Nullable PostId post, @Nullable Long word) {
        try {
            var kind = post == null ? "THREAD" : "POST";
            add(side, kind, thread.value(), post == null ? null : post.value(), null, null, word);
        } catch (DuplicateKeyException _) {
            // It lies there, which is what she wanted.
        }
    }

    public boolean has(PairSide side, ResourceId resource) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM shelf_entry e JOIN resource r ON r.id = e.resource_id
                        WHERE e.pair_id = ? AND e.removed_at IS NULL AND r.public_id = ?)""")
                .params(side.key(), resource.value())
                .query(Boolean.class)
                .single();
    }

    /// Adds a resource; does nothing where the other has put it there at the same moment.
    ///
    /// @param word key of the text beside it; null for none
    public void addResource(PairSide side, ResourceId resource, @Nullable Long word) {
        try {
            add(side, "RESOURCE", null, null, resource.value(), null, word);
        } catch (DuplicateKeyException _) {
            // It lies there, which is what she wanted.
        }
    }

    /// @param link key of the text that is the link
    /// @param word key of the text beside it; null for none
    public void addLink(PairSide side, long link, @Nullable Long word) {
        add(side, "LINK", null, null, null, link, word);
    }

    private void add(
            PairSide side,
            String kind,
            @Nullable String thread,
            @Nullable String post,
            @Nullable String resource,
            @Nullable Long link,
            @Nullable Long word) {
        jdbc.sql("""
                        INSERT INTO shelf_entry (public_id, pair_id, added_by, kind, thread, post, resource_id,
                            link_text, word_text, added_at)
                        VALUES (:id, :pair, :by, :kind, :thread, :post,
                            (SELECT r.id FROM resource r WHERE r.public_id = :resource), :link, :word, :now)""")
                .param("id", PublicIds.next())
                .param("pair", side.key())
                .param("by", side.me().value())
                .param("kind", kind)
                .param("thread", thread)
                .param("post", post)
                .param("resource", resource)
                .param("link", link)
                .param("word", word)
                .param("now", clock.instant().truncatedTo(ChronoUnit.MICROS))
                .update();
    }

    /// @return false where the pair has none of that id
    public boolean remove(PairSide side, ShelfEntryId entry) {
        return jdbc.sql("""
                        UPDATE shelf_entry SET removed_at = ?
                        WHERE public_id = ? AND pair_id = ? AND removed_at IS NULL""")
                        .params(clock.instant().truncatedTo(ChronoUnit.MICROS), entry.value(), side.key())
                        .update()
                == 1;
    }

    private static Row row(ResultSet row) throws SQLException {
        var thread = row.getString(2);
        var post = row.getString(3);
        var resource = row.getString(6);
        return new Row(
                new ShelfEntryId(row.getString(1)),
                thread == null ? null : new ThreadId(thread),
                post == null ? null : new PostId(post),
                resource == null ? null : new ResourceId(resource),
                Writings.view(row, LINK),
                Writings.view(row, WORD),
                row.getBoolean(4),
                row.getObject(5, Instant.class));
    }
}
