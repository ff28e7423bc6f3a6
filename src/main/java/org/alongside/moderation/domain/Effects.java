package org.alongside.moderation.domain;

import java.util.Objects;
import java.util.Optional;
import org.alongside.cohort.CohortAccess;
import org.alongside.cohort.CohortRole;
import org.alongside.cohort.Membership;
import org.alongside.cohort.RestrictionKind;
import org.alongside.cohort.Restrictions;
import org.alongside.discussion.PostDecisions;
import org.alongside.discussion.RevisionState;
import org.alongside.discussion.Settled;
import org.alongside.moderation.Decision;
import org.alongside.moderation.Measure;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.alongside.shared.PostId;
import org.alongside.shared.RefusedException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Carries decisions out, and takes back what they changed.
@Component
public class Effects {

    private final PostDecisions posts;
    private final Restrictions restrictions;
    private final Membership membership;
    private final CohortAccess access;
    private final JdbcClient jdbc;

    Effects(
            PostDecisions posts,
            Restrictions restrictions,
            Membership membership,
            CohortAccess access,
            JdbcClient jdbc) {
        this.posts = posts;
        this.restrictions = restrictions;
        this.membership = membership;
        this.access = access;
        this.jdbc = jdbc;
    }

    /// Holds the post of a case until the transaction ends. Everybody who changes a post takes it before anything
    /// else, so that nobody waits for one who waits for her.
    public void hold(CaseRow row) {
        if (row.post() != null) {
            posts.lock(row.post());
        }
    }

    /// @return what it changed; empty where the text is no longer as it was seen
    public Optional<Changed> carryOut(CaseRow row, PersonId decider, Decision decision) {
        var measure = decision.measure();
        return onText(row, decider, decision)
                .map(changed -> measure == null ? changed : impose(row, decider, measure, changed));
    }

    /// Takes back what a decision changed.
    ///
    /// @param row the case it closed
    /// @return false where the post is no longer as the decision left it; then nothing happened
    public boolean takeBack(CaseRow row, PersonId decider, Changed changed) {
        if (!restore(row, decider, changed)) {
            return false;
        }
        release(row, decider, changed);
        return true;
    }

    /// The same after an appeal that is right: what it meant for the person ends, whatever has become of the text.
    public void makeGood(CaseRow row, PersonId decider, Changed changed) {
        if (restore(row, decider, changed)) {
            publishAgain(row, decider, changed);
        }
        release(row, decider, changed);
    }

    private boolean restore(CaseRow row, PersonId decider, Changed changed) {
        return changed.before() == null
                || changed.after() == null
                || posts.restore(decider, post(row), changed.after(), changed.before()) instanceof Settled.Done;
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

    /// What an appeal brought back does not wait once more.
    private void publishAgain(CaseRow row, PersonId decider, Changed changed) {
        if (changed.before() != null && changed.before().latestState() == RevisionState.HELD) {
            var _ = posts.publish(decider, post(row), judged(post(row)), null);
        }
    }

    private Optional<Changed> onText(CaseRow row, PersonId decider, Decision decision) {
        var code = decision.reason().code();
        var settled = switch (decision.act()) {
            case PUBLISH -> posts.publish(decider, post(row), judged(post(row)), decision.note());
            case GIVE_BACK -> posts.giveBack(decider, post(row), judged(post(row)), code);
            case REMOVE ->
                posts.remove(
                        decider,
                        post(row),
                        judged(post(row)),
                        code,
                        decision.reason().isSpam());
            default -> null;
        };
        return switch (settled) {
            case null -> Optional.of(Changed.NOTHING);
            case Settled.Done done -> Optional.of(new Changed(done.before(), done.after(), null, null));
            case Settled.NoLongerWaiting _ -> Optional.empty();
        };
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

    /// @return whether others read the post, or would if somebody let them
    public boolean isOpen(PostId post) {
        return jdbc.sql("""
                        SELECT p.state = 'PUBLISHED' OR (p.state = 'HELD' AND l.state = 'HELD')
                        FROM post p JOIN post_revision l ON l.id = p.latest_revision_id WHERE p.public_id = ?""").param(post.value()).query(Boolean.class).single();
    }

    /// The text that waits; where none does, the one others read.
    private int judged(PostId post) {
        return jdbc.sql("""
                        SELECT IF(l.state = 'HELD', l.number, COALESCE(s.number, l.number))
                        FROM post p JOIN post_revision l ON l.id = p.latest_revision_id
                        LEFT JOIN post_revision s ON s.id = p.shown_revision_id
                        WHERE p.public_id = ?""").param(post.value()).query(Integer.class).single();
    }

    private static PostId post(CaseRow row) {
        return Objects.requireNonNull(row.post(), "a case without a text");
    }
}
