package org.alongside.moderation.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.alongside.library.ResourceId;
import org.alongside.mentoring.TextId;
import org.alongside.shared.PostId;
import org.jspecify.annotations.Nullable;

/// The text that a case is about.
public sealed interface JudgedText {

    /// A text of a post.
    ///
    /// @param id of the post; for a thread, of its opening
    /// @param key of the post
    /// @param revision key of the text as it is judged
    record OfPost(PostId id, long key, long revision) implements JudgedText {}

    /// A text of mentoring.
    record OfMentoring(TextId id, long key) implements JudgedText {}

    /// A version of a resource.
    ///
    /// @param version key of the version as it is judged
    record OfResource(ResourceId id, long version) implements JudgedText {}

    /// Columns that [#read] takes, of a row `%1$s` with `post_id`, `revision_id`, `text_id` and
    /// `resource_version_id`.
    String COLUMNS = """
            (SELECT jp.public_id FROM post jp WHERE jp.id = %1$s.post_id), %1$s.post_id, %1$s.revision_id,
            (SELECT jx.public_id FROM mentoring_text jx WHERE jx.id = %1$s.text_id), %1$s.text_id,
            (SELECT jr.public_id FROM resource_version jv JOIN resource jr ON jr.id = jv.resource_id
             WHERE jv.id = %1$s.resource_version_id), %1$s.resource_version_id""";

    /// How many columns that is.
    int WIDTH = 7;

    /// @param first the first of [#COLUMNS]
    /// @return null where there is no text
    static @Nullable JudgedText read(ResultSet row, int first) throws SQLException {
        var post = row.getString(first);
        var text = row.getString(first + 3);
        if (text != null) {
            return new OfMentoring(new TextId(text), row.getLong(first + 4));
        }
        var resource = row.getString(first + 5);
        if (resource != null) {
            return new OfResource(new ResourceId(resource), row.getLong(first + 6));
        }
        return post == null || row.getObject(first + 2) == null
                ? null
                : new OfPost(new PostId(post), row.getLong(first + 1), row.getLong(first + 2));
    }

    /// @return key of the post; null where it is none
    default @Nullable Long postKey() {
        return this instanceof OfPost post ? Long.valueOf(post.key()) : null;
    }

    /// @return key of the text of a post; null where it is none
    default @Nullable Long revisionKey() {
        return this instanceof OfPost post ? Long.valueOf(post.revision()) : null;
    }

    /// @return key of the text of mentoring; null where it is none
    default @Nullable Long textKey() {
        return this instanceof OfMentoring text ? Long.valueOf(text.key()) : null;
    }

    /// @return key of the version of a resource; null where it is none
    default @Nullable Long versionKey() {
        return this instanceof OfResource resource ? Long.valueOf(resource.version()) : null;
    }
}
