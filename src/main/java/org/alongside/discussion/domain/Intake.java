package org.alongside.discussion.domain;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.alongside.discussion.Draft;
import org.alongside.discussion.WatchAction;
import org.alongside.richtext.RichText;
import org.alongside.screening.Assessment;
import org.alongside.screening.AuthorStanding;
import org.alongside.screening.Community;
import org.alongside.screening.Kind;
import org.alongside.screening.Screening;
import org.alongside.screening.Signal;
import org.alongside.screening.Submission;
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

    /// Published texts after which an author is no stranger to the site.
    private static final int KNOWN = 5;

    private final CohortMemory memory;
    private final SiteMemory site;
    private final CohortLearning learning;
    private final NewcomerWait wait;
    private final AuthorLimits limits;
    private final Watch watch;
    private final Screening screening = Screening.builtIn();
    private final JdbcClient jdbc;
    private final Clock clock;

    Intake(
            CohortMemory memory,
            SiteMemory site,
            CohortLearning learning,
            NewcomerWait wait,
            AuthorLimits limits,
            Watch watch,
            JdbcClient jdbc,
            Clock clock) {
        this.memory = memory;
        this.site = site;
        this.learning = learning;
        this.wait = wait;
        this.limits = limits;
        this.watch = watch;
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
        return screened(cohort, submission, assess(cohort, submission, community(cohort, submission)));
    }

    /// @return what the cohort and the site know now, for texts by people who are not here
    Community known(CohortId cohort) {
        return site.with(memory.of(cohort));
    }

    /// Screens a new text beside what is known.
    PostRevision.Screened screen(CohortId cohort, Submission submission, Community known) {
        return screened(cohort, submission, assess(cohort, submission, known));
    }

    /// Screens what a member has just written. The first texts of a newcomer may wait although nothing was
    /// found; one that tells of danger never does.
    public PostRevision.Screened screenNew(PersonId author, CohortId cohort, Submission submission) {
        var assessment = assessNew(author, cohort, submission);
        var screened = limits.apply(author, cohort, screened(cohort, submission, assessment));
        if (screened.held() || assessment.kinds().contains(Kind.DANGER)) {
            return screened;
        }
        return wait.until(author, cohort, clock.instant())
                .map(screened::heldUntil)
                .orElse(screened);
    }

    private Assessment assessNew(PersonId author, CohortId cohort, Submission submission) {
        var community = community(cohort, submission);
        var standing = submission.author();
        if (standing == null || standing.published() >= KNOWN) {
            return assess(cohort, submission, community);
        }
        var now = clock.instant();
        var assessment = assess(cohort, submission, site.watching(community, author, cohort, now));
        site.noteNewcomer(assessment.fingerprint(), author, cohort, now);
        return assessment;
    }

    /// Screens a text that is stored already: that it is like itself does not count.
    public PostRevision.Screened screenAgain(CohortId cohort, Submission stored) {
        return screenChange(cohort, stored, stored);
    }

    /// Screens what a member has just changed, as [#screenChange(CohortId, Submission, Submission)] does.
    public PostRevision.Screened screenChange(PersonId author, CohortId cohort, Submission before, Submission after) {
        return limits.apply(author, cohort, screenChange(cohort, before, after));
    }

    /// Screens a changed text: that it is like its own earlier version does not count.
    public PostRevision.Screened screenChange(CohortId cohort, Submission before, Submission after) {
        var others = new EditedCommunity(community(cohort, after), before);
        return screened(cohort, after, assess(cohort, after, others));
    }

    /// To be called once a text is stored for good.
    public void remember(CohortId cohort, PostRevision.Screened screened) {
        if (screened.fingerprint() != null) {
            memory.of(cohort).remember(screened.fingerprint());
            site.remember(screened.fingerprint());
        }
    }

    /// How a member stands in the cohort now.
    ///
    /// @param typingSeconds how long she has been writing; null where that is not known
    public AuthorStanding standing(PersonId person, CohortId cohort, @Nullable Integer typingSeconds) {
        var now = standing(person, cohort, clock.instant());
        return new AuthorStanding(
                now.name(), now.daysMember(), now.published(), now.removed(), now.lastHour(), typingSeconds);
    }

    /// How a member stood in the cohort at a time of the past, if what is stored is from before it.
    public AuthorStanding standing(PersonId person, CohortId cohort, Instant at) {
        return standingOf(person, cohort, at).orElseThrow();
    }

    /// @return the same; empty for who is not in the cohort any more
    public Optional<AuthorStanding> standingOf(PersonId person, CohortId cohort, Instant at) {
        return jdbc.sql("""
                        SELECT m.joined_at,
                          (SELECT COUNT(*) FROM post p WHERE p.author_id = m.person_id AND p.state = 'PUBLISHED'),
                          (SELECT COUNT(*) FROM post p WHERE p.author_id = m.person_id AND p.state = 'REMOVED'),
                          (SELECT COUNT(*) FROM post p WHERE p.author_id = m.person_id
                            AND p.created_at > :hourAgo AND p.created_at <= :at)
                        FROM cohort_member m WHERE m.cohort_id = :cohort AND m.person_id = :person""")
                .param("cohort", cohort.value())
                .param("person", person.value())
                .param("at", at)
                .param("hourAgo", at.minus(Duration.ofHours(1)))
                .query((row, _) -> new AuthorStanding(
                        null,
                        days(row.getObject(1, Instant.class), at),
                        row.getInt(2),
                        row.getInt(3),
                        row.getInt(4),
                        null))
                .optional();
    }

    private static int days(Instant since, Instant until) {
        return (int) Math.max(0, Duration.between(since, until).toDays());
    }

    /// What is known of repetition everywhere, and of links in the cohort. Nothing of another cohort is shown.
    /// Who has written for a while may bring one notice to several cohorts: for her, only her cohort counts.
    private Community community(CohortId cohort, Submission submission) {
        var author = submission.author();
        var here = memory.of(cohort);
        return author != null && author.published() >= KNOWN ? here : site.with(here);
    }

    private Assessment assess(CohortId cohort, Submission submission, Community community) {
        return screening.assess(submission, community, learning.of(cohort));
    }

    /// What screening and the watched words say together. A text that tells of danger waits for nothing.
    private PostRevision.Screened screened(CohortId cohort, Submission submission, Assessment assessment) {
        var watched = watch.find(cohort, submission.subject(), submission.body());
        boolean mayHold = !assessment.kinds().contains(Kind.DANGER);
        boolean holds = mayHold && watched.stream().anyMatch(word -> word.action() == WatchAction.HOLD);
        return new PostRevision.Screened(
                assessment.held() || holds,
                assessment.score(),
                Signals.write(signals(assessment, watched, mayHold)),
                null,
                assessment.kinds(),
                assessment.fingerprint(),
                watched);
    }

    private static List<Signal> signals(Assessment assessment, List<Watched> watched, boolean mayHold) {
        var signals = new ArrayList<Signal>();
        watched.stream().map(word -> word.signal(mayHold)).distinct().forEach(signals::add);
        signals.addAll(assessment.signals());
        signals.sort(Comparator.comparingDouble(Signal::weight).reversed());
        return signals;
    }
}
