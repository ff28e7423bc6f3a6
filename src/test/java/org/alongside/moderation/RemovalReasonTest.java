package org.alongside.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alongside.screening.Signal;
import org.junit.jupiter.api.Test;

class RemovalReasonTest {

    private static Signal signal(String name, double weight) {
        return new Signal(name, weight, null);
    }

    @Test
    void looksBehindWhatOnlyTheModelSays() {
        var signals = List.of(signal("text.wording", 4), signal("author.new", 0.7), signal("scam.urgent-money", 0.5));
        assertThat(RemovalReason.likely(signals)).isEqualTo(RemovalReason.SCAM);
    }

    @Test
    void anInsultIsUnkind() {
        assertThat(RemovalReason.likely(List.of(signal("harm.insult", 3)))).isEqualTo(RemovalReason.UNKIND);
    }

    @Test
    void wordingAloneIsSpam() {
        assertThat(RemovalReason.likely(List.of(signal("text.wording", 4)))).isEqualTo(RemovalReason.SPAM);
        assertThat(RemovalReason.likely(List.of())).isEqualTo(RemovalReason.SPAM);
    }
}
