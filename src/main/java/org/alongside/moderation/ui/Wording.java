package org.alongside.moderation.ui;

import java.util.Locale;
import org.alongside.discussion.HeldPost;
import org.alongside.moderation.Concern;
import org.alongside.moderation.Decision;
import org.alongside.moderation.Outcome;
import org.alongside.moderation.RemovalReason;
import org.alongside.platform.Messages;
import org.alongside.screening.Signal;
import org.alongside.uikit.Notice;
import org.alongside.uikit.Tag;
import org.springframework.stereotype.Component;

/// What screening found, said in plain words.
@Component
class Wording {

    /// Stands for the evidence while a sentence is put together.
    static final char EVIDENCE = '\uFFFC';

    /// Log-odds from which a signal counts as strong: it alone multiplies the odds by 4.5 (e to the 1.5).
    private static final double STRONG = 1.5;

    /// Log-odds from which a signal counts as more than slight: it doubles the odds (e to the 0.7).
    private static final double SOME = 0.7;

    private final Messages messages;

    Wording(Messages messages) {
        this.messages = messages;
    }

    /// Why a text was held, in a few words: what its most telling signal is about.
    String why(Locale locale, HeldPost item) {
        if (item.releaseAt() != null) {
            return messages.text(locale, "moderation.held") + " " + messages.text(locale, "moderation.whyNew");
        }
        var telling = Signal.telling(item.signals()).map(Signal::name).orElse("");
        var key = switch (telling.substring(0, Math.max(0, telling.indexOf('.')))) {
            case "links" -> "moderation.whyLinks";
            case "text" -> "moderation.whyText";
            case "place" -> "moderation.whyPlace";
            case "lure" -> "moderation.whyLure";
            case "scam" -> "moderation.whyScam";
            case "author" -> "moderation.whyAuthor";
            case "harm" -> "moderation.whyHarm";
            case "contact" -> "moderation.whyContact";
            case "watched" -> "moderation.whyWatched";
            case "learned" -> "moderation.whyText";
            default -> "moderation.whyOther";
        };
        return messages.text(locale, item.changes() == null ? "moderation.held" : "moderation.heldChange") + " "
                + messages.text(locale, key);
    }

    /// @return a sentence; [#EVIDENCE] stands where the words belong that it rests on, if they are shown
    String sentence(Locale locale, Signal signal) {
        var key = "signal." + signal.name();
        // A stored signal can be one that screening no longer knows.
        return messages.text(locale, messages.has(key) ? key : "signal.unknown", "evidence", String.valueOf(EVIDENCE));
    }

    String weight(Locale locale, Signal signal) {
        var key = signal.weight() < 0
                ? "moderation.weightFor"
                : signal.weight() >= STRONG
                        ? "moderation.weightStrong"
                        : signal.weight() >= SOME ? "moderation.weightSome" : "moderation.weightSlight";
        return messages.text(locale, key);
    }

    /// How sure screening is, in words.
    String probability(Locale locale, double score) {
        var key = score >= 0.95
                ? "moderation.scoreAlmostSure"
                : score >= 0.8
                        ? "moderation.scoreVeryLikely"
                        : score >= 0.6
                                ? "moderation.scoreLikely"
                                : score >= 0.4 ? "moderation.scoreEven" : "moderation.scoreUnlikely";
        return messages.text(locale, key);
    }

    /// What a held text most likely is, in a word.
    Tag kind(Locale locale, HeldPost item) {
        if (item.releaseAt() != null) {
            return new Tag(messages.text(locale, "moderation.new"), Notice.Kind.PLAIN);
        }
        var reason = RemovalReason.likely(item.signals());
        return new Tag(reason(locale, reason), reason == RemovalReason.SCAM ? Notice.Kind.WAIT : Notice.Kind.PLAIN);
    }

    String reason(Locale locale, RemovalReason reason) {
        return messages.text(locale, "reason." + reason.code());
    }

    /// What is said after a decision.
    String outcome(Locale locale, Decision decision, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done _ ->
                switch (decision) {
                    case Decision.Publish _ -> messages.text(locale, "moderation.published");
                    case Decision.Remove remove ->
                        messages.text(locale, "moderation.removed", "reason", reason(locale, remove.because()));
                };
            case Outcome.AlreadyDecided decided -> meanwhile(locale, decided);
            case Outcome.Superseded _ -> messages.text(locale, "moderation.superseded");
            case Outcome.Withdrawn _ -> messages.text(locale, "moderation.withdrawn");
        };
    }

    /// What another moderator did.
    String meanwhile(Locale locale, Outcome.AlreadyDecided decided) {
        return switch (decided.decision()) {
            case Decision.Publish _ ->
                messages.text(locale, "moderation.publishedBy", "name", isolated(decided.byName()));
            case Decision.Remove remove ->
                messages.text(
                        locale,
                        "moderation.removedBy",
                        "name",
                        isolated(decided.byName()),
                        "reason",
                        reason(locale, remove.because()));
        };
    }

    /// Who takes care of somebody who may be in danger.
    String care(Locale locale, Concern.Care care) {
        return care.mine()
                ? messages.text(locale, "concern.mine")
                : messages.text(locale, "concern.by", "name", isolated(care.byName()));
    }

    // First strong isolate and its end: a name in another direction stays in its place.
    private static String isolated(String name) {
        return "\u2068" + name + "\u2069";
    }
}
