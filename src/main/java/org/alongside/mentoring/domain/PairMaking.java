package org.alongside.mentoring.domain;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.alongside.mentoring.DeclineReason;
import org.alongside.mentoring.OfferState;
import org.alongside.mentoring.PairRole;
import org.alongside.mentoring.PairStarted;
import org.alongside.mentoring.ProposalId;
import org.alongside.mentoring.RequestState;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PairId;
import org.alongside.shared.PersonId;
import org.alongside.shared.PublicIds;
import org.alongside.shared.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Takes the yes of one of two, and makes them a pair with the second. What is held is held in one order, so that
/// however many come at once they wait for each other and never cross: the newcomer's request, the mentor's offer,
/// the proposal, and last (in the database's own rule) the guard against a block.
@Component
public class PairMaking {

    private static final String ACCEPTED = "ACCEPTED";

    private final RequestStore requests;
    private final OfferStore offers;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PairMaking(
            RequestStore requests, OfferStore offers, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.requests = requests;
        this.offers = offers;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /// Finds a proposal that is hers to answer.
    ///
    /// @throws NotFoundException where there is none, she is not one of the two, or may not know of it yet
    ProposalRow find(PersonId me, ProposalId id, boolean hold) {
        // The proposal alone: its text is for others to hold.
        if (hold) {
            var _ = jdbc.sql("SELECT id FROM pair_proposal WHERE public_id = ? FOR UPDATE")
                    .param(id.value())
                    .query(Long.class)
                    .optional();
        }
        return jdbc.sql(ProposalRow.SELECT)
                .param("id", id.value())
                .param("me", me.value())
                .query((row, _) -> ProposalRow.read(row, me))
                .optional()
                .filter(ProposalRow::visible)
                .orElseThrow(NotFoundException::new);
    }

    /// @return the pair, once both have said yes; empty while the other has not
    /// @throws NotFoundException where there is no such proposal for her
    /// @throws RefusedException `proposal.closed`, `proposal.impossible`, `orientation.first`, or where all
    ///     places of the mentor are taken `mentoring.full`, `mentoring.noPlace` if they are her own; nothing is
    ///     changed then
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<PairId> accept(PersonId me, ProposalId id) {
        var seen = find(me, id, false);
        var request = requests.hold(seen.mentee(), seen.cohort());
        var offer = offers.hold(seen.mentor(), seen.cohort());
        var proposal = find(me, id, true);
        if (ACCEPTED.equals(proposal.state())) {
            return pairOf(proposal.key());
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (!proposal.openAt(now)) {
            throw new RefusedException("proposal.closed");
        }
        var asks = request.filter(held -> held.state() == RequestState.OPEN || held.state() == RequestState.PAUSED)
                .orElseThrow(() -> new RefusedException("proposal.closed"));
        var offered = offer.filter(held -> held.state() != OfferState.WITHDRAWN)
                .orElseThrow(() -> new RefusedException("proposal.closed"));
        requirePossible(proposal, now);
        requireOriented(me, proposal);
        if (!ACCEPTED.equals(proposal.other())) {
            answer(proposal);
            return Optional.empty();
        }
        var place = offers.freePlace(offered)
                .orElseThrow(() -> new RefusedException(
                        proposal.role() == PairRole.MENTOR ? "mentoring.noPlace" : "mentoring.full"));
        answer(proposal);
        return Optional.of(make(proposal, asks, place, now));
    }

    /// @param words for nobody but herself
    /// @return false where it is open no longer, unless she had said no before
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean decline(PersonId me, ProposalId id, @Nullable DeclineReason reason, String words, Instant now) {
        var proposal = find(me, id, true);
        if ("DECLINED".equals(proposal.mine())) {
            return true;
        }
        if (!proposal.openAt(now)) {
            return false;
        }
        var column = proposal.role() == PairRole.MENTOR ? "mentor_answer" : "mentee_answer";
        jdbc.sql("UPDATE pair_proposal SET " + column + """
                         = 'DECLINED', decline_code = :code, decline_words = :words, state = 'DECLINED',
                        closed_at = :now, version = version + 1 WHERE id = :id""")
                .param("code", reason == null ? null : reason.name())
                .param("words", words.isEmpty() ? null : words)
                .param("now", now)
                .param("id", proposal.key())
                .update();
        return true;
    }

    /// @throws NotFoundException where it is not an ask of hers
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeBack(PersonId me, ProposalId id, Instant now) {
        var proposal = find(me, id, true);
        if (!proposal.asked() || proposal.role() != PairRole.MENTEE) {
            throw new NotFoundException();
        }
        jdbc.sql("""
                        UPDATE pair_proposal SET state = 'WITHDRAWN', closed_at = ?, version = version + 1
                        WHERE id = ? AND state = 'OPEN'""").params(now, proposal.key()).update();
    }

    private PairId make(ProposalRow proposal, RequestStore.Held request, long place, Instant now) {
        jdbc.sql("UPDATE pair_proposal SET state = 'ACCEPTED', closed_at = ?, version = version + 1 WHERE id = ?")
                .params(now, proposal.key())
                .update();
        requests.set(request, RequestState.PAIRED);
        // She has found somebody: nobody is to wait for her any more.
        jdbc.sql("""
                        UPDATE pair_proposal SET state = 'WITHDRAWN', closed_at = ?, version = version + 1
                        WHERE mentee_id = ? AND cohort_id = ? AND state = 'OPEN'""")
                .params(now, proposal.mentee().value(), proposal.cohort().value())
                .update();
        var pair = new PairId(PublicIds.next());
        insert(pair, proposal, place, now);
        events.publishEvent(new PairStarted(pair));
        return pair;
    }

    private void insert(PairId pair, ProposalRow proposal, long place, Instant now) {
        try {
            jdbc.sql("""
                            INSERT INTO mentoring_pair (public_id, cohort_id, mentor_id, mentee_id, proposal_id,
                                started_at, place_id)
                            VALUES (?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            pair.value(),
                            proposal.cohort().value(),
                            proposal.mentor().value(),
                            proposal.mentee().value(),
                            proposal.key(),
                            now,
                            place)
                    .update();
        } catch (DuplicateKeyException _) {
            throw new RefusedException("proposal.closed");
        } catch (DataAccessException failure) {
            throw ProposalStore.acrossABlock(failure) ? new RefusedException("proposal.impossible") : failure;
        }
    }

    private void answer(ProposalRow proposal) {
        var column = proposal.role() == PairRole.MENTOR ? "mentor_answer" : "mentee_answer";
        jdbc.sql("UPDATE pair_proposal SET " + column + " = 'ACCEPTED', version = version + 1 WHERE id = ?")
                .param(proposal.key())
                .update();
    }

    private void requirePossible(ProposalRow proposal, Instant now) {
        var possible = jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM mentor_offer o JOIN newcomer_request r ON r.cohort_id = o.cohort_id
                        WHERE o.cohort_id = :cohort AND o.mentor_id = :mentor AND r.mentee_id = :mentee AND
                        """ + Fit.NOTHING_BETWEEN + ")")
                .param("cohort", proposal.cohort().value())
                .param("mentor", proposal.mentor().value())
                .param("mentee", proposal.mentee().value())
                .param("now", now)
                .query(Boolean.class)
                .single();
        if (!possible) {
            throw new RefusedException("proposal.impossible");
        }
    }

    private void requireOriented(PersonId person, ProposalRow proposal) {
        var done = jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM mentoring_orientation_done
                        WHERE cohort_id = ? AND person_id = ? AND role = ?)""")
                .params(
                        proposal.cohort().value(),
                        person.value(),
                        proposal.role().name())
                .query(Boolean.class)
                .single();
        if (!done) {
            throw new RefusedException("orientation.first");
        }
    }

    private Optional<PairId> pairOf(long proposal) {
        return jdbc.sql("SELECT public_id FROM mentoring_pair WHERE proposal_id = ?")
                .param(proposal)
                .query((row, _) -> new PairId(row.getString(1)))
                .optional();
    }
}
