package org.alongside.screening;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Short ways to say what a test screens.
final class Assessments {

    static final Place WINTER = new Place(
            "Our first winter here",
            "What helped you through the dark months? My children ask when the sun comes back, and I know few neighbours.");

    /// Rules by judgement alone: what the model learned is measured elsewhere.
    private static final Screening SCREENING = new Screening(Screening.DEFAULT_THRESHOLD, Model.judged(), null);

    private Assessments() {}

    static Assessment of(String body) {
        return SCREENING.assess(Submission.of(body), Community.none());
    }

    static Assessment in(Place place, @Nullable String subject, String body) {
        return SCREENING.assess(new Submission(subject, body, null, place, null), Community.none());
    }

    static Assessment by(AuthorStanding author, String body) {
        return SCREENING.assess(new Submission(null, body, null, null, author), Community.none());
    }

    static Assessment after(Community community, String body) {
        return SCREENING.assess(Submission.of(body), community);
    }

    static List<String> names(Assessment assessment) {
        return assessment.signals().stream().map(Signal::name).toList();
    }

    static List<String> signals(String body) {
        return names(of(body));
    }

    static boolean held(Assessment assessment) {
        return assessment.verdict() instanceof Verdict.Hold;
    }
}
