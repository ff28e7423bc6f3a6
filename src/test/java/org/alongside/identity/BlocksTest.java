package org.alongside.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.alongside.shared.MemberId;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.alongside.shared.PublicIds;
import org.alongside.shared.RefusedException;
import org.alongside.testing.ApplicationTest;
import org.alongside.testing.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class BlocksTest {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private Blocks blocks;

    @Autowired
    private JdbcClient jdbc;

    private PersonId one;
    private PersonId other;

    @BeforeEach
    void twoPeople() {
        one = fixtures.person();
        other = fixtures.person();
    }

    @Test
    void aBlockStandsBetweenTheTwoWhoeverAsks() {
        assertThat(blocks.between(one, other)).isFalse();
        blocks.block(one, fixtures.page(other));

        assertThat(blocks.between(one, other)).isTrue();
        assertThat(blocks.between(other, one)).isTrue();
    }

    @Test
    void onlyWhoBlockedIsTold() {
        blocks.block(one, fixtures.page(other));

        assertThat(blocks.list(one)).extracting(BlockedPerson::id).containsExactly(fixtures.page(other));
        assertThat(blocks.list(other)).isEmpty();
    }

    @Test
    void blockingHerAgainChangesNothing() {
        blocks.block(one, fixtures.page(other));
        var since = since();
        blocks.block(one, fixtures.page(other));

        assertThat(blocks.list(one)).hasSize(1);
        assertThat(since()).isEqualTo(since);
    }

    @Test
    void unblockingTakesOnesOwnBlockBackAndNotHers() {
        blocks.block(one, fixtures.page(other));
        blocks.block(other, fixtures.page(one));
        blocks.unblock(one, fixtures.page(other));

        assertThat(blocks.list(one)).isEmpty();
        assertThat(blocks.between(one, other)).isTrue();

        blocks.unblock(other, fixtures.page(one));
        assertThat(blocks.between(one, other)).isFalse();
    }

    @Test
    void nobodyBlocksHerself() {
        assertThatThrownBy(() -> blocks.block(one, fixtures.page(one)))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.reason()).isEqualTo("block.self"));
        assertThatThrownBy(() -> jdbc.sql("INSERT INTO person_block VALUES (?, ?, NOW(6))")
                        .params(one.value(), one.value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void whoDoesNotExistCannotBeBlocked() {
        assertThatThrownBy(() -> blocks.block(one, new MemberId(PublicIds.next())))
                .isInstanceOf(NotFoundException.class);
    }

    private Object since() {
        return jdbc.sql("SELECT created_at FROM person_block WHERE person_id = ?")
                .param(one.value())
                .query((row, _) -> row.getString(1))
                .single();
    }
}
