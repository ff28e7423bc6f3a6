package org.alongside.discussion.domain;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.alongside.discussion.Draft;
import org.alongside.richtext.RichText;
import org.alongside.screening.AuthorStanding;
import org.alongside.screening.Community;
import org.alongside.screening.Screening;
import org.alongside.screening.Submission;
import org.alongside.screening.Verdict;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The one way into the cohort: every text is checked, sanitized and screened here, wherever it comes from.
@Component
public class Intake {

    /// Longest title and subject in characters.
    public static final int MAX_LINE = 200;

    private final CohortMemory memory;
    private final Screening screening = Screening.builtIn();
    private final JdbcClient jdbc;
    private final Clock clock;

    Intake(CohortMemory memory, JdbcClient jdbc, Clock clock) {
        this.memory = memory;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Sanitizes what somebody wrote.
    ///
    /// @throws RefusedException `post.empty`, `post.too-long` or `post.subject-too-long`
    public PostRevision.Text text(Draft draft, @Nullable String lang) {
        if (draft.body().length() > RichText.MAX_CHARS) {
            throw new RefusedException("post.too-long");
        }
        return text(draft.subject(), RichText.sanitize(draft.body()), lang);
    }

    /// Checks a text whose HTML is sanitized already.
    ///
    /// @throws RefusedException `post.empty`, `post.too-long` or `post.subject-too-long`
    public PostRevision.Text text(@Nullable String givenSubject, String body, @Nullable String lang) {
        if (RichText.isBlank(body)) {
            throw new RefusedException("post.empty");
        }
        if (body.length() > RichText.MAX_CHARS * 4) {
            throw new RefusedException("post.too-long");
        }
        var subject = givenSubject == null || givenSubject.isBlank() ? null : givenSubject.strip();
        if (subject != null && subject.length() > MAX_LINE) {
            throw new RefusedException("post.subject-too-long");
        }
        return new PostRevision.Text(subject, body, RichText.POLICY_VERSION, lang);
    }

    /// Screens a new text.
    ///
    /// @param submission as it was written, not as it was sanitized
    public PostRevision.Screened screen(CohortId cohort, Submission submission) {
        return screened(submission, memory.of(cohort));
    }

    /// Screens a changed text: that it is like its own earlier version does not count.
    public PostRevision.Screened screenChange(CohortId cohort, Submission before, Submission after) {
        return screened(after, new EditedCommunity(memory.of(cohort), before));
    }

    /// To be called once a text is stored for good.
    public void remember(CohortId cohort, Submission submission) {
        memory.of(cohort).remember(submission);
    }

    /// How a member stands in the cohort now.
    public AuthorStanding standing(PersonId person, CohortId cohort) {
        return standing(person, cohort, clock.instant());
    }

    /// How a member stood in the cohort at a time of the past, if what is stored is from before it.
    public AuthorStanding standing(PersonId person, CohortId cohort, Instant at) {
        return jdbc.sql("""
                        SELECT m.joined_at,
                          (SELECT COUNT(*) FROM post p WHERE p.author_id = m.person_id AND p.state = 'PUBLISHED'),
                          (SELECT COUNT(*) FROM post p WHERE p.author_id = m.person_id AND p.state = 'REMOVED')
                        FROM cohort_member m WHERE m.cohort_id = ? AND m.person_id = ?""")
                .params(cohort.value(), person.value())
                .query((row, _) -> new AuthorStanding(
                        null, days(row.getObject(1, Instant.class), at), row.getInt(2), row.getInt(3)))
                .single();
    }

    private static int days(Instant since, Instant until) {
        return (int) Math.max(0, Duration.between(since, until).toDays());
    }

    private PostRevision.Screened screened(Submission submission, Community community) {
        var assessment = screening.assess(submission, community);
        return new PostRevision.Screened(
                assessment.verdict() instanceof Verdict.Hold,
                assessment.score(),
                Signals.write(assessment.signals()),
                assessment.kinds());
    }
}
