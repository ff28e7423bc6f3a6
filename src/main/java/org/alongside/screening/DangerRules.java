package org.alongside.screening;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Somebody tells that she is in danger, or that she does not want to live. Weighs nothing: such a text is never
/// held for it. What is long past, supposed, in the news, or said to help others is left alone.
final class DangerRules {

    private static final Turns NOW = Turns.of("danger-now.txt");
    private static final Turns DONE = Turns.of("danger-done.txt");
    private static final Turns RECENT = Turns.of("danger-recent.txt");
    private static final Turns DESPAIR = Turns.of("despair.txt");
    private static final Turns ELSEWHERE = Turns.of("danger-elsewhere.txt");
    private static final Turns BY_HIM = Turns.of("danger-by.txt");

    private DangerRules() {}

    static void look(Reading reading, Findings findings) {
        var speech = reading.speech();
        var violence = violence(speech);
        if (violence != null) {
            findings.add(SignalName.VIOLENCE, 0, violence);
        }
        var despair = first(speech, DESPAIR);
        if (despair != null) {
            findings.add(SignalName.DESPAIR, 0, despair);
        }
    }

    private static @Nullable String violence(Speech speech) {
        var now = first(speech, NOW);
        if (now != null) {
            return now;
        }
        var done = first(speech, DONE);
        return done != null && isRecent(speech) ? done : threatened(speech);
    }

    private static boolean isRecent(Speech speech) {
        return speech.spoken().stream().anyMatch(sentence -> RECENT.anyIn(sentence.words()));
    }

    private static @Nullable String first(Speech speech, Turns turns) {
        for (var sentence : speech.spoken()) {
            var hit = turns.first(sentence.words());
            if (hit != null && !ELSEWHERE.anyIn(sentence.words())) {
                return sentence.evidence(hit);
            }
        }
        return null;
    }

    /// A threat that she quotes, with somebody who made it.
    private static @Nullable String threatened(Speech speech) {
        if (speech.quoted().isEmpty()) {
            return null;
        }
        boolean byHim = speech.spoken().stream()
                .anyMatch(sentence -> BY_HIM.anyIn(sentence.words()) && !ELSEWHERE.anyIn(sentence.words()));
        return byHim ? firstOf(speech.quoted()) : null;
    }

    private static @Nullable String firstOf(List<Speech.Sentence> quoted) {
        for (var sentence : quoted) {
            var hit = HarmRules.THREATS.first(sentence.words());
            hit = hit == null ? HarmRules.HINTS.first(sentence.words()) : hit;
            if (hit != null) {
                return sentence.evidence(hit);
            }
        }
        return null;
    }
}
