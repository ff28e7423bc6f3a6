package org.alongside.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alongside.screening.Signal;
import org.junit.jupiter.api.Test;

class ReasonTest {

    private static Signal signal(String name, double weight) {
        return new Signal(name, weight, null);
    }

    @Test
    void looksBehindWhatOnlyTheModelSays() {
        var signals = List.of(signal("text.wording", 4), signal("author.new", 0.7), signal("scam.urgent-money", 0.5));
        assertThat(Reason.likely(signals)).isEqualTo(Reason.SCAM);
    }

    @Test
    void whatSoundsLikeAScamIsOneWhateverElseWeighsMore() {
        var signals = List.of(signal("text.wording", 4), signal("links.bare-url", 1), signal("scam.wording", 0));
        assertThat(Reason.likely(signals)).isEqualTo(Reason.SCAM);
        assertThat(Severity.of(signals, false)).isEqualTo(Severity.HARM);
    }

    @Test
    void anInsultIsUnkind() {
        assertThat(Reason.likely(List.of(signal("harm.insult", 3)))).isEqualTo(Reason.UNKIND);
    }

    @Test
    void wordingAloneIsSpam() {
        assertThat(Reason.likely(List.of(signal("text.wording", 4)))).isEqualTo(Reason.SPAM);
        assertThat(Reason.likely(List.of())).isEqualTo(Reason.SPAM);
    }
}
