package org.alongside.mentoring;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.alongside.mentoring.domain.MentoringCohorts;
import org.alongside.mentoring.domain.PairMaking;
import org.alongside.mentoring.domain.ProposalRows;
import org.alongside.platform.Attempts;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PairId;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Two people who might become a pair, and what each says to it. Nobody but the two sees a proposal here, and why
/// one said no the other never reads.
@Service
public class Proposals {

    /// Most characters of the words of who says no.
    public static final int MAX_WORDS = 1000;

    private final ProposalRows rows;
    private final PairMaking making;
    private final MentoringCohorts cohorts;
    private final Attempts attempts;
    private final Clock clock;

    Proposals(ProposalRows rows, PairMaking making, MentoringCohorts cohorts, Attempts attempts, Clock clock) {
        this.rows = rows;
        this.making = making;
        this.cohorts = cohorts;
        this.attempts = attempts;
        this.clock = clock;
    }

    /// @return what is open and she may know of, what waits for her first
    @Transactional(readOnly = true)
    public List<ProposalView> open(PersonId person) {
        return rows.open(person, clock.instant());
    }

    /// @return one of those
    /// @throws NotFoundException where there is none like that for her, or it is open no longer
    @Transactional(readOnly = true)
    public ProposalView of(PersonId person, ProposalId id) {
        return rows.open(person, id, clock.instant()).orElseThrow(NotFoundException::new);
    }

    /// Says yes. With the second yes the two are a pair: it takes a place of the mentor, and the newcomer's other
    /// asks are taken back. Saying it twice changes nothing.
    ///
    /// @return the pair, once both have said yes; empty while the other has not
    /// @throws NotFoundException where there is no such proposal for her
    /// @throws RefusedException `proposal.closed`, `proposal.impossible`, `orientation.first`,
    ///     `mentoring.restricted`, or where all places of the mentor are taken
    ///     `mentoring.full`, `mentoring.noPlace` if they are her own
    public Optional<PairId> accept(PersonId person, ProposalId id) {
        return attempts.of(() -> {
            cohorts.requireFree(person, rows.cohortOf(person, id).orElseThrow(NotFoundException::new));
            return making.accept(person, id);
        });
    }

    /// Says no. The other is told that it came to nothing, never why.
    ///
    /// @param reason for coordinators; null where she does not say
    /// @param words for herself alone, plain text of at most [#MAX_WORDS] characters, may be empty
    /// @throws NotFoundException where there is no such proposal for her
    /// @throws RefusedException `proposal.words`, or `proposal.closed` where it is open no longer
    public void decline(PersonId person, ProposalId id, @Nullable DeclineReason reason, String words) {
        if (words.strip().length() > MAX_WORDS) {
            throw new RefusedException("proposal.words");
        }
        attempts.run(() -> {
            var _ = rows.cohortOf(person, id).orElseThrow(NotFoundException::new);
            if (!making.decline(
                    person, id, reason, words.strip(), clock.instant().truncatedTo(ChronoUnit.MICROS))) {
                throw new RefusedException("proposal.closed");
            }
        });
    }

    /// Takes back what she asked herself. What is taken back already stays so.
    ///
    /// @throws NotFoundException where there is no ask of hers like that
    public void takeBack(PersonId person, ProposalId id) {
        attempts.run(() -> making.takeBack(person, id, clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }
}
