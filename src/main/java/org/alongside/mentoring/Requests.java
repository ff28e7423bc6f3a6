package org.alongside.mentoring;

import java.io.Serializable;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.alongside.mentoring.domain.Fields;
import org.alongside.mentoring.domain.MentoringCohorts;
import org.alongside.mentoring.domain.Proposed;
import org.alongside.mentoring.domain.RequestRows;
import org.alongside.mentoring.domain.RequestStore;
import org.alongside.platform.Attempts;
import org.alongside.shared.CohortId;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PairId;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Newcomers who ask for somebody to walk along, each her own request in each of her cohorts.
@Service
public class Requests {

    private static final Brought NOTHING = new Brought(null, null, null);

    private final MentoringCohorts cohorts;
    private final PairAccess pairs;
    private final RequestStore store;
    private final RequestRows rows;
    private final Proposed proposed;
    private final Fields fields;
    private final Attempts attempts;
    private final Clock clock;

    Requests(
            MentoringCohorts cohorts,
            PairAccess pairs,
            RequestStore store,
            RequestRows rows,
            Proposed proposed,
            Fields fields,
            Attempts attempts,
            Clock clock) {
        this.cohorts = cohorts;
        this.pairs = pairs;
        this.store = store;
        this.rows = rows;
        this.proposed = proposed;
        this.fields = fields;
        this.attempts = attempts;
        this.clock = clock;
    }

    /// What she asks for; its three texts are plain and may be empty.
    ///
    /// @param wayIsMust whether the way to meet is a must and no wish
    /// @param experience what she brings from before
    /// @param goals what she wants to reach
    /// @param wishes how she wishes it to be
    /// @param lang BCP 47 tag of these; null where nobody said
    /// @param version [OwnRequest#version] of what she changed
    public record Draft(
            Terms terms,
            boolean wayIsMust,
            String experience,
            String goals,
            String wishes,
            @Nullable String lang,
            int version)
            implements Serializable {}

    /// @return her request in a cohort, or an empty one
    /// @throws NotFoundException where there is no such cohort or she does not belong to it
    @Transactional(readOnly = true)
    public OwnRequest of(PersonId mentee, String slug) {
        var cohort = cohorts.ofMember(mentee, slug);
        return rows.own(mentee, cohort)
                .orElseGet(() -> new OwnRequest(cohort, null, Terms.USUAL, false, NOTHING, null, OwnOffer.NONE));
    }

    /// Makes a request or changes it. One that was withdrawn is open again, and her waiting begins anew.
    ///
    /// @return whether something of it waits, and whether she may be in danger
    /// @throws NotFoundException where she does not belong to the cohort
    /// @throws RefusedException `terms.topics`, `terms.languages`, `terms.hours`, `before.words`, `post.too-long`,
    ///     `mentoring.restricted`, or `mentoring.changed` where it was changed meanwhile
    public SavedTexts save(PersonId mentee, CohortId cohort, Draft draft) {
        draft.terms().requireComplete();
        return attempts.of(() -> {
            cohorts.requireFree(mentee, cohort);
            var old = rows.holdOrMake(mentee, cohort, draft, clock.instant().truncatedTo(ChronoUnit.MICROS));
            var experience = keep(mentee, cohort, old.experience(), draft.experience(), draft.lang());
            var goals = keep(mentee, cohort, old.goals(), draft.goals(), draft.lang());
            var wishes = keep(mentee, cohort, old.wishes(), draft.wishes(), draft.lang());
            rows.write(old.key(), draft, experience.key(), goals.key(), wishes.key());
            return experience.saved().and(goals.saved()).and(wishes.saved());
        });
    }

    /// She waits later. Her waiting time counts on: she has asked already.
    ///
    /// @throws NotFoundException where she has no request there
    /// @throws RefusedException `request.paired` as long as somebody walks along with her
    public void pause(PersonId mentee, CohortId cohort) {
        attempts.run(() -> set(mentee, cohort, RequestState.PAUSED));
    }

    /// She waits again.
    ///
    /// @throws NotFoundException where she has no request there
    /// @throws RefusedException `mentoring.restricted`, or `request.paired` while somebody walks along with her
    public void resume(PersonId mentee, CohortId cohort) {
        cohorts.requireFree(mentee, cohort);
        attempts.run(() -> set(mentee, cohort, RequestState.OPEN));
    }

    /// She asks no more. A pair she has goes on; what waits is withdrawn.
    ///
    /// @throws NotFoundException where she has no request there
    public void withdraw(PersonId mentee, CohortId cohort) {
        attempts.run(() -> {
            set(mentee, cohort, RequestState.WITHDRAWN);
            proposed.withdrawOfMentee(mentee, cohort);
        });
    }

    /// @return what the newcomer of a pair wrote in her request, as either of the two sees it
    /// @throws NotFoundException where there is no such pair of hers
    @Transactional(readOnly = true)
    public Brought brought(PersonId viewer, PairId pair) {
        var side = pairs.require(viewer, pair);
        return rows.texts(viewer, side.cohort(), side.menteeId()).orElse(NOTHING);
    }

    private Fields.Now keep(PersonId mentee, CohortId cohort, Fields.Old old, String words, @Nullable String lang) {
        return fields.keep(mentee, cohort, TextKind.REQUEST, old, words, lang);
    }

    private void set(PersonId mentee, CohortId cohort, RequestState state) {
        cohorts.requireMember(mentee, cohort);
        var held = store.hold(mentee, cohort).orElseThrow(NotFoundException::new);
        // Somebody walks along with her: there is nothing to pause or to open.
        if (held.state() == RequestState.PAIRED && state != RequestState.WITHDRAWN) {
            if (store.paired(mentee, cohort)) {
                throw new RefusedException("request.paired");
            }
            store.reopenAfterPair(mentee, cohort);
        }
        if (held.state() != state) {
            store.set(held, state);
        }
    }
}
