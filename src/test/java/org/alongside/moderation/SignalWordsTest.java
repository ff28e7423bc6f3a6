package org.alongside.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import java.util.stream.Stream;
import org.alongside.discussion.WatchAction;
import org.alongside.screening.Screening;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Ids that come from code, not from a literal key, have words in every language.
class SignalWordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"messages.properties", "messages_ar.properties"})
    void everySignalAndReasonHasItsWords(String file) throws IOException {
        var words = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("src/main/resources/i18n", file))) {
            words.load(reader);
        }
        var watched = Arrays.stream(WatchAction.values()).map(WatchAction::signal);
        var signals = Stream.concat(Screening.signalNames().stream(), watched).map(name -> "signal." + name);
        var reasons = Arrays.stream(Reason.values()).map(reason -> "reason." + reason.code());

        assertThat(words.stringPropertyNames())
                .containsAll(Stream.concat(signals, reasons).toList());
    }
}
