package org.alongside.mentoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.alongside.shared.PersonId;
import org.alongside.testing.ApplicationTest;
import org.alongside.testing.Fixtures;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The seal of a review, tried with plain SQL: the database alone keeps it.
@ApplicationTest
@SuppressWarnings("NullAway.Init") // Set up before each test.
class SealTest {

    private static final String OPEN = "UPDATE power_review SET opened_at = UTC_TIMESTAMP(6) WHERE id = ?";

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PowerReviews reviews;

    private BalanceScene scene;
    private long review;

    @BeforeEach
    void aReviewHasBegun() {
        scene = new BalanceScene(fixtures, jdbc, BalanceScene.FIRST_REVIEW);
        reviews.of(scene.mentee, scene.pair);
        review = jdbc.sql("SELECT id FROM power_review WHERE pair_id = ? AND number = 1")
                .param(scene.key())
                .query(Long.class)
                .single();
    }

    @Test
    void aReviewCannotBeMadeOpen() {
        refused("review begins sealed", () -> jdbc.sql("""
                        INSERT INTO power_review (pair_id, number, opens_on, opened_at)
                        VALUES (?, 4, CURRENT_DATE, UTC_TIMESTAMP(6))""").param(scene.key()).update());
    }

    @Test
    void noAnswerOrOneDoesNotOpenIt() {
        refused("sealed until both have answered", () -> run(OPEN));
        answer(scene.mentee);
        refused("sealed until both have answered", () -> run(OPEN));
        assertThat(isSealed()).isTrue();
    }

    @Test
    void theSealItselfCannotBeWritten() {
        answer(scene.mentee);

        assertThatThrownBy(() -> run("UPDATE power_review SET sealed = FALSE WHERE id = ?"))
                .isInstanceOf(DataAccessException.class);
        assertThat(isSealed()).isTrue();
    }

    @Test
    void anAnswerOfSomebodyElseCannotBeTheSecond() {
        answer(scene.mentee);
        var stranger = fixtures.member(scene.cohort);

        refused("review of another pair", () -> insert(stranger, text(scene.mentee)));
    }

    @Test
    void nobodyCanAnswerWithTheWordsOfTheOther() {
        var hers = text(scene.mentee);

        refused("words of somebody else", () -> insert(scene.mentor, hers));
        answer(scene.mentor);
        refused(
                "words of somebody else",
                () -> jdbc.sql("UPDATE power_review_answer SET power_text = ? WHERE review_id = ? AND person_id = ?")
                        .params(hers, review, scene.mentor.value())
                        .update());
    }

    @Test
    void anAnswerCannotMoveToAnotherReviewOrPerson() {
        answer(scene.mentor);

        refused(
                "answer stays with its author",
                () -> jdbc.sql("UPDATE power_review_answer SET person_id = ? WHERE review_id = ?")
                        .params(scene.mentee.value(), review)
                        .update());
    }

    @Test
    void aReviewCannotMoveToAnotherPair() {
        var other = new BalanceScene(fixtures, jdbc, 1);

        refused(
                "review stays with its pair",
                () -> jdbc.sql("UPDATE power_review SET pair_id = ? WHERE id = ?")
                        .params(other.key(), review)
                        .update());
    }

    @Test
    void untilItOpensAnAnswerCanBeChangedAndTakenAway() {
        answer(scene.mentee);

        run("UPDATE power_review_answer SET evenness = 1 WHERE review_id = ?");
        run("DELETE FROM power_review_answer WHERE review_id = ?");
        assertThat(isSealed()).isTrue();
    }

    @Test
    void bothAnswersOpenItAndThenNothingChangesAnyMore() {
        answer(scene.mentee);
        answer(scene.mentor);
        run(OPEN);

        assertThat(isSealed()).isFalse();
        refused("review was opened", () -> run("UPDATE power_review SET opened_at = NULL WHERE id = ?"));
        refused("review was opened", () -> run("UPDATE power_review_answer SET evenness = 1 WHERE review_id = ?"));
        refused("review was opened", () -> run("DELETE FROM power_review_answer WHERE review_id = ?"));
    }

    private static void refused(String why, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOf(DataAccessException.class).hasMessageContaining(why);
    }

    private void run(String sql) {
        jdbc.sql(sql).param(review).update();
    }

    private boolean isSealed() {
        return jdbc.sql("SELECT sealed FROM power_review WHERE id = ?")
                .param(review)
                .query(Boolean.class)
                .single();
    }

    private void answer(PersonId person) {
        insert(person, text(person));
    }

    private void insert(PersonId person, long text) {
        jdbc.sql("""
                        INSERT INTO power_review_answer (review_id, person_id, answered_at, evenness, comfort_text)
                        VALUES (?, ?, UTC_TIMESTAMP(6), 3, ?)""").params(review, person.value(), text).update();
    }

    private long text(PersonId author) {
        jdbc.sql("""
                        INSERT INTO mentoring_text (public_id, cohort_id, pair_id, author_id, kind, body, policy_version,
                            words, state, score, signals, written_at, published_at)
                        VALUES (SUBSTRING(REPLACE(UUID(), '-', ''), 1, 20), ?, ?, ?, 'REVIEW', '<p>Mine</p>', 1, 1,
                            'PUBLISHED', 0, '', UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))""").params(scene.cohort.value(), scene.key(), author.value()).update();
        return jdbc.sql("SELECT MAX(id) FROM mentoring_text WHERE author_id = ?")
                .param(author.value())
                .query(Long.class)
                .single();
    }
}
