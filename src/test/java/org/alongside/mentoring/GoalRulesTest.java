package org.alongside.mentoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.alongside.mentoring.domain.plan.GoalStore;
import org.alongside.shared.PersonId;
import org.junit.jupiter.api.Test;

class GoalRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 4);
    private static final PersonId AUTHOR = new PersonId(1);
    private static final PersonId OTHER = new PersonId(2);

    @Test
    void aDayIsFromTodayOnWhereverSheIs() {
        assertThat(GoalRules.isDay(TODAY, TODAY, 2)).isTrue();
        assertThat(GoalRules.isDay(TODAY.minusDays(1), TODAY, 2)).isTrue();
        assertThat(GoalRules.isDay(TODAY.minusDays(2), TODAY, 2)).isFalse();
        assertThat(GoalRules.isDay(TODAY.plusYears(2), TODAY, 2)).isTrue();
        assertThat(GoalRules.isDay(TODAY.plusYears(2).plusDays(1), TODAY, 2)).isFalse();
    }

    @Test
    void theSameWordsLeaveATextAsItIs() {
        var said = said(TextState.PUBLISHED);

        assertThat(GoalRules.stays(said, "Send the file", OTHER)).isTrue();
        assertThat(GoalRules.stays(said, "Send a letter", OTHER)).isFalse();
        assertThat(GoalRules.stays(said, "", OTHER)).isFalse();
    }

    @Test
    void whatSheCouldNotReadSheDoesNotTakeOutByTypingNothing() {
        assertThat(GoalRules.stays(said(TextState.HELD), "", OTHER)).isTrue();
        assertThat(GoalRules.stays(said(TextState.REMOVED), "", OTHER)).isTrue();
        assertThat(GoalRules.stays(said(TextState.HELD), "", AUTHOR)).isFalse();
    }

    @Test
    void whatWasNotLetThroughIsTriedAgain() {
        assertThat(GoalRules.stays(said(TextState.RETURNED), "Send the file", AUTHOR))
                .isFalse();
    }

    @Test
    void aGoalIsReachedOrLetGoAndTakenUpAgain() {
        assertThat(Goals.canBecome(GoalState.OPEN, GoalState.REACHED)).isTrue();
        assertThat(Goals.canBecome(GoalState.LET_GO, GoalState.OPEN)).isTrue();
        assertThat(Goals.canBecome(GoalState.REACHED, GoalState.LET_GO)).isFalse();
        assertThat(Goals.canBecome(GoalState.SUGGESTED, GoalState.OPEN)).isFalse();
        assertThat(Goals.canBecome(GoalState.OPEN, GoalState.DECLINED)).isFalse();
    }

    @Test
    void aPromiseIsKeptOrLetGoAndTakenUpAgain() {
        assertThat(Commitments.canBecome(CommitmentState.OPEN, CommitmentState.DONE))
                .isTrue();
        assertThat(Commitments.canBecome(CommitmentState.DONE, CommitmentState.OPEN))
                .isTrue();
        assertThat(Commitments.canBecome(CommitmentState.ASKED, CommitmentState.DONE))
                .isFalse();
        assertThat(Commitments.canBecome(CommitmentState.DECLINED, CommitmentState.OPEN))
                .isFalse();
    }

    private static GoalStore.Said said(TextState state) {
        return new GoalStore.Said(1, "<p>Send the file</p>", state, AUTHOR);
    }
}
