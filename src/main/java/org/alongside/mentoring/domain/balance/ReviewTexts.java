package org.alongside.mentoring.domain.balance;

import java.util.ArrayList;
import java.util.List;
import org.alongside.mentoring.PairSide;
import org.alongside.mentoring.ReviewAnswer;
import org.alongside.mentoring.TextKind;
import org.alongside.mentoring.domain.Writings;
import org.alongside.richtext.RichText;
import org.alongside.shared.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Writes the texts of an answer. One that did not change is not written, and not checked, again.
@Component
public class ReviewTexts {

    private final Writings writings;
    private final ReviewStore store;
    private final JdbcClient jdbc;

    ReviewTexts(Writings writings, ReviewStore store, JdbcClient jdbc) {
        this.writings = writings;
        this.store = store;
        this.jdbc = jdbc;
    }

    /// What was written.
    ///
    /// @param held whether one of the texts waits for a moderator
    /// @param danger whether one of the new texts says that its author may be in danger
    public record Written(ReviewStore.Texts keys, boolean held, boolean danger) {}

    private record Text(@Nullable Long key, boolean held, boolean danger) {}

    /// @throws RefusedException `review.empty` where neither of the two questions is answered
    @Transactional(propagation = Propagation.MANDATORY)
    public Written write(PairSide side, long review, ReviewAnswer answer) {
        var before = store.keys(review, side.me());
        var comfort = text(side, before.comfort(), answer.comfort());
        var power = text(side, before.power(), answer.power());
        if (comfort.key() == null && power.key() == null) {
            throw new RefusedException("review.empty");
        }
        var difference = text(side, before.difference(), answer.difference());
        var all = new ArrayList<>(List.of(comfort, power, difference));
        return new Written(
                new ReviewStore.Texts(comfort.key(), power.key(), difference.key()),
                all.stream().anyMatch(Text::held),
                all.stream().anyMatch(Text::danger));
    }

    private Text text(PairSide side, @Nullable Long before, String words) {
        if (before != null) {
            var same = same(before, words);
            if (same != null) {
                return same;
            }
        }
        var fresh = new Writings.New(side.me(), side.cohort(), side.key(), TextKind.REVIEW, words, null);
        return writings.writeIfAny(fresh)
                .map(stored -> new Text(stored.key(), stored.held(), stored.danger()))
                .orElseGet(() -> new Text(null, false, false));
    }

    private @Nullable Text same(long before, String words) {
        return jdbc.sql(
                        "SELECT body, state = 'HELD' FROM mentoring_text WHERE id = ? AND state IN ('HELD', 'PUBLISHED')")
                .param(before)
                .query((row, _) -> row.getString(1).equals(RichText.fromEither(words))
                        ? new Text(before, row.getBoolean(2), false)
                        : null)
                .optional()
                .orElse(null);
    }
}
