package org.alongside.moderation.domain;

import java.time.Instant;
import org.alongside.discussion.PostMark;
import org.alongside.discussion.Settled;
import org.alongside.library.ResourceChange;
import org.alongside.mentoring.TextChange;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// What a decision changed, so that it can be taken back exactly: ids and states, never words.
///
/// @param before the post before it; null where it touched none
/// @param after the post after it
/// @param text what it did to a text of mentoring; null where it touched none
/// @param resource what it did to a resource; null where it touched none
/// @param restriction key of the restriction that it imposed; null for none
/// @param expelled what she was in the cohort she had to leave; null where she did not
public record Changed(
        @Nullable PostMark before,
        @Nullable PostMark after,
        @Nullable TextChange text,
        @Nullable ResourceChange resource,
        @Nullable Long restriction,
        @Nullable Expelled expelled) {

    /// Nothing.
    static final Changed NOTHING = new Changed(null, null, null, null, null, null);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// What somebody was in a cohort.
    ///
    /// @param cohort key of the cohort; the text it was about may have gone to another since
    public record Expelled(long cohort, boolean moderator, boolean coordinator, Instant joinedAt) {}

    String write() {
        return JSON.writeValueAsString(this);
    }

    static Changed read(String json) {
        return JSON.readValue(json, Changed.class);
    }

    /// @return what decided about a post
    static Changed of(Settled.Done done) {
        return new Changed(done.before(), done.after(), null, null, null, null);
    }

    /// @return what decided about a text of mentoring
    static Changed of(TextChange text) {
        return new Changed(null, null, text, null, null, null);
    }

    /// @return what decided about a resource
    static Changed of(ResourceChange resource) {
        return new Changed(null, null, null, resource, null, null);
    }

    /// @return how the text stood before; null where none was touched
    @Nullable
    String writeBefore() {
        if (text != null) {
            return JSON.writeValueAsString(text.before());
        }
        if (resource != null) {
            return JSON.writeValueAsString(resource.before());
        }
        return before == null ? null : JSON.writeValueAsString(before);
    }

    Changed with(long imposed) {
        return new Changed(before, after, text, resource, imposed, expelled);
    }

    Changed with(Expelled was) {
        return new Changed(before, after, text, resource, restriction, was);
    }
}
