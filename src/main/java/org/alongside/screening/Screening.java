package org.alongside.screening;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Scores texts. Thread-safe, and nothing is remembered: the same text, place, author, community and lessons give
/// the same assessment.
public final class Screening {

    /// Score from which a text is held unless said otherwise. The model is trained with a false hold five times as
    /// dear as a miss, so that a half is reached where removal is five times as likely as not among the examples.
    /// What is a little above is let through as well: of a thousand genuine texts that nobody had looked at, seven
    /// would be held there, and three from here on.
    public static final double DEFAULT_THRESHOLD = 0.65;

    private static final List<Rule> RULES = Stream.of(
                    LinkRules.all(),
                    WordingRules.all(),
                    KeywordRules.all(),
                    List.<Rule>of(DisguiseRule::look, GibberishRule::look),
                    PlaceRules.all(),
                    LureRules.all(),
                    List.<Rule>of(DangerRules::look, HarmRules::look, ContactRules::look),
                    AuthorRules.all())
            .flatMap(List::stream)
            .toList();

    private final double threshold;
    private final Model model;
    private final @Nullable LearnedText learned;

    /// The built-in model with a threshold of one's own.
    ///
    /// @param threshold score from which a text is held, 0 to 1
    public Screening(double threshold) {
        this(threshold, Model.builtIn(), null);
    }

    /// The built-in model and what was learned from examples.
    ///
    /// @param threshold score from which a text is held, 0 to 1
    /// @param learned what examples taught, or null
    public Screening(double threshold, @Nullable LearnedText learned) {
        this(threshold, Model.builtIn(), learned);
    }

    /// A model of one's own and what was learned from examples over it.
    ///
    /// @param threshold score from which a text is held, 0 to 1
    /// @param model below
    /// @param learned what examples taught over that model, or null
    public Screening(double threshold, Model model, @Nullable LearnedText learned) {
        if (!(threshold >= 0 && threshold <= 1)) {
            throw new IllegalArgumentException("A threshold lies between 0 and 1, not at " + threshold);
        }
        this.threshold = threshold;
        this.model = model;
        this.learned = learned;
    }

    /// @return the built-in model with [#DEFAULT_THRESHOLD]
    public static Screening builtIn() {
        return new Screening(DEFAULT_THRESHOLD);
    }

    /// @return the dotted ids of all signals there are
    public static List<String> signalNames() {
        return Arrays.stream(SignalName.values()).map(SignalName::id).toList();
    }

    /// Scores one text with nothing learned in its community.
    ///
    /// @param submission the text
    /// @param community what was seen before in its place; it is asked, not changed
    /// @return score, verdict, kinds, and the signals they rest on
    public Assessment assess(Submission submission, Community community) {
        return assessed(submission, community, null);
    }

    /// Scores one text.
    ///
    /// @param submission the text
    /// @param community what was seen before in its place; it is asked, not changed
    /// @param learning what moderators taught there; it is asked, not changed
    /// @return score, verdict, kinds, and the signals they rest on
    public Assessment assess(Submission submission, Community community, Learning learning) {
        return assessed(submission, community, learning);
    }

    private Assessment assessed(Submission submission, Community community, @Nullable Learning learning) {
        var reading = Reading.of(submission);
        var features = TextFeatures.of(reading);
        var print = Fingerprint.of(reading);
        var findings = look(reading, features, print, community, model);
        double logOdds = model.logOdds(findings);
        if (learned != null) {
            logOdds += taught(findings, learned.added(logOdds, features));
        }
        if (learning != null) {
            logOdds += taught(findings, learning.added(print, features, findings));
        }
        double score = 1 / (1 + Math.exp(-logOdds));
        boolean hold = score >= threshold && !Kinds.inDanger(findings);
        var verdict = hold ? new Verdict.Hold() : new Verdict.Publish();
        if (hold) {
            Evidence.ofWording(reading, features, model, findings);
            if (model.soundsLikeAScam(features) && !findings.has(SignalName.INSULT, SignalName.THREAT)) {
                findings.add(SignalName.SCAM_WORDING, 0, null);
            }
        }
        return new Assessment(
                score, verdict, Kinds.of(findings, verdict), findings.heaviestFirst(model.weights()), print);
    }

    private double taught(Findings findings, double added) {
        if (added != 0) {
            findings.add(SignalName.LEARNED_TEXT, added / model.weights().of(SignalName.LEARNED_TEXT), null);
        }
        return added;
    }

    /// What the rules and the model find in a text.
    static Findings look(
            Reading reading, TextFeatures.Found features, Fingerprint print, Community community, Model model) {
        var findings = new Findings();
        for (var rule : RULES) {
            rule.look(reading, findings);
        }
        CommunityRules.look(reading, print, community, findings);
        if (model.ringsFor(features) && !findings.has(SignalName.INSULT, SignalName.THREAT)) {
            findings.add(SignalName.DANGER_WORDING, 0, null);
        }
        findings.add(SignalName.WORDING, model.wording(features), null);
        return findings;
    }
}
