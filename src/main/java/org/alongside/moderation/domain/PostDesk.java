package org.alongside.moderation.domain;

import java.util.Optional;
import org.alongside.discussion.PostDecisions;
import org.alongside.discussion.RevisionState;
import org.alongside.discussion.Settled;
import org.alongside.moderation.Decision;
import org.alongside.shared.PersonId;
import org.alongside.shared.PostId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A post.
record PostDesk(PostDecisions posts, JdbcClient jdbc, PostId post) implements TextDesk {

    @Override
    public void hold() {
        posts.lock(post);
    }

    @Override
    public boolean isOpen() {
        return jdbc.sql("""
                        SELECT p.state = 'PUBLISHED' OR (p.state = 'HELD' AND l.state = 'HELD')
                        FROM post p JOIN post_revision l ON l.id = p.latest_revision_id WHERE p.public_id = ?""").param(post.value()).query(Boolean.class).single();
    }

    @Override
    public Optional<Changed> decide(PersonId decider, Decision decision) {
        var code = decision.reason().code();
        var settled = switch (decision.act()) {
            case PUBLISH -> posts.publish(decider, post, judged(), decision.note());
            case GIVE_BACK -> posts.giveBack(decider, post, judged(), code);
            case REMOVE ->
                posts.remove(decider, post, judged(), code, decision.reason().isSpam());
            default -> throw new IllegalArgumentException(decision.act().name());
        };
        return switch (settled) {
            case Settled.Done done -> Optional.of(Changed.of(done));
            case Settled.NoLongerWaiting _ -> Optional.empty();
        };
    }

    @Override
    public boolean restore(PersonId decider, Changed changed) {
        return changed.before() == null
                || changed.after() == null
                || posts.restore(decider, post, changed.after(), changed.before()) instanceof Settled.Done;
    }

    @Override
    public void publishAgain(PersonId decider, Changed changed) {
        if (changed.before() != null && changed.before().latestState() == RevisionState.HELD) {
            var _ = posts.publish(decider, post, judged(), null);
        }
    }

    /// The text that waits; where none does, the one others read.
    private int judged() {
        return jdbc.sql("""
                        SELECT IF(l.state = 'HELD', l.number, COALESCE(s.number, l.number))
                        FROM post p JOIN post_revision l ON l.id = p.latest_revision_id
                        LEFT JOIN post_revision s ON s.id = p.shown_revision_id
                        WHERE p.public_id = ?""").param(post.value()).query(Integer.class).single();
    }
}
