package org.alongside.library.domain.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LinkStateTest {

    private static final Instant START = Instant.parse("2026-05-01T08:00:00Z");
    private static final LinkState WELL = new LinkState(0, null, null);

    @Test
    void silentLinkIsDeadAfterThreeLooksOverDays() {
        var once = WELL.after(Answer.SILENT, START);
        var twice = once.after(Answer.SILENT, START.plus(Duration.ofDays(1)));
        var thrice = twice.after(Answer.SILENT, START.plus(Duration.ofDays(2)));

        assertThat(once.deadAt()).isNull();
        assertThat(once.pause()).isEqualTo(LinkState.DAY);
        assertThat(twice.deadAt()).isNull();
        assertThat(thrice.deadAt()).isEqualTo(START.plus(Duration.ofDays(2)));
        assertThat(thrice.pause()).isEqualTo(LinkState.WEEK);
    }

    @Test
    void threeLooksWithinADayAreNotEnough() {
        var state = WELL;
        for (int i = 0; i < 5; i++) {
            state = state.after(Answer.SILENT, START.plus(Duration.ofHours(i)));
        }
        assertThat(state.deadAt()).isNull();
    }

    @Test
    void pageThatIsGoneIsBelievedTheSecondTime() {
        var once = WELL.after(Answer.GONE, START);
        var twice = once.after(Answer.GONE, START.plus(Duration.ofDays(1)));

        assertThat(once.deadAt()).isNull();
        assertThat(twice.deadAt()).isNotNull();
    }

    @Test
    void whatCannotBeToldChangesNothing() {
        var once = WELL.after(Answer.SILENT, START);

        assertThat(once.after(Answer.UNSURE, START.plus(Duration.ofDays(9)))).isEqualTo(once);
        assertThat(WELL.after(Answer.UNSURE, START).pause()).isEqualTo(LinkState.WEEK);
    }

    @Test
    void oneAnswerMakesAllWell() {
        var dead = new LinkState(9, START, START.plus(Duration.ofDays(3)));

        assertThat(dead.after(Answer.ANSWERS, START.plus(Duration.ofDays(30)))).isEqualTo(WELL);
    }
}
