package org.alongside.screening;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Scores texts. Pure and thread-safe: the same text, place, author and community give the same assessment, and
/// nothing is remembered.
public final class Screening {

    /// Log-odds that a text with no signal at all would be removed: about 1 in 20 (ln(0.047 / 0.953) = -3).
    public static final double BASE_LOG_ODDS = -3.0;

    /// Score from which a text is held unless said otherwise: removal is as likely as not.
    public static final double DEFAULT_THRESHOLD = 0.5;

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
    private final @Nullable LearnedText learned;

    /// Built-in signals with a threshold of one's own.
    ///
    /// @param threshold score from which a text is held, 0 to 1
    public Screening(double threshold) {
        this(threshold, null);
    }

    /// Built-in signals and one learned from examples.
    ///
    /// @param threshold score from which a text is held, 0 to 1
    /// @param learned what examples taught, or null
    public Screening(double threshold, @Nullable LearnedText learned) {
        if (!(threshold >= 0 && threshold <= 1)) {
            throw new IllegalArgumentException("A threshold lies between 0 and 1, not at " + threshold);
        }
        this.threshold = threshold;
        this.learned = learned;
    }

    /// @return built-in signals with [#DEFAULT_THRESHOLD]
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
    /// @return score, verdict, and the signals they rest on
    public Assessment assess(Submission submission, Community community) {
        return assess(submission, community, Learning.none());
    }

    /// Scores one text.
    ///
    /// @param submission the text
    /// @param community what was seen before in its place; it is asked, not changed
    /// @param learning what moderators taught there; it is asked, not changed
    /// @return score, verdict, kinds, and the signals they rest on
    public Assessment assess(Submission submission, Community community, Learning learning) {
        var reading = Reading.of(submission);
        var findings = new Findings();
        RULES.forEach(rule -> rule.look(reading, findings));
        CommunityRules.look(reading, community, findings);
        double likeSpam = learned == null ? 0 : learned.logOdds(reading);
        if (likeSpam >= 0.1) {
            findings.add(SignalName.LEARNED_TEXT, likeSpam, null);
        }
        double score = 1 / (1 + Math.exp(-(BASE_LOG_ODDS + findings.sum())));
        var verdict = score >= threshold && !Kinds.inDanger(findings) ? new Verdict.Hold() : new Verdict.Publish();
        return new Assessment(score, verdict, Kinds.of(findings, verdict), findings.heaviestFirst());
    }
}
