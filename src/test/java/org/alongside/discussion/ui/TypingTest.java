package org.alongside.discussion.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TypingTest {

    private final AtomicLong now = new AtomicLong(5);
    private final Typing typing = new Typing(3000, now::get);

    @Test
    void readingBeforeTheFirstKeystrokeIsNotWriting() {
        pass(600);
        typing.seen();
        pass(20);
        typing.seen();

        assertThat(typing.seconds()).isEqualTo(23);
    }

    @Test
    void aTextThatWasSentBeforeAnythingWasHeardOfItTookNoLongerThanTheDelay() {
        pass(600);

        assertThat(typing.seconds()).isEqualTo(3);
    }

    @Test
    void nobodyWritesLongerThanThePlaceToWriteWasOpen() {
        pass(1);

        assertThat(typing.seconds()).isEqualTo(1);
    }

    private void pass(int seconds) {
        now.addAndGet(Duration.ofSeconds(seconds).toNanos());
    }
}
