package org.alongside.mentoring;

import java.io.Serializable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.alongside.cohort.Topic;
import org.alongside.mentoring.domain.MentorRows;
import org.alongside.mentoring.domain.MentoringCohorts;
import org.alongside.mentoring.domain.OrientationPages;
import org.alongside.mentoring.domain.ProposalStore;
import org.alongside.mentoring.domain.RequestStore;
import org.alongside.mentoring.domain.Writings;
import org.alongside.platform.Attempts;
import org.alongside.shared.CohortId;
import org.alongside.shared.MemberId;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who could walk along with a newcomer, and how she asks. Nobody is ranked: who shares more topics comes first,
/// the others in an order that is the viewer's own.
@Service
public class Mentors {

    /// Most characters of the word with which she asks.
    public static final int MAX_WORDS = 2000;

    private final MentoringCohorts cohorts;
    private final MentorRows rows;
    private final RequestStore requests;
    private final OrientationPages orientation;
    private final ProposalStore proposals;
    private final Writings writings;
    private final Attempts attempts;
    private final Clock clock;

    Mentors(
            MentoringCohorts cohorts,
            MentorRows rows,
            RequestStore requests,
            OrientationPages orientation,
            ProposalStore proposals,
            Writings writings,
            Attempts attempts,
            Clock clock) {
        this.cohorts = cohorts;
        this.rows = rows;
        this.requests = requests;
        this.orientation = orientation;
        this.proposals = proposals;
        this.writings = writings;
        this.attempts = attempts;
        this.clock = clock;
    }

    /// A mentor as newcomers see her.
    public record Card(MemberId id, String name, Terms terms) implements Serializable {}

    /// What a newcomer sees.
    ///
    /// @param asking whether she has an open request; without one nobody is shown
    /// @param oriented whether she has confirmed her orientation
    /// @param asksLeft how many more she can ask now
    public record Shown(CohortInMentoring cohort, boolean asking, boolean oriented, int asksLeft, List<Card> mentors)
            implements Serializable {}

    /// What became of an ask.
    public record Asked(ProposalId proposal, SavedTexts word) implements Serializable {}

    /// @param topic only who offers it; null for any
    /// @param language only who speaks it; null for any
    /// @return the mentors who fit her hard rules, at most [MentorRows#MOST]
    /// @throws NotFoundException where there is no such cohort or she does not belong to it
    @Transactional(readOnly = true)
    public Shown around(PersonId mentee, String slug, @Nullable Topic topic, @Nullable String language) {
        var cohort = cohorts.ofMember(mentee, slug);
        var asking = rows.isAsking(mentee, cohort.cohort());
        var found = asking
                ? rows.around(mentee, cohort.cohort(), topic, language, clock.instant(), Mentors::card)
                : List.<Card>of();
        return new Shown(
                cohort,
                asking,
                orientation.done(mentee, cohort.cohort(), PairRole.MENTEE),
                Math.max(0, ProposalStore.MOST_ASKS - rows.openAsks(mentee)),
                found);
    }

    /// Asks a mentor. That is the newcomer's own yes; the mentor is asked for hers.
    ///
    /// @param words plain text of at most [#MAX_WORDS] characters; where it is held, she is shown it when it is
    ///     let through
    /// @throws NotFoundException where she does not belong to the cohort, or there is no such mentor for her to
    ///     ask
    /// @throws RefusedException `request.first` without an open request, `orientation.first`, `ask.many`,
    ///     `ask.words`, `post.empty`, `proposal.open`, `mentoring.restricted`
    public Asked ask(PersonId mentee, CohortId cohort, MemberId mentor, String words, @Nullable String lang) {
        if (words.strip().length() > MAX_WORDS) {
            throw new RefusedException("ask.words");
        }
        return attempts.of(() -> {
            cohorts.requireFree(mentee, cohort);
            var _ = requests.hold(mentee, cohort)
                    .filter(held -> held.state() == RequestState.OPEN)
                    .orElseThrow(() -> new RefusedException("request.first"));
            if (!orientation.done(mentee, cohort, PairRole.MENTEE)) {
                throw new RefusedException("orientation.first");
            }
            if (rows.asked(mentee, mentor)) {
                throw new RefusedException("proposal.open");
            }
            var asked = rows.canBeAsked(mentee, cohort, mentor, now()).orElseThrow(NotFoundException::new);
            var proposal = proposals.open(cohort, asked, mentee, ProposalStore.Origin.ASK, mentee, null);
            var word = writings.write(
                    new Writings.New(mentee, cohort, null, TextKind.ASK, words.strip(), lang, List.of(asked)));
            rows.say(proposal, word.key());
            return new Asked(proposal, new SavedTexts(word.held(), word.danger()));
        });
    }

    private static Card card(ResultSet row, Terms terms) throws SQLException {
        return new Card(new MemberId(row.getString(1)), row.getString(2), terms);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
