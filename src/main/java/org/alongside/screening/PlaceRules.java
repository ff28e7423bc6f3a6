package org.alongside.screening;

import java.util.List;

/// What a text has to do with the thread it is posted to.
final class PlaceRules {

    private static final int MANY_STEMS = 12;

    private PlaceRules() {}

    static List<Rule> all() {
        return List.of(PlaceRules::offTopic, PlaceRules::echo, PlaceRules::otherLanguage);
    }

    private static void offTopic(Reading reading, Findings findings) {
        var setting = reading.setting();
        if (setting == null || setting.stems().size() < 3 || speaksAnotherLanguage(reading, setting)) {
            return;
        }
        var stems = Words.contentStems(reading.words());
        if (stems.size() < 3) {
            return;
        }
        int shared = 0;
        boolean title = false;
        for (var stem : stems) {
            shared += setting.stems().contains(stem) ? 1 : 0;
            title |= setting.titleStems().contains(stem);
        }
        if (shared == 0) {
            findings.add(SignalName.OFF_TOPIC, stems.size() < 8 ? 0.6 : stems.size() < 30 ? 0.8 : 1.2, null);
        } else if (!title && stems.size() >= MANY_STEMS && shared * 10 < stems.size()) {
            // None of the title's words, and the few shared with the opening are shared by any two texts.
            findings.add(SignalName.OFF_TOPIC, stems.size() >= 3 * MANY_STEMS ? 1.0 : 0.5, null);
        }
    }

    /// An answer in another language shares no words and may be right on topic.
    private static boolean speaksAnotherLanguage(Reading reading, Setting setting) {
        if (reading.guess().script() != setting.script()) {
            return true;
        }
        var own = reading.guess().likely();
        return own != null && setting.language() != null && !own.equals(setting.language());
    }

    /// Another language than the thread's is welcome here; only beside a link to a strange site does it say a
    /// little.
    private static void otherLanguage(Reading reading, Findings findings) {
        var place = reading.submission().place();
        if (place == null || place.lang() == null || reading.strangeLinks().isEmpty()) {
            return;
        }
        var language = reading.guess().likely();
        if (language != null && !place.lang().startsWith(language)) {
            findings.add(SignalName.OTHER_LANGUAGE, 0.5, null);
        }
    }

    /// The text gives the opening back, with little of its own.
    private static void echo(Reading reading, Findings findings) {
        var setting = reading.setting();
        int words = reading.words().size();
        if (setting == null || words < Setting.RUN || setting.runs().isEmpty()) {
            return;
        }
        int echoed = 0;
        int until = 0;
        int first = -1;
        for (int i = 0; i + Setting.RUN <= words; i++) {
            if (setting.runs().contains(Setting.run(reading.words(), i))) {
                echoed += i + Setting.RUN - Math.max(i, until);
                until = i + Setting.RUN;
                first = first < 0 ? i : first;
            }
        }
        if (echoed * 10 >= words * 4) {
            var evidence = String.join(" ", reading.words().subList(first, Math.min(words, first + 15)));
            findings.add(SignalName.ECHO, 1.4, evidence);
        }
    }
}
