package org.alongside.moderation.ui;

import java.util.Locale;
import java.util.Objects;
import org.alongside.discussion.ContentNote;
import org.alongside.library.JudgedResource;
import org.alongside.mentoring.MentoringText;
import org.alongside.mentoring.TextKind;
import org.alongside.moderation.Act;
import org.alongside.moderation.CaseSummary;
import org.alongside.moderation.Cluster;
import org.alongside.moderation.Decision;
import org.alongside.moderation.Measure;
import org.alongside.moderation.Outcome;
import org.alongside.moderation.Reason;
import org.alongside.moderation.ReportReason;
import org.alongside.platform.Messages;
import org.alongside.screening.Signal;
import org.alongside.uikit.Bdi;
import org.alongside.uikit.Notice;
import org.alongside.uikit.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What waits, what was found and what was decided, said in plain words.
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

    /// What a case is about, in a few words.
    String why(Locale locale, CaseSummary item) {
        return switch (item.kind()) {
            case HELD -> held(locale, item);
            case REPORT -> reported(locale, item);
            case APPEAL -> messages.text(locale, "case.appeal");
            case HELP -> messages.text(locale, "case.help");
        };
    }

    /// How bad it would be to let it wait, in a word.
    Tag severity(Locale locale, CaseSummary item) {
        if (item.calm()) {
            return new Tag(messages.text(locale, "case.proposal"));
        }
        var look = switch (item.severity()) {
            case DANGER -> Notice.Kind.BAD;
            case HARM -> Notice.Kind.WAIT;
            case CONDUCT, SPAM -> Notice.Kind.PLAIN;
        };
        return new Tag(messages.text(locale, "severity." + item.severity().name()), look);
    }

    /// Where it is.
    String place(Locale locale, CaseSummary item) {
        return place(locale, item.subjectKind(), item.title(), item.text());
    }

    /// The same of a text of mentoring, which has no title.
    String place(Locale locale, String subjectKind, @Nullable String title, @Nullable TextKind text) {
        var words = text == null ? Objects.requireNonNullElse(title, "…") : text(locale, text);
        var key = "case.in." + subjectKind;
        return messages.text(locale, messages.has(key) ? key : "case.in.other", "title", Bdi.isolated(words));
    }

    /// What a text of mentoring is.
    String text(Locale locale, TextKind kind) {
        return messages.text(locale, "option.text." + kind.name().toLowerCase(Locale.ROOT));
    }

    /// What a reported thing is and what it is called.
    String place(Locale locale, String subjectKind, String title) {
        var text = subjectKind.equals(MentoringText.KIND) ? TextKind.valueOf(title) : null;
        return place(locale, subjectKind, title, text);
    }

    String report(Locale locale, ReportReason reason) {
        return messages.text(locale, "report." + reason.code());
    }

    private String held(Locale locale, CaseSummary item) {
        if (item.subjectKind().equals(JudgedResource.KIND)) {
            return proposed(locale, item);
        }
        var what = messages.text(locale, item.change() ? "moderation.heldChange" : "moderation.held");
        return what + " " + messages.text(locale, item.releaseAt() == null ? telling(item) : "moderation.whyNew");
    }

    /// What the texts of a group have in common, and how many they are.
    String group(Locale locale, Cluster cluster) {
        int size = cluster.size();
        var label = Objects.requireNonNullElse(cluster.label(), "");
        return switch (cluster.kind()) {
            case WORDS -> messages.text(locale, "cleanup.words", "count", size);
            case SITE -> messages.text(locale, "cleanup.site", "count", size, "site", Bdi.isolated(label));
            case NAME -> messages.text(locale, "cleanup.name", "count", size, "name", Bdi.isolated(label));
            case REASON ->
                messages.text(locale, "cleanup.reason", "count", size, "reason", messages.text(locale, family(label)));
        };
    }

    /// What is proposed waits whatever was found; often that is nothing.
    private String proposed(Locale locale, CaseSummary item) {
        var what = messages.text(locale, item.change() ? "case.proposedChange" : "case.proposed");
        return Signal.telling(item.signals()).isEmpty()
                ? what
                : messages.text(
                        locale, "case.proposedFound", "what", what, "found", messages.text(locale, telling(item)));
    }

    private static String telling(CaseSummary item) {
        var telling = Signal.telling(item.signals()).map(Signal::name).orElse("");
        return family(telling.substring(0, Math.max(0, telling.indexOf('.'))));
    }

    private static String family(String name) {
        return switch (name) {
            case "links" -> "moderation.whyLinks";
            case "text", "learned" -> "moderation.whyText";
            case "place" -> "moderation.whyPlace";
            case "lure" -> "moderation.whyLure";
            case "scam" -> "moderation.whyScam";
            case "author" -> "moderation.whyAuthor";
            case "harm" -> "moderation.whyHarm";
            case "contact" -> "moderation.whyContact";
            case "watched" -> "moderation.whyWatched";
            default -> "moderation.whyOther";
        };
    }

    private String reported(Locale locale, CaseSummary item) {
        if (item.reason() == null) {
            return messages.text(locale, "case.watched");
        }
        var words = report(locale, item.reason());
        return item.reports() > 1
                ? messages.text(locale, "case.reportedMore", "reason", words, "count", item.reports())
                : messages.text(locale, "case.reported", "reason", words);
    }

    /// @return a sentence; [#EVIDENCE] stands where the words belong that it rests on, if they are shown
    String sentence(Locale locale, Signal signal) {
        var inFavour = "signal.for." + signal.name();
        var key = signal.weight() < 0 && messages.has(inFavour) ? inFavour : "signal." + signal.name();
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

    String reason(Locale locale, Reason reason) {
        return messages.text(locale, "reason." + reason.code());
    }

    String act(Locale locale, Act act) {
        return messages.text(locale, "act." + act.name());
    }

    String measure(Locale locale, Measure measure) {
        return messages.text(locale, "measure." + measure.kind().name(), "days", measure.days());
    }

    String note(Locale locale, ContentNote note) {
        return messages.text(locale, "contentNote." + note.name());
    }

    /// A line of a case's history.
    String event(Locale locale, String act) {
        var first = act.split("[+:]", 2)[0];
        var key = "history." + first;
        return messages.text(locale, messages.has(key) ? key : "history.other");
    }

    /// What is said after many were taken back.
    ///
    /// @param left about how many the decision still stands
    String undone(Locale locale, int done, int left) {
        return left == 0
                ? messages.text(locale, "decided.UNDO")
                : messages.text(locale, "decided.undonePart", "count", done, "left", left);
    }

    /// What is said after a decision.
    String outcome(Locale locale, Decision decision, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done _ ->
                messages.text(locale, "decided." + decision.act().name());
            case Outcome.AlreadyDecided decided -> meanwhile(locale, decided);
            case Outcome.Claimed claimed ->
                messages.text(locale, "decided.claimed", "name", Bdi.isolated(claimed.byName()));
            case Outcome.Changed _ -> messages.text(locale, "decided.changed");
            case Outcome.Gone _ -> messages.text(locale, "decided.gone");
        };
    }

    /// What another moderator did.
    String meanwhile(Locale locale, Outcome.AlreadyDecided decided) {
        return messages.text(
                locale,
                "decided.by",
                "name",
                Bdi.isolated(decided.byName()),
                "act",
                act(locale, decided.act()),
                "reason",
                reason(locale, decided.reason()));
    }
}
