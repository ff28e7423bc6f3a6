package org.alongside.mentoring.domain.ending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.alongside.mentoring.EndingBranch;
import org.alongside.mentoring.NoSessionReason;
import org.alongside.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EndingRulesTest {

    private static final PersonId ONE = new PersonId(1);
    private static final PersonId OTHER = new PersonId(2);
    private static final LocalDate DAY = LocalDate.of(2026, 5, 4);

    @Test
    void whoBeginsAsksAndWhoBeginsTooAgrees() {
        assertThat(EndingRules.begin(ONE, null)).isEqualTo(EndingRules.Begin.ASK);
        assertThat(EndingRules.begin(OTHER, asked())).isEqualTo(EndingRules.Begin.AGREE);
        assertThat(EndingRules.begin(ONE, asked())).isEqualTo(EndingRules.Begin.NOTHING);
        assertThat(EndingRules.begin(OTHER, agreed(null, null, false))).isEqualTo(EndingRules.Begin.NOTHING);
    }

    @Test
    void afterNotYetItCanBeAskedAnewByEither() {
        var declined = new EndingRow(EndingBranch.EARLY, ONE, false, true, null, null, false, false, false);

        assertThat(EndingRules.begin(ONE, declined)).isEqualTo(EndingRules.Begin.ASK);
        assertThat(EndingRules.begin(OTHER, declined)).isEqualTo(EndingRules.Begin.ASK);
        assertThat(EndingRules.answer(OTHER, declined)).contains("ending.none");
    }

    @Test
    void onlyWhoIsAskedAnswers() {
        assertThat(EndingRules.answer(OTHER, asked())).isEmpty();
        assertThat(EndingRules.answer(ONE, asked())).contains("ending.none");
        assertThat(EndingRules.answer(OTHER, null)).contains("ending.none");
    }

    @Test
    void aClosingSessionWasOrThereIsAReasonAndNeverBoth() {
        assertThat(EndingRules.session(DAY, null, DAY.minusDays(9), DAY)).isEmpty();
        assertThat(EndingRules.session(null, NoSessionReason.ILL, DAY, DAY)).isEmpty();
        assertThat(EndingRules.session(null, null, DAY, DAY)).contains("ending.session");
        assertThat(EndingRules.session(DAY, NoSessionReason.ILL, DAY, DAY)).contains("ending.session");
        assertThat(EndingRules.session(DAY.plusDays(1), null, DAY, DAY)).contains("ending.session-day");
        assertThat(EndingRules.session(DAY.minusDays(1), null, DAY, DAY)).contains("ending.session-day");
    }

    @Test
    void nobodyConfirmsBeforeTheClosingSessionAndHerReflection() {
        assertThat(EndingRules.confirm(null)).contains("ending.not-agreed");
        assertThat(EndingRules.confirm(asked())).contains("ending.not-agreed");
        assertThat(EndingRules.confirm(agreed(null, null, true))).contains("ending.session");
        assertThat(EndingRules.confirm(agreed(DAY, null, false))).contains("ending.reflection");
        assertThat(EndingRules.confirm(agreed(DAY, null, true))).isEmpty();
        assertThat(EndingRules.confirm(agreed(null, NoSessionReason.MOVED, false)))
                .isEmpty();
    }

    private static EndingRow asked() {
        return new EndingRow(EndingBranch.PLANNED, ONE, false, false, null, null, false, false, false);
    }

    private static EndingRow agreed(@Nullable LocalDate on, @Nullable NoSessionReason why, boolean reflected) {
        return new EndingRow(EndingBranch.PLANNED, ONE, true, false, on, why, reflected, false, false);
    }
}
