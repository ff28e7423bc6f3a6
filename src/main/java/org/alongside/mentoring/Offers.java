package org.alongside.mentoring;

import java.io.Serializable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.alongside.mentoring.domain.Fields;
import org.alongside.mentoring.domain.MentoringCohorts;
import org.alongside.mentoring.domain.OfferRows;
import org.alongside.mentoring.domain.OfferStore;
import org.alongside.mentoring.domain.Proposed;
import org.alongside.mentoring.domain.Writings;
import org.alongside.platform.Attempts;
import org.alongside.shared.CohortId;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PairId;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Members who offer to walk along with newcomers, each her own offer in each of her cohorts.
@Service
public class Offers {

    /// Most newcomers at once.
    public static final int MOST_PLACES = 5;

    private final MentoringCohorts cohorts;
    private final PairAccess pairs;
    private final OfferStore store;
    private final OfferRows rows;
    private final Proposed proposed;
    private final Fields fields;
    private final Attempts attempts;
    private final JdbcClient jdbc;
    private final Clock clock;

    Offers(
            MentoringCohorts cohorts,
            PairAccess pairs,
            OfferStore store,
            OfferRows rows,
            Proposed proposed,
            Fields fields,
            Attempts attempts,
            JdbcClient jdbc,
            Clock clock) {
        this.cohorts = cohorts;
        this.pairs = pairs;
        this.store = store;
        this.rows = rows;
        this.proposed = proposed;
        this.fields = fields;
        this.attempts = attempts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// What she offers.
    ///
    /// @param capacity 1 to [#MOST_PLACES] newcomers at once
    /// @param learn what she wants to learn, plain text, may be empty
    /// @param worry what worries her, plain text, may be empty
    /// @param lang BCP 47 tag of both; null where nobody said
    /// @param version [OwnOffer#version] of what she changed
    public record Draft(
            Terms terms,
            int capacity,
            String learn,
            String worry,
            @Nullable String lang,
            int version) implements Serializable {}

    /// @return her offer in a cohort, or an empty one
    /// @throws NotFoundException where there is no such cohort or she does not belong to it
    @Transactional(readOnly = true)
    public OwnOffer of(PersonId mentor, String slug) {
        var cohort = cohorts.ofMember(mentor, slug);
        return rows.own(mentor, cohort)
                .orElseGet(() -> new OwnOffer(cohort, null, Terms.USUAL, 1, 0, null, null, OwnOffer.NONE));
    }

    /// Makes an offer or changes it. One that was withdrawn is open again.
    ///
    /// @return whether something of it waits, and whether she may be in danger
    /// @throws NotFoundException where she does not belong to the cohort
    /// @throws RefusedException `terms.topics`, `terms.languages`, `terms.hours`, `offer.places`, `offer.taken`
    ///     for fewer places than pairs, `before.words`, `post.too-long`, `mentoring.restricted`, or
    ///     `mentoring.changed` where it was changed meanwhile
    public SavedTexts save(PersonId mentor, CohortId cohort, Draft draft) {
        draft.terms().requireComplete();
        if (draft.capacity() < 1 || draft.capacity() > MOST_PLACES) {
            throw new RefusedException("offer.places");
        }
        return attempts.of(() -> {
            cohorts.requireFree(mentor, cohort);
            var held = rows.holdOrMake(mentor, cohort, draft, clock.instant().truncatedTo(ChronoUnit.MICROS));
            store.resize(held.offer(), mentor, cohort, draft.capacity());
            rows.writeTerms(held.offer(), draft.terms());
            var learn = fields.keep(mentor, cohort, TextKind.OFFER, held.learn(), draft.learn(), draft.lang());
            var worry = fields.keep(mentor, cohort, TextKind.OFFER, held.worry(), draft.worry(), draft.lang());
            rows.writeTexts(held.offer(), learn.key(), worry.key());
            return learn.saved().and(worry.saved());
        });
    }

    /// Nobody new for a while; her pairs and what is proposed already go on.
    ///
    /// @throws NotFoundException where she has no offer there
    public void pause(PersonId mentor, CohortId cohort) {
        set(mentor, cohort, OfferState.PAUSED);
    }

    /// Open for newcomers again.
    ///
    /// @throws NotFoundException where she has no offer there
    /// @throws RefusedException `mentoring.restricted`
    public void resume(PersonId mentor, CohortId cohort) {
        cohorts.requireFree(mentor, cohort);
        set(mentor, cohort, OfferState.OPEN);
    }

    /// Offers no longer. Her pairs go on; proposals that wait are withdrawn.
    ///
    /// @throws NotFoundException where she has no offer there
    public void withdraw(PersonId mentor, CohortId cohort) {
        attempts.run(() -> {
            set(mentor, cohort, OfferState.WITHDRAWN);
            proposed.withdrawOfMentor(mentor, cohort);
        });
    }

    /// @return what the mentor of a pair says of herself, as either of the two sees it
    /// @throws NotFoundException where there is no such pair of hers
    @Transactional(readOnly = true)
    public OpeningStatement opening(PersonId viewer, PairId pair) {
        var side = pairs.require(viewer, pair);
        return jdbc.sql("SELECT " + Writings.COLUMNS + ", " + Writings.COLUMNS.replace("x.", "y.") + """
                         FROM mentor_offer o
                        LEFT JOIN mentoring_text x ON x.id = o.learn_text
                        LEFT JOIN mentoring_text y ON y.id = o.worry_text
                        WHERE o.cohort_id = :cohort AND o.mentor_id = :mentor""")
                .param("viewer", viewer.value())
                .param("cohort", side.cohort().value())
                .param("mentor", side.mentorId().value())
                .query((row, _) -> opening(row))
                .optional()
                .orElseGet(() -> new OpeningStatement(null, null));
    }

    private static OpeningStatement opening(ResultSet row) throws SQLException {
        return new OpeningStatement(Writings.view(row, 1), Writings.view(row, 1 + Writings.WIDTH));
    }

    private void set(PersonId mentor, CohortId cohort, OfferState state) {
        attempts.run(() -> {
            cohorts.requireMember(mentor, cohort);
            var held = Optional.of(store.hold(mentor, cohort).orElseThrow(NotFoundException::new));
            held.filter(offer -> offer.state() != state).ifPresent(offer -> store.set(offer, state));
        });
    }
}
