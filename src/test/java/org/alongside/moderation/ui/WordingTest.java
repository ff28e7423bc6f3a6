package org.alongside.moderation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.alongside.platform.Messages;
import org.alongside.screening.Signal;
import org.junit.jupiter.api.Test;

class WordingTest {

    private final Wording wording = new Wording(new Messages(true));

    @Test
    void whatSpeaksForATextIsNotSaidAsIfItSpokeAgainstIt() {
        assertThat(wording.sentence(Locale.ENGLISH, new Signal("text.wording", 0.8, "bonus")))
                .startsWith("Its words are often seen in texts that are removed");
        assertThat(wording.sentence(Locale.ENGLISH, new Signal("text.wording", -0.8, null)))
                .isEqualTo("Its words are seldom seen in texts that are removed.");
        assertThat(wording.sentence(Locale.ENGLISH, new Signal("author.established", -0.8, null)))
                .startsWith("Its author has been here for long");
    }

    @Test
    void aSignalThatIsNoMoreIsSaidInGeneral() {
        assertThat(wording.sentence(Locale.ENGLISH, new Signal("text.of-old", 1, null)))
                .isEqualTo("An earlier version of the screening found something.");
    }
}
