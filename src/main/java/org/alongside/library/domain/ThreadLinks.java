package org.alongside.library.domain;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.alongside.library.ResourceGlance;
import org.alongside.library.ResourceId;
import org.alongside.shared.PersonId;
import org.alongside.shared.PostId;
import org.alongside.shared.ThreadId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps which resource lies beside which thread and stands in which post. Whether a thread or a post is read,
/// and by whom, is asked of the discussion.
@Component
public class ThreadLinks {

    /// Newest posts that name a resource, or a thread's resources, that are looked at; and threads with one.
    private static final int LOOKED_AT = 300;

    private static final String READABLE = "%s AND %s".formatted(ResourceSight.READS, ResourceSight.has("t.cohort_id"));

    // One row at least, which says whether there is anything to ask of the posts.
    private static final String ATTACHED = "SELECT " + ChoiceReader.GLANCE + """
            , x.attached_by = :viewer, EXISTS (
                SELECT 1 FROM post p JOIN post_resource n ON n.post_id = p.id WHERE p.thread_id = t.id)
            FROM thread t LEFT JOIN (thread_resource x
                JOIN resource r ON r.id = x.resource_id
                JOIN resource_version v ON v.id = r.shown_version_id) ON x.thread_id = t.id AND
            """ + READABLE
            + "WHERE t.public_id = :thread ORDER BY x.attached_at, r.id";

    private static final String NAMED = """
            SELECT r.public_id, p.public_id
            FROM thread t
            JOIN post p ON p.thread_id = t.id
            JOIN post_resource x ON x.post_id = p.id
            JOIN resource r ON r.id = x.resource_id
            WHERE
            """ + READABLE + """
            AND t.public_id = :thread AND NOT EXISTS (SELECT 1 FROM thread_resource a
                WHERE a.thread_id = t.id AND a.resource_id = r.id)
            ORDER BY p.id DESC LIMIT""" + " " + LOOKED_AT;

    private final JdbcClient jdbc;
    private final Clock clock;

    ThreadLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @param mine whether the viewer has laid it there
    public record Attached(ResourceGlance resource, boolean mine) {}

    /// @param post in which it stands
    public record Named(ResourceId resource, PostId post) {}

    /// @param attached what lies beside a thread, the oldest first
    /// @param named whether its posts name anything
    public record Beside(List<Attached> attached, boolean named) {}

    /// @return what there is of a thread
    public Beside beside(PersonId viewer, ThreadId thread) {
        var attached = new ArrayList<Attached>();
        var named = new AtomicBoolean();
        jdbc.sql(ATTACHED)
                .param("viewer", viewer.value())
                .param("thread", thread.value())
                .query(row -> {
                    named.set(row.getBoolean(6));
                    if (row.getString(1) != null) {
                        attached.add(new Attached(ChoiceReader.glance(row), row.getBoolean(5)));
                    }
                });
        return new Beside(attached, named.get());
    }

    /// @return what posts of a thread name, without what lies beside it, the newest first
    public List<Named> named(PersonId viewer, ThreadId thread) {
        return jdbc.sql(NAMED)
                .param("viewer", viewer.value())
                .param("thread", thread.value())
                .query((row, _) -> new Named(new ResourceId(row.getString(1)), new PostId(row.getString(2))))
                .list();
    }

    /// Lays a resource beside a thread. Who does holds the thread, so that two cannot both be the last there
    /// is room for.
    ///
    /// @return false where there is no room
    public boolean attach(PersonId by, ThreadId thread, ResourceId resource, int most) {
        long key = jdbc.sql("SELECT id FROM thread WHERE public_id = ? FOR UPDATE")
                .param(thread.value())
                .query(Long.class)
                .single();
        var lying = jdbc.sql("""
                        SELECT r.public_id FROM thread_resource x JOIN resource r ON r.id = x.resource_id
                        WHERE x.thread_id = ?""").param(key).query(String.class).list();
        if (lying.contains(resource.value())) {
            return true;
        }
        if (lying.size() >= most) {
            return false;
        }
        jdbc.sql("""
                        INSERT INTO thread_resource (thread_id, resource_id, attached_by, attached_at)
                        SELECT ?, id, ?, ? FROM resource WHERE public_id = ?""")
                .params(key, by.value(), clock.instant().truncatedTo(ChronoUnit.MICROS), resource.value())
                .update();
        return true;
    }

    /// @param any whether what others have laid there, too
    /// @return false where there is none that she may take away
    public boolean detach(PersonId by, ThreadId thread, ResourceId resource, boolean any) {
        return jdbc.sql("""
                        DELETE FROM thread_resource WHERE (:any OR attached_by = :by)
                          AND thread_id = (SELECT id FROM thread WHERE public_id = :thread)
                          AND resource_id = (SELECT id FROM resource WHERE public_id = :resource)""")
                        .param("any", any)
                        .param("by", by.value())
                        .param("thread", thread.value())
                        .param("resource", resource.value())
                        .update()
                == 1;
    }

    /// Writes what a post names now.
    public void name(PostId post, List<ResourceId> resources) {
        jdbc.sql("DELETE FROM post_resource WHERE post_id = (SELECT id FROM post WHERE public_id = ?)")
                .param(post.value())
                .update();
        if (!resources.isEmpty()) {
            jdbc.sql("""
                            INSERT INTO post_resource (post_id, resource_id)
                            SELECT p.id, r.id FROM post p JOIN resource r ON r.public_id IN (:resources)
                            WHERE p.public_id = :post""")
                    .param("post", post.value())
                    .param(
                            "resources",
                            resources.stream().map(ResourceId::value).toList())
                    .update();
        }
    }

    /// @return threads beside which it lies, in cohorts that have it
    public List<ThreadId> threadsWith(PersonId viewer, ResourceId resource) {
        return jdbc.sql("""
                        SELECT t.public_id FROM resource r JOIN thread_resource x ON x.resource_id = r.id
                        JOIN thread t ON t.id = x.thread_id
                        JOIN cohort_member m ON m.cohort_id = t.cohort_id AND m.person_id = :viewer
                        WHERE r.public_id = :id AND %s ORDER BY t.last_activity_at DESC, t.id DESC LIMIT %d
                        """.formatted(ResourceSight.has("t.cohort_id"), LOOKED_AT))
                .param("viewer", viewer.value())
                .param("id", resource.value())
                .query((row, _) -> new ThreadId(row.getString(1)))
                .list();
    }

    /// @return posts that name it, in cohorts that have it
    public List<PostId> postsNaming(PersonId viewer, ResourceId resource) {
        return jdbc.sql("""
                        SELECT p.public_id FROM resource r JOIN post_resource x ON x.resource_id = r.id
                        JOIN post p ON p.id = x.post_id JOIN thread t ON t.id = p.thread_id
                        JOIN cohort_member m ON m.cohort_id = t.cohort_id AND m.person_id = :viewer
                        WHERE r.public_id = :id AND %s ORDER BY p.id DESC LIMIT %d
                        """.formatted(ResourceSight.has("t.cohort_id"), LOOKED_AT))
                .param("viewer", viewer.value())
                .param("id", resource.value())
                .query((row, _) -> new PostId(row.getString(1)))
                .list();
    }
}
