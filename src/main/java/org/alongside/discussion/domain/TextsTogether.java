package org.alongside.discussion.domain;

import java.util.ArrayList;
import java.util.List;
import org.alongside.screening.Community;
import org.alongside.screening.Fingerprint;
import org.alongside.screening.RecentTexts;
import org.alongside.screening.Submission;
import org.alongside.shared.CohortId;

/// Texts that are screened one after another and stored in one transaction. Each is compared with those before
/// it; the cohort and the site come to know them only once all are stored, so that what is rolled back leaves
/// no trace.
public final class TextsTogether {

    private final Intake intake;
    private final CohortId cohort;
    private final RecentTexts own;
    private final Community known;
    private final List<PostRevision.Screened> stored = new ArrayList<>();

    /// To be called before the first of them is stored: what is read later would know its own texts already.
    ///
    /// @param most how many texts there will be at most, 1 or more
    public TextsTogether(Intake intake, CohortId cohort, int most) {
        this.intake = intake;
        this.cohort = cohort;
        this.own = new RecentTexts(most);
        this.known = new Both(intake.known(cohort), own);
    }

    /// Screens the next of them.
    public PostRevision.Screened screen(Submission submission) {
        return intake.screen(cohort, submission, known);
    }

    /// The text is among those to be stored.
    public void add(PostRevision.Screened screened) {
        stored.add(screened);
        if (screened.fingerprint() != null) {
            own.remember(screened.fingerprint());
        }
    }

    /// To be called once all of them are stored for good.
    public void remember() {
        stored.forEach(screened -> intake.remember(cohort, screened));
    }

    /// What the cohort knows, and what is about to come in.
    private record Both(Community known, RecentTexts coming) implements Community {

        @Override
        public int timesSeen(Fingerprint fingerprint) {
            return known.timesSeen(fingerprint) + coming.timesSeen(fingerprint);
        }

        @Override
        public double closest(Fingerprint fingerprint) {
            return Math.max(known.closest(fingerprint), coming.closest(fingerprint));
        }

        @Override
        public int textsLinkingTo(String host) {
            return known.textsLinkingTo(host) + coming.textsLinkingTo(host);
        }

        /// A few texts more or less say nothing of a cohort's languages.
        @Override
        public double shareOfLanguage(Fingerprint fingerprint) {
            return known.shareOfLanguage(fingerprint);
        }

        @Override
        public void remember(Fingerprint fingerprint) {
            throw new UnsupportedOperationException("remembered when it is stored");
        }
    }
}
