package org.alongside.discussion;

import java.time.Clock;
import java.util.Set;
import org.alongside.discussion.domain.AuthorLimits;
import org.alongside.discussion.domain.Intake;
import org.alongside.richtext.RichText;
import org.alongside.screening.Kind;
import org.alongside.screening.Place;
import org.alongside.screening.Submission;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Checks texts that other modules keep themselves, as posts are checked: sanitized and screened in their cohort,
/// held where a moderator limits their author. Nothing of them is remembered here. For services, never for views:
/// whether somebody may write is asked by who keeps the text.
@Service
public class TextCheck {

    private final Intake intake;
    private final AuthorLimits limits;
    private final Clock clock;

    TextCheck(Intake intake, AuthorLimits limits, Clock clock) {
        this.intake = intake;
        this.limits = limits;
        this.clock = clock;
    }

    /// What became of a text.
    ///
    /// @param body sanitized HTML
    /// @param held whether it waits for a moderator
    /// @param score probability, 0 to 1, that a moderator would remove it
    /// @param signals as [StoredSignals#read] takes them
    /// @param kinds what it may be
    public record Checked(
            String body, int policyVersion, boolean held, double score, String signals, Set<Kind> kinds) {}

    /// @param author a member of the cohort, or an administrator
    /// @param body plain text or the allowed HTML, as it was written
    /// @param place what it answers; null where it stands alone
    /// @throws RefusedException `post.empty` or `post.too-long`
    public Checked check(PersonId author, CohortId cohort, String body, @Nullable String lang, @Nullable Place place) {
        if (body.length() > RichText.MAX_CHARS) {
            throw new RefusedException("post.too-long");
        }
        var text = intake.text(null, RichText.fromEither(body), lang);
        // An administrator who is no member may have to write, too: then nothing is known of her.
        var standing = intake.standingOf(author, cohort, clock.instant()).orElse(null);
        var submission = new Submission(null, body, lang, place, standing);
        var screened = limits.apply(author, cohort, intake.screen(cohort, submission));
        return new Checked(
                text.body(),
                text.policyVersion(),
                screened.held(),
                screened.score(),
                screened.signals(),
                Set.copyOf(screened.kinds()));
    }
}
