package org.alongside.mentoring.domain.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TalkTest {

    @Test
    void wordsAloneAreCounted() {
        assertThat(words(640, 360).menteeShare()).isEqualTo(64);
        assertThat(words(1, 999).menteeShare()).isZero();
        assertThat(words(500, 0).menteeShare()).isEqualTo(100);
    }

    @Test
    void twoShortMessagesAreTooLittle() {
        assertThat(words(100, 99).enough()).isFalse();
        assertThat(words(100, 100).enough()).isTrue();
        assertThatThrownBy(() -> words(100, 99).menteeShare()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void nothingAtAllIsTooLittle() {
        assertThat(words(0, 0).enough()).isFalse();
    }

    @Test
    void aGuessAfterAMeetingIsEnoughByItself() {
        var talk = new Talk(0, 0, List.of(70), List.of());

        assertThat(talk.enough()).isTrue();
        assertThat(talk.menteeShare()).isEqualTo(70);
    }

    @Test
    void aMeetingWeighsAsMuchAsAPageOfWriting() {
        assertThat(new Talk(500, 0, List.of(50), List.of(50)).menteeShare()).isEqualTo(75);
    }

    @Test
    void whoGuessesMoreOftenDoesNotCountForMore() {
        assertThat(new Talk(0, 0, List.of(80, 80, 80), List.of(40)).menteeShare())
                .isEqualTo(60);
    }

    @Test
    void whatBothGuessAboutIsOneMeeting() {
        assertThat(new Talk(0, 0, List.of(60, 60), List.of(40, 40)).meetings()).isEqualTo(2);
        assertThat(new Talk(0, 0, List.of(60), List.of(40, 40)).meetings()).isEqualTo(2);
    }

    @Test
    void theShareIsOneWhateverIsGuessed() {
        assertThat(new Talk(300, 0, List.of(100, 100), List.of(100)).menteeShare())
                .isEqualTo(100);
        assertThat(new Talk(0, 300, List.of(0, 0), List.of(0)).menteeShare()).isZero();
    }

    private static Talk words(int mentee, int mentor) {
        return new Talk(mentee, mentor, List.of(), List.of());
    }
}
