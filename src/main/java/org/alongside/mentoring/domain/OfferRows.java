package org.alongside.mentoring.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.alongside.mentoring.CohortInMentoring;
import org.alongside.mentoring.OfferState;
import org.alongside.mentoring.Offers;
import org.alongside.mentoring.OwnOffer;
import org.alongside.mentoring.Terms;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/// What offers say.
@Component
public class OfferRows {

    private static final int TERMS = 4;
    private static final int TEXTS = 8;

    private final JdbcClient jdbc;
    private final OfferStore store;

    OfferRows(JdbcClient jdbc, OfferStore store) {
        this.jdbc = jdbc;
        this.store = store;
    }

    /// An offer that is being written.
    public record Writing(OfferStore.Held offer, Fields.Old learn, Fields.Old worry) {}

    /// @return her offer in the cohort
    public Optional<OwnOffer> own(PersonId mentor, CohortInMentoring cohort) {
        return jdbc.sql("SELECT o.state, o.version, (SELECT COUNT(*) FROM mentor_place l WHERE l.offer_id = o.id), "
                        + TermsRows.OF_OFFER + ", " + Writings.COLUMNS + ", "
                        + Writings.COLUMNS.replace("x.", "y.") + """
                        , (SELECT COUNT(*) FROM mentor_place l JOIN mentoring_pair p ON p.place_id = l.id
                           WHERE l.offer_id = o.id)
                        FROM mentor_offer o
                        LEFT JOIN mentoring_text x ON x.id = o.learn_text
                        LEFT JOIN mentoring_text y ON y.id = o.worry_text
                        WHERE o.cohort_id = :cohort AND o.mentor_id = :viewer""")
                .param("viewer", mentor.value())
                .param("cohort", cohort.cohort().value())
                .query((row, _) -> own(row, cohort))
                .optional();
    }

    private static OwnOffer own(ResultSet row, CohortInMentoring cohort) throws SQLException {
        return new OwnOffer(
                cohort,
                OfferState.valueOf(row.getString(1)),
                TermsRows.read(row, TERMS),
                Math.max(1, row.getInt(3)),
                row.getInt(TEXTS + 2 * Writings.WIDTH),
                Writings.view(row, TEXTS),
                Writings.view(row, TEXTS + Writings.WIDTH),
                row.getInt(2));
    }

    /// Holds her offer until the transaction ends, opens it where it was withdrawn, or makes it.
    ///
    /// @throws RefusedException `mentoring.changed` where it is not what she changed
    public Writing holdOrMake(PersonId mentor, CohortId cohort, Offers.Draft draft, Instant now) {
        if (store.hold(mentor, cohort).isEmpty()) {
            return new Writing(make(mentor, cohort, draft, now), NOTHING, NOTHING);
        }
        var terms = draft.terms();
        var changed = jdbc.sql("""
                        UPDATE mentor_offer SET hours_month = ?, format = ?, version = version + 1,
                            state = IF(state = 'WITHDRAWN', 'OPEN', state)
                        WHERE cohort_id = ? AND mentor_id = ? AND version = ?""")
                .params(terms.hours(), terms.way().name(), cohort.value(), mentor.value(), draft.version())
                .update();
        if (changed == 0) {
            throw new RefusedException("mentoring.changed");
        }
        var offer = store.hold(mentor, cohort).orElseThrow();
        return jdbc.sql("SELECT o.learn_text, o.worry_text, " + Writings.COLUMNS + ", "
                        + Writings.COLUMNS.replace("x.", "y.") + """
                         FROM mentor_offer o
                        LEFT JOIN mentoring_text x ON x.id = o.learn_text
                        LEFT JOIN mentoring_text y ON y.id = o.worry_text
                        WHERE o.id = :offer""")
                .param("viewer", mentor.value())
                .param("offer", offer.key())
                .query((row, _) -> new Writing(
                        offer,
                        new Fields.Old(row.getObject(1, Long.class), Writings.view(row, 3)),
                        new Fields.Old(row.getObject(2, Long.class), Writings.view(row, 3 + Writings.WIDTH))))
                .single();
    }

    private static final Fields.Old NOTHING = new Fields.Old(null, null);

    private OfferStore.Held make(PersonId mentor, CohortId cohort, Offers.Draft draft, Instant now) {
        if (draft.version() != OwnOffer.NONE) {
            throw new RefusedException("mentoring.changed");
        }
        var key = new GeneratedKeyHolder();
        try {
            jdbc.sql("""
                            INSERT INTO mentor_offer (cohort_id, mentor_id, hours_month, format, state, created_at)
                            VALUES (?, ?, ?, ?, 'OPEN', ?)""")
                    .params(
                            cohort.value(),
                            mentor.value(),
                            draft.terms().hours(),
                            draft.terms().way().name(),
                            now)
                    .update(key, "id");
        } catch (DuplicateKeyException _) {
            throw new RefusedException("mentoring.changed");
        }
        return new OfferStore.Held(Objects.requireNonNull(key.getKey()).longValue(), OfferState.OPEN);
    }

    /// @param offer held before
    public void writeTerms(OfferStore.Held offer, Terms terms) {
        TermsRows.writeOfOffer(jdbc, offer.key(), terms);
    }

    /// @param offer held before
    public void writeTexts(OfferStore.Held offer, @Nullable Long learn, @Nullable Long worry) {
        jdbc.sql("UPDATE mentor_offer SET learn_text = :learn, worry_text = :worry WHERE id = :offer")
                .param("learn", learn)
                .param("worry", worry)
                .param("offer", offer.key())
                .update();
    }
}
