package org.alongside.moderation.domain;

import java.util.Objects;
import java.util.Optional;
import org.alongside.cohort.CohortAccess;
import org.alongside.cohort.CohortRole;
import org.alongside.cohort.Membership;
import org.alongside.cohort.RestrictionKind;
import org.alongside.cohort.Restrictions;
import org.alongside.discussion.PostDecisions;
import org.alongside.library.ResourceDecisions;
import org.alongside.mentoring.TextDecisions;
import org.alongside.moderation.Act;
import org.alongside.moderation.Decision;
import org.alongside.moderation.Measure;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Carries decisions out, and takes back what they changed.
@Component
public class Effects {

    private final PostDecisions posts;
    private final TextDecisions texts;
    private final ResourceDecisions resources;
    private final Restrictions restrictions;
    private final Membership membership;
    private final CohortAccess access;
    private final JdbcClient jdbc;

    Effects(
            PostDecisions posts,
            TextDecisions texts,
            ResourceDecisions resources,
            Restrictions restrictions,
            Membership membership,
            CohortAccess access,
            JdbcClient jdbc) {
        this.posts = posts;
        this.texts = texts;
        this.resources = resources;
        this.restrictions = restrictions;
        this.membership = membership;
        this.access = access;
        this.jdbc = jdbc;
    }

    /// Holds the text of a case until the transaction ends, before anything else.
    public void hold(CaseRow row) {
        if (row.text() != null) {
            desk(row, row.text()).hold();
        }
    }

    /// @return the case as a decision about it names it, with whom that decision concerns
    public CaseRow judging(CaseRow row, Act act) {
        return row.text() == null ? row : row.concerning(desk(row, row.text()).concerned(act, row.concerned()));
    }

    /// @param row of [#judging]
    /// @return what it changed; empty where the text is no longer as it was seen
    public Optional<Changed> carryOut(CaseRow row, PersonId decider, Decision decision) {
        var measure = decision.measure();
        return onText(row, decider, decision)
                .map(changed -> measure == null ? changed : impose(row, decider, measure, changed));
    }

    /// Takes back what a decision changed.
    ///
    /// @param row the case it closed, with whom the decision concerned
    /// @return false where the text is no longer as the decision left it; then nothing happened
    public boolean takeBack(CaseRow row, PersonId decider, Changed changed) {
        if (!restore(row, decider, changed)) {
            return false;
        }
        release(row, decider, changed);
        return true;
    }

    /// The same after an appeal that is right: what it meant for the person ends, whatever has become of the
    /// text.
    public void makeGood(CaseRow row, PersonId decider, Changed changed) {
        if (restore(row, decider, changed)) {
            publishAgain(row, decider, changed);
        }
        release(row, decider, changed);
    }

    private boolean restore(CaseRow row, PersonId decider, Changed changed) {
        return row.text() == null || desk(row, row.text()).restore(decider, changed);
    }

    private void release(CaseRow row, PersonId decider, Changed changed) {
        if (changed.restriction() != null) {
            var _ = restrictions.lift(decider, changed.restriction());
        }
        var was = changed.expelled();
        if (was != null && row.concerned() != null) {
            var _ = membership.readmit(
                    decider,
                    new CohortId(was.cohort()),
                    row.concerned(),
                    new CohortRole(was.moderator(), was.coordinator()),
                    was.joinedAt());
        }
    }

    private Optional<Changed> onText(CaseRow row, PersonId decider, Decision decision) {
        return switch (decision.act()) {
            case PUBLISH, GIVE_BACK, REMOVE ->
                desk(row, Objects.requireNonNull(row.text(), "a case without a text"))
                        .decide(decider, decision);
            default -> Optional.of(Changed.NOTHING);
        };
    }

    private void publishAgain(CaseRow row, PersonId decider, Changed changed) {
        if (row.text() != null) {
            desk(row, row.text()).publishAgain(decider, changed);
        }
    }

    private Changed impose(CaseRow row, PersonId decider, Measure measure, Changed changed) {
        var person = Objects.requireNonNull(row.concerned());
        if (access.roleOf(person, row.cohort()).isEmpty()) {
            throw new RefusedException("decision.left");
        }
        return switch (measure.kind()) {
            case WARN -> changed;
            case LIMIT -> changed.with(restrict(row, decider, measure, RestrictionKind.HOLD_POSTS));
            case NO_POSTING -> changed.with(restrict(row, decider, measure, RestrictionKind.NO_POSTING));
            case NO_MENTORING -> changed.with(restrict(row, decider, measure, RestrictionKind.NO_MENTORING));
            case EXPEL -> {
                var was = membership.expel(decider, row.cohort(), person);
                yield changed.with(new Changed.Expelled(
                        row.cohort().value(), was.role().moderator(), was.role().coordinator(), was.joinedAt()));
            }
        };
    }

    private long restrict(CaseRow row, PersonId decider, Measure measure, RestrictionKind kind) {
        return restrictions.impose(
                decider, Objects.requireNonNull(row.concerned()), row.cohort(), kind, measure.length());
    }

    /// @return whether others read the text of a case, or would if somebody let them
    public boolean isOpen(CaseRow row) {
        return row.text() != null && desk(row, row.text()).isOpen();
    }

    private TextDesk desk(CaseRow row, JudgedText text) {
        return switch (text) {
            case JudgedText.OfPost post -> new PostDesk(posts, jdbc, post.id());
            case JudgedText.OfMentoring of -> new MentoringDesk(texts, of.id());
            case JudgedText.OfResource of -> new ResourceDesk(resources, jdbc, of, row.key());
        };
    }
}
