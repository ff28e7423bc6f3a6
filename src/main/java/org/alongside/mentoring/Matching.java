package org.alongside.mentoring;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alongside.mentoring.MatchingBoard.Option;
import org.alongside.mentoring.MatchingBoard.Proposed;
import org.alongside.mentoring.MatchingBoard.Who;
import org.alongside.mentoring.domain.MentoringCohorts;
import org.alongside.mentoring.domain.ProposalStore;
import org.alongside.mentoring.domain.matching.Assignment;
import org.alongside.mentoring.domain.matching.Boards;
import org.alongside.mentoring.domain.matching.CohortPeople;
import org.alongside.mentoring.domain.matching.DraftStore;
import org.alongside.mentoring.domain.matching.DraftStore.Stored;
import org.alongside.mentoring.domain.matching.Exclusions;
import org.alongside.mentoring.domain.matching.Match;
import org.alongside.mentoring.domain.matching.Newcomer;
import org.alongside.mentoring.domain.matching.Two;
import org.alongside.shared.CohortId;
import org.alongside.shared.MemberId;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Bringing the people of a cohort together: a draft that is worked out, mended by hand and proposed. For
/// coordinators of the cohort and administrators. What is about herself nobody of them sees or decides.
///
/// Every method that changes the draft takes the version that was looked at, and throws [RefusedException]
/// `matching.changed` where somebody else has changed it since; nothing is done then.
@Service
public class Matching {

    /// Longest note about two who are not to be brought together, in characters.
    public static final int MAX_NOTE = 500;

    private static final int TRIES = 3;

