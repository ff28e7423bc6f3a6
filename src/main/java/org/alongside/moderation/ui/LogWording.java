package org.alongside.moderation.ui;

import java.time.Duration;
import java.util.Locale;
import org.alongside.moderation.LogEntry;
import org.alongside.moderation.Reason;
import org.alongside.platform.Messages;
import org.springframework.stereotype.Component;

/// What was done, said in whole sentences that name nobody.
@Component
class LogWording {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration TWO_DAYS = Duration.ofDays(2);

    private final Messages messages;
    private final Wording words;

    LogWording(Messages messages, Wording words) {
        this.messages = messages;
        this.words = words;
    }

    /// What was done.
    String what(Locale locale, LogEntry entry) {
        var what = messages.text(locale, key(entry), "count", entry.count());
        if (entry.undone() != null) {
            what += " " + messages.text(locale, "log.undone", "act", words.act(locale, entry.undone()));
        }
        if (entry.measure() != null) {
            what += " " + messages.text(locale, "log.measure", "measure", words.measure(locale, entry.measure()));
        }
        return what;
    }

    /// Why it was done.
    String why(Locale locale, Reason reason) {
        return messages.text(locale, "log.reason", "reason", words.reason(locale, reason));
    }

    /// A time that somebody waited, rounded up to what a person would say.
    String time(Locale locale, Duration waited) {
        if (waited.compareTo(HOUR) <= 0) {
            return messages.text(locale, "week.minutes", "count", Math.max(1, upTo(waited, Duration.ofMinutes(1))));
        }
        return waited.compareTo(TWO_DAYS) <= 0
                ? messages.text(locale, "week.hours", "count", upTo(waited, HOUR))
                : messages.text(locale, "week.days", "count", upTo(waited, Duration.ofDays(1)));
    }

    private static String key(LogEntry entry) {
        return switch (entry.act()) {
            case REMOVE -> "log.removed";
            case GIVE_BACK -> "log.givenBack";
            case HOLD -> "log.held";
            case UNDO -> "log.undo";
            case PUBLISH -> entry.noted() ? "log.noted" : "log.published";
            case NOTHING, UPHOLD, GRANT, MANY -> "log.settled";
        };
    }

    private static long upTo(Duration time, Duration unit) {
        var whole = time.dividedBy(unit);
        return unit.multipliedBy(whole).compareTo(time) < 0 ? whole + 1 : whole;
    }
}
