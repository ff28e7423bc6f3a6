package org.alongside.discussion.domain;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.alongside.discussion.ContentState;
import org.alongside.discussion.Mentions;
import org.alongside.richtext.Names;
import org.alongside.shared.PersonId;
import org.alongside.shared.PostId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps who is named in the text that others read of a post. Always inside the transaction that changed it, which
/// holds its thread and the post. A text that waits names nobody; of one that was taken from its readers the rows
/// stay, unseen, for the case that it comes back.
@Component
public class MentionWriter {

    private final RevisionRepository revisions;
    private final MentionReader reader;
    private final JdbcClient jdbc;
    private final Clock clock;

    MentionWriter(RevisionRepository revisions, MentionReader reader, JdbcClient jdbc, Clock clock) {
        this.revisions = revisions;
        this.reader = reader;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Brings the rows in line with the text that others read now. An imported text names nobody: it was written for
    /// others.
    void follow(DiscussionThread thread, Post post) {
        var shown = post.shownRevision();
        var author = post.author();
        if (shown == null || author == null || post.state() != ContentState.PUBLISHED) {
            return;
        }
        var text = revisions.findById(shown).orElseThrow();
        if (Names.mayBeIn(text.body())) {
            var before = before(post);
            store(post, before, named(thread, author, text.body(), before), at(post, text));
        } else if (text.number() > 1 || !shown.equals(post.latestRevision())) {
            // There may have been a text before that named somebody.
            jdbc.sql("DELETE FROM post_mention WHERE post_id = ?")
                    .param(post.key())
                    .update();
        }
    }

    /// These posts are on her screen.
    public void opened(PersonId viewer, Collection<PostId> posts) {
        if (!posts.isEmpty()) {
            jdbc.sql("""
                            UPDATE post_mention x JOIN post p ON p.id = x.post_id SET x.opened_at = :now
                            WHERE x.person_id = :viewer AND x.opened_at IS NULL AND p.public_id IN (:posts)""")
                    .param("now", clock.instant())
                    .param("viewer", viewer.value())
                    .param("posts", posts.stream().map(PostId::value).toList())
                    .update();
        }
    }

    private Instant at(Post post, PostRevision text) {
        var published = post.publishedAt();
        return text.number() == 1 && published != null ? published : clock.instant();
    }

    private Map<Long, String> before(Post post) {
        var before = new LinkedHashMap<Long, String>();
        jdbc.sql("SELECT person_id, name FROM post_mention WHERE post_id = ?")
                .param(post.key())
                .query((row, _) -> before.put(row.getLong(1), row.getString(2)))
                .list();
        return before;
    }

    /// Who is named there already is known by what she was called then, the others by what they are called now.
    private Map<Long, String> named(DiscussionThread thread, PersonId author, String body, Map<Long, String> before) {
        var people = new ArrayList<MentionReader.Named>();
        before.forEach((person, name) -> people.add(new MentionReader.Named(person, name)));
        people.addAll(reader.others(author.value(), thread.cohort()));
        var names = Names.in(
                body, people.stream().map(MentionReader.Named::name).distinct().toList());
        var named = new LinkedHashMap<Long, String>();
        for (var name : names) {
            people.stream()
                    .filter(person -> person.name().equals(name))
                    .filter(_ -> named.size() < Mentions.MOST)
                    .forEach(person -> named.putIfAbsent(person.person(), name));
        }
        return named;
    }

    private void store(Post post, Map<Long, String> before, Map<Long, String> now, Instant at) {
        var gone = before.keySet().stream()
                .filter(person -> !now.containsKey(person))
                .toList();
        if (!gone.isEmpty()) {
            jdbc.sql("DELETE FROM post_mention WHERE post_id = :post AND person_id IN (:gone)")
                    .param("post", post.key())
                    .param("gone", gone)
                    .update();
        }
        now.entrySet().stream()
                .filter(person -> !before.containsKey(person.getKey()))
                .forEach(person -> jdbc.sql("""
                                INSERT INTO post_mention (post_id, person_id, name, mentioned_at) VALUES (?, ?, ?, ?)""")
                        .params(post.key(), person.getKey(), person.getValue(), at)
                        .update());
    }
}
