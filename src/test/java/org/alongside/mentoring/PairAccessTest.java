package org.alongside.mentoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.alongside.cohort.CohortRole;
import org.alongside.identity.Blocks;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.alongside.testing.ApplicationTest;
import org.alongside.testing.Fixtures;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
class PairAccessTest {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private PairAccess access;

    @Autowired
    private Blocks blocks;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void aPairBelongsToItsTwoPeopleAlone() {
        var cohort = fixtures.cohort();
        var mentor = fixtures.member(cohort);
        var mentee = fixtures.member(cohort);
        var pair = fixtures.pair(cohort, mentor, mentee);

        assertThat(access.require(mentor, pair).role()).isEqualTo(PairRole.MENTOR);
        assertThat(access.require(mentee, pair).other()).isEqualTo(mentor);
        assertThat(access.find(fixtures.moderator(cohort), pair)).isEmpty();
        assertThat(access.find(fixtures.with(cohort, new CohortRole(false, true)), pair))
                .isEmpty();
        assertThat(access.find(fixtures.administrator(), pair)).isEmpty();
        assertThat(access.find(fixtures.person(), pair)).isEmpty();
    }

    @Test
    void whoHasLeftTheCohortSeesItNoMoreAndTheOtherCannotWrite() {
        var cohort = fixtures.cohort();
        var mentor = fixtures.member(cohort);
        var mentee = fixtures.member(cohort);
        var pair = fixtures.pair(cohort, mentor, mentee);
        jdbc.sql("DELETE FROM cohort_member WHERE person_id = ?")
                .param(mentor.value())
                .update();

        assertThatThrownBy(() -> access.require(mentor, pair)).isInstanceOf(NotFoundException.class);
        assertThat(access.require(mentee, pair).state()).isEqualTo(PairState.PAUSED);
        assertThatThrownBy(() -> new TransactionTemplate(transactions)
                        .executeWithoutResult(_ -> access.requireActive(mentee, pair)))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo("pair.paused"));
    }

    @Test
    void thereAreNoMorePairsThanPlaces() {
        var cohort = fixtures.cohort();
        var mentor = fixtures.member(cohort);
        for (int i = 0; i < 5; i++) {
            fixtures.pair(cohort, mentor, fixtures.member(cohort));
        }
        var sixth = fixtures.member(cohort);

        assertThatThrownBy(() -> fixtures.pair(cohort, mentor, sixth)).isInstanceOf(DataAccessException.class);
    }

    @Test
    void theSameTwoAreOnePairAtATimeWhoeverIsWhoseMentor() {
        var cohort = fixtures.cohort();
        var one = fixtures.member(cohort);
        var other = fixtures.member(cohort);
        fixtures.pair(cohort, one, other);

        assertThatThrownBy(() -> fixtures.pair(cohort, other, one)).isInstanceOf(DataAccessException.class);
    }

    @Test
    void nobodyIsBroughtTogetherAcrossABlock() {
        var cohort = fixtures.cohort();
        var mentor = fixtures.member(cohort);
        var mentee = fixtures.member(cohort);
        blocks.block(mentee, fixtures.page(mentor));

        assertThatThrownBy(() -> fixtures.pair(cohort, mentor, mentee))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("pair across a block");
        assertThat(jdbc.sql("SELECT COUNT(*) FROM mentoring_pair WHERE mentor_id = ? AND started_at <= ?")
                        .params(mentor.value(), Instant.now())
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
