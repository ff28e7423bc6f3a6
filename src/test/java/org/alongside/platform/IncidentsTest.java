package org.alongside.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class IncidentsTest {

    private final Incidents incidents = new Incidents();

    @Test
    void idThatIsShownIsInTheLog(CapturedOutput output) {
        var id = incidents.record(new IllegalStateException());
        assertThat(id).hasSize(Incidents.LENGTH);
        assertThat(output).contains(id).contains("IncidentsTest");
    }

    @Test
    void wordsOfAnExceptionAreNotLogged(CapturedOutput output) {
        incidents.record(new IllegalStateException("outer words", new IllegalArgumentException("what she wrote")));
        assertThat(output)
                .contains("IllegalStateException")
                .contains("caused by java.lang.IllegalArgumentException")
                .doesNotContain("outer words")
                .doesNotContain("what she wrote");
    }
}
