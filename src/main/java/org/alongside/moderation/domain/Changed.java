package org.alongside.moderation.domain;

import java.time.Instant;
import org.alongside.discussion.PostMark;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// What a decision changed, so that it can be taken back exactly: ids and states, never words.
///
/// @param before the post before it; null where it touched none
/// @param after the post after it
/// @param restriction key of the restriction that it imposed; null for none
/// @param expelled what she was in the cohort she had to leave; null where she did not
public record Changed(
        @Nullable PostMark before,
        @Nullable PostMark after,
        @Nullable Long restriction,
        @Nullable Expelled expelled) {

    /// Nothing.
    static final Changed NOTHING = new Changed(null, null, null, null);

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

    static @Nullable String write(@Nullable PostMark mark) {
        return mark == null ? null : JSON.writeValueAsString(mark);
    }

    Changed with(long imposed) {
        return new Changed(before, after, imposed, expelled);
    }

    Changed with(Expelled was) {
        return new Changed(before, after, restriction, was);
    }
}
