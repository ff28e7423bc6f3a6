package org.alongside.identity;

import java.time.Clock;
import java.util.List;
import org.alongside.platform.Attempts;
import org.alongside.shared.MemberId;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who wants to meet whom no longer. A block hides each from the other, and nobody is told of it. What that means
/// on a page is for the module that shows it.
@Service
public class Blocks {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final Attempts attempts;

    Blocks(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events, Attempts attempts) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
        this.attempts = attempts;
    }

    /// Blocks somebody; who is blocked already stays so. Whatever else the two do at that moment, it is done.
    ///
    /// @throws NotFoundException where there is no such person
    /// @throws RefusedException `block.self`
    public void block(PersonId actor, MemberId other) {
        attempts.run(() -> write(actor, other));
    }

    private void write(PersonId actor, MemberId other) {
        var blocked = jdbc.sql("SELECT id FROM person WHERE public_id = ?")
                .param(other.value())
                .query(Long.class)
                .optional()
                .orElseThrow(NotFoundException::new);
        if (blocked == actor.value()) {
            throw new RefusedException("block.self");
        }
        jdbc.sql("""
                        INSERT INTO person_block (person_id, blocked_id, created_at) VALUES (?, ?, ?)
                        ON DUPLICATE KEY UPDATE created_at = created_at""").params(actor.value(), blocked, clock.instant()).update();
        events.publishEvent(new PersonBlocked(actor, new PersonId(blocked)));
    }

    /// Takes a block of one's own back; does nothing where there is none.
    @Transactional
    public void unblock(PersonId actor, MemberId other) {
        jdbc.sql("""
                        DELETE FROM person_block
                        WHERE person_id = ? AND blocked_id = (SELECT id FROM person WHERE public_id = ?)""").params(actor.value(), other.value()).update();
    }

    /// @return whom the person has blocked, by name
    @Transactional(readOnly = true)
    public List<BlockedPerson> list(PersonId actor) {
        return jdbc.sql("""
                        SELECT p.public_id, p.display_name FROM person_block b JOIN person p ON p.id = b.blocked_id
                        WHERE b.person_id = ? ORDER BY p.display_name, p.id""")
                .param(actor.value())
                .query((row, _) -> new BlockedPerson(new MemberId(row.getString(1)), row.getString(2)))
                .list();
    }

    /// @return whether either has blocked the other; for services only, since no person may be told
    @Transactional(readOnly = true)
    public boolean between(PersonId one, PersonId other) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM person_block WHERE (person_id, blocked_id) = (:one, :other)
                          OR (person_id, blocked_id) = (:other, :one))""")
                .param("one", one.value())
                .param("other", other.value())
                .query(Boolean.class)
                .single();
    }
}