    private final MentoringCohorts cohorts;
    private final CohortPeople people;
    private final DraftStore drafts;
    private final Exclusions exclusions;
    private final Boards boards;
    private final ProposalStore proposals;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Matching(
            MentoringCohorts cohorts,
            CohortPeople people,
            DraftStore drafts,
            Exclusions exclusions,
            Boards boards,
            ProposalStore proposals,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.cohorts = cohorts;
        this.people = people;
        this.drafts = drafts;
        this.exclusions = exclusions;
        this.boards = boards;
        this.proposals = proposals;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /// @return the draft as it is, with who waits and who is free
    /// @throws NotFoundException where there is no such cohort, or she neither coordinates it nor is an
    ///     administrator; so in every method here
    @Transactional(readOnly = true)
    public MatchingBoard board(PersonId actor, String slug) {
        return boards.show(cohorts.ofKeeper(actor, slug), actor);
    }

    /// Works the draft out anew. Pinned rows stay.
    ///
    /// @return how many pinned rows had become impossible and are gone
    @Transactional
    public int workOut(PersonId actor, CohortId cohort, int version) {
        cohorts.requireKeeper(actor, cohort);
        drafts.hold(cohort, version);
        var before = drafts.rows(cohort);
        var pins = before.stream().filter(Stored::pinned).map(Stored::two).toList();
        var plan = Assignment.solve(
                people.read(cohort).crowd(), pins, drafts.weights(cohort).weights());
        drafts.replace(cohort, plan.matches(), before, actor, clock.instant().truncatedTo(ChronoUnit.MICROS));
        return plan.broken().size();
    }

    /// Lets a row stand fast when the rest is worked out anew, or no longer.
    ///
    /// @throws RefusedException `matching.own` for a row about herself
    @Transactional
    public void pin(PersonId actor, CohortId cohort, MemberId newcomer, boolean pinned, int version) {
        cohorts.requireKeeper(actor, cohort);
        drafts.hold(cohort, version);
        var row = row(actor, cohort, people.read(cohort), newcomer);
        if (!drafts.pin(cohort, row.two(), pinned)) {
            throw new RefusedException("matching.changed");
        }
    }

    /// Takes a row out of the draft and keeps the two of it apart from now on, in this cohort.
    ///
    /// @param mentor whom the row gives her; another is `matching.changed`
    /// @param note for other coordinators, plain text, at most [#MAX_NOTE] characters; may be empty
    /// @throws RefusedException `matching.own` for a row about herself, `matching.note` for a note that is too
    ///     long
    @Transactional
    public void exclude(PersonId actor, CohortId cohort, MemberId newcomer, MemberId mentor, String note, int version) {
        cohorts.requireKeeper(actor, cohort);
        var words = note.strip();
        if (words.length() > MAX_NOTE) {
            throw new RefusedException("matching.note");
        }
        drafts.hold(cohort, version);
        var present = people.read(cohort);
        var row = row(actor, cohort, present, newcomer);
        if (!present.find(mentor).equals(Optional.of(row.two().mentor()))) {
            throw new RefusedException("matching.changed");
        }
        drafts.remove(cohort, row.two());
        exclusions.add(cohort, row.two(), words, actor, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    /// Lets two be brought together again who were excluded by hand.
    @Transactional
    public void allowAgain(PersonId actor, CohortId cohort, MemberId mentor, MemberId newcomer, int version) {
        cohorts.requireKeeper(actor, cohort);
        drafts.hold(cohort, version);
        exclusions.remove(cohort, mentor, newcomer, actor);
    }

    /// @return who is possible for a newcomer and has a place that the draft does not use, the best match first
    /// @throws RefusedException `matching.own` for herself, `matching.changed` where she does not wait any more
    @Transactional(readOnly = true)
    public List<Option> options(PersonId actor, CohortId cohort, MemberId newcomer) {
        cohorts.requireKeeper(actor, cohort);
        var present = people.read(cohort);
        var who = waiting(actor, cohort, present, newcomer);
        return boards.options(
                present, drafts.rows(cohort), who, drafts.weights(cohort).weights(), actor);
    }

    /// Gives a newcomer another mentor in the draft. The row stands fast from then on.
    ///
    /// @throws RefusedException `matching.own` for what is about herself, `matching.impossible` where the mentor
    ///     is not among [#options] any more
    @Transactional
    public void choose(PersonId actor, CohortId cohort, MemberId newcomer, MemberId mentor, int version) {
        cohorts.requireKeeper(actor, cohort);
        drafts.hold(cohort, version);
        var present = people.read(cohort);
        var who = waiting(actor, cohort, present, newcomer);
        var weights = drafts.weights(cohort).weights();
        var option = boards.options(present, drafts.rows(cohort), who, weights, actor).stream()
                .filter(one -> one.mentor().id().equals(mentor))
                .findFirst()
                .orElseThrow(() -> new RefusedException("matching.impossible"));
        var chosen = present.find(option.mentor().id()).orElseThrow(NotFoundException::new);
        drafts.put(cohort, new Match(new Two(chosen, who.id()), option.score(), true), true);
    }

    /// Leaves a newcomer without anybody for now.
    ///
    /// @throws RefusedException `matching.own` for a row about herself
    @Transactional
    public void leave(PersonId actor, CohortId cohort, MemberId newcomer, int version) {
        cohorts.requireKeeper(actor, cohort);
        drafts.hold(cohort, version);
        drafts.remove(cohort, row(actor, cohort, people.read(cohort), newcomer).two());
    }

    /// Proposes rows of the draft to the two of each. All at once; what has become impossible meanwhile is
    /// skipped and leaves the draft too. Rows about herself are never proposed by her.
    ///
    /// @param newcomers whose rows
    public Proposed propose(PersonId actor, CohortId cohort, Set<MemberId> newcomers, int version) {
        for (int tries = 1; ; tries++) {
            try {
                return transaction.execute(_ -> proposeAll(actor, cohort, newcomers, version));
            } catch (RefusedException refused) {
                // Somebody has blocked or asked somebody at this very moment: looked at once more it is skipped.
                if (tries == TRIES || !refused.reason().startsWith("proposal.")) {
                    throw refused;
                }
            }
        }
    }

    private Proposed proposeAll(PersonId actor, CohortId cohort, Set<MemberId> newcomers, int version) {
        cohorts.requireKeeper(actor, cohort);
        drafts.hold(cohort, version);
        var present = people.read(cohort);
        var rows = drafts.rows(cohort).stream()
                .filter(row -> newcomers.contains(row.newcomer().id()) && !isAbout(actor, row.two()))
                .toList();
        var possible = Boards.possible(present.crowd(), rows);
        int proposed = 0;
        var skipped = new ArrayList<Who>();
        for (var row : rows) {
            var two = row.two();
            if (possible.contains(two)) {
                proposals.open(cohort, two.mentor(), two.newcomer(), ProposalStore.Origin.MATCH, actor, row.reasons());
                proposed++;
            } else {
                skipped.add(new Who(row.newcomer().id(), row.newcomer().name()));
            }
            drafts.remove(cohort, two);
        }
        return new Proposed(proposed, skipped);
    }

    /// Chooses what the parts of a match weigh. The draft stays as it is until it is worked out anew.
    ///
    /// @param version of the settings that was looked at
    @Transactional
    public void weigh(PersonId actor, CohortId cohort, MatchWeights weights, int version) {
        cohorts.requireKeeper(actor, cohort);
        drafts.weigh(cohort, weights, version);
    }

    private Stored row(PersonId actor, CohortId cohort, CohortPeople.Present present, MemberId newcomer) {
        var row = present.find(newcomer)
                .flatMap(person -> drafts.row(cohort, person))
                .orElseThrow(() -> new RefusedException("matching.changed"));
        if (isAbout(actor, row.two())) {
            throw new RefusedException("matching.own");
        }
        return row;
    }

    /// A newcomer for whom the actor may choose.
    private Newcomer waiting(PersonId actor, CohortId cohort, CohortPeople.Present present, MemberId newcomer) {
        var person = present.find(newcomer).orElseThrow(() -> new RefusedException("matching.changed"));
        if (person.equals(actor)
                || drafts.row(cohort, person)
                        .filter(row -> isAbout(actor, row.two()))
                        .isPresent()) {
            throw new RefusedException("matching.own");
        }
        return present.crowd().newcomers().stream()
                .filter(one -> one.id().equals(person))
                .findFirst()
                .orElseThrow(() -> new RefusedException("matching.changed"));
    }

    private static boolean isAbout(PersonId actor, Two two) {
        return two.mentor().equals(actor) || two.newcomer().equals(actor);
    }
}
