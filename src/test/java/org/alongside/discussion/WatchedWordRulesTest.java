package org.alongside.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.alongside.cohort.CohortRole;
import org.alongside.shared.CohortId;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.alongside.shared.PostId;
import org.alongside.shared.RefusedException;
import org.alongside.shared.ThreadId;
import org.alongside.testing.ApplicationTest;
import org.alongside.testing.Fixtures;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Who keeps which words, and what a trial shows to whom.
@ApplicationTest
@SuppressWarnings("NullAway.Init") // Set up before each test.
class WatchedWordRulesTest {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private WatchedWordRules rules;

    @Autowired
    private Posts posts;

    @Autowired
    private JdbcClient jdbc;

    private String slug;
    private CohortId cohort;
    private PersonId author;
    private PersonId moderator;
    private ThreadId thread;

    @BeforeEach
    void aCohort() {
        slug = fixtures.slug();
        cohort = fixtures.cohort(slug);
        author = fixtures.member(cohort);
        moderator = fixtures.moderator(cohort);
        thread = fixtures.thread(cohort, author);
    }

    @Test
    void aNewWordIsOnTrial() {
        var word = rules.add(moderator, cohort, " Rent* ", WatchAction.HOLD);

        assertThat(word.pattern()).isEqualTo("Rent*");
        assertThat(word.state()).isEqualTo(WatchedWord.State.TRIAL);
        assertThat(word.site()).isFalse();
        assertThat(rules.inCohort(moderator, slug).words()).containsExactly(word);
    }

    @Test
    void aWordThatFindsTheSameIsThereAlready() {
        rules.add(moderator, cohort, "señor*", WatchAction.HOLD);

        refused("words.exists", () -> rules.add(moderator, cohort, "SENOR*", WatchAction.HOLD));
        assertThat(rules.add(moderator, cohort, "senor*", WatchAction.WARN).id())
                .isPositive();
        assertThat(rules.add(moderator, cohort, "senor", WatchAction.HOLD).id()).isPositive();
    }

    @Test
    void theSiteHasAWordOnceToo() {
        var administrator = fixtures.administrator();
        var word = rules.add(administrator, null, "everywhere" + System.nanoTime(), WatchAction.HOLD);

        refused("words.exists", () -> rules.add(administrator, null, word.pattern(), WatchAction.HOLD));
        assertThatThrownBy(() -> jdbc.sql("""
                                INSERT INTO watched_word
                                    (pattern, normal_form, action, created_by, created_at, changed_at)
                                SELECT pattern, normal_form, action, created_by, created_at, changed_at
                                FROM watched_word WHERE id = ?""").param(word.id()).update()).isInstanceOf(DuplicateKeyException.class);
        rules.delete(administrator, word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "*", "f*ck", "!?"})
    void whatIsNoWordIsRefused(String pattern) {
        refused("words.pattern", () -> rules.add(moderator, cohort, pattern, WatchAction.HOLD));
        refused("words.pattern", () -> rules.tryOut(moderator, cohort, pattern));
    }

    @Test
    void aCohortHasTwoThousandWords() {
        jdbc.sql("""
                        INSERT INTO watched_word
                            (cohort_id, pattern, normal_form, action, created_by, created_at, changed_at)
                        SELECT :cohort, CONCAT('word', seq), CONCAT('word', seq), 'HOLD', :person, NOW(), NOW()
                        FROM seq_1_to_2000""")
                .param("cohort", cohort.value())
                .param("person", moderator.value())
                .update();

        refused("words.many", () -> rules.add(moderator, cohort, "another", WatchAction.HOLD));
    }

    @Test
    void aWordIsSwitchedOnAndOffAndDeleted() {
        rules.turn(moderator, rules.add(moderator, cohort, "rent*", WatchAction.HOLD), true);
        assertThat(only().state()).isEqualTo(WatchedWord.State.ON);

        rules.turn(moderator, only(), false);
        assertThat(only().state()).isEqualTo(WatchedWord.State.OFF);

        rules.delete(moderator, only());
        assertThat(rules.inCohort(moderator, slug).words()).isEmpty();
    }

    @Test
    void whoChangesSecondIsTold() {
        var word = rules.add(moderator, cohort, "rent*", WatchAction.HOLD);
        rules.turn(fixtures.moderator(cohort), word, true);

        refused("words.changed", () -> rules.turn(moderator, word, false));
        refused("words.changed", () -> rules.delete(moderator, word));
        assertThat(only().state()).isEqualTo(WatchedWord.State.ON);
    }

    @Test
    void wordsOfTheSiteAreShownInCohortsAndChangedByAdministratorsOnly() {
        var administrator = fixtures.administrator();
        var trial = rules.add(administrator, null, "waiting" + System.nanoTime(), WatchAction.HOLD);
        rules.turn(administrator, trial, true);
        var word = rules.ofSite(moderator).getFirst();

        assertThat(rules.inCohort(moderator, slug).site()).contains(word);
        assertThatThrownBy(() -> rules.turn(moderator, word, false)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> rules.delete(moderator, word)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> rules.ofSite(author)).isInstanceOf(NotFoundException.class);
        rules.delete(administrator, word);
    }

    @Test
    void wordsOfACohortAreNotForAdministratorsOrModeratorsElsewhere() {
        var word = rules.add(moderator, cohort, "rent*", WatchAction.HOLD);
        var elsewhere = fixtures.moderator(fixtures.cohort());
        var administrator = fixtures.administrator();

        assertThatThrownBy(() -> rules.turn(elsewhere, word, true)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> rules.turn(administrator, word, true)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> rules.inCohort(administrator, slug)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> rules.tryOut(administrator, cohort, "rent*")).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aTrialCountsAndShowsTheNewestWithTheWordsMarked() {
        var first = post("We pay too much rent for this flat.");
        var second = post("Is the <b>RENT</b> paid before the month begins?");
        post("My parents came to visit.");

        var trial = rules.tryOut(moderator, cohort, "rent");

        assertThat(trial.caught()).isEqualTo(2);
        assertThat(trial.looked()).isEqualTo(4);
        assertThat(trial.cut()).isFalse();
        assertThat(trial.newest()).extracting(WatchTrial.Caught::post).containsExactly(second, first);
        assertThat(trial.newest().getFirst().excerpt()).contains("<mark>RENT</mark>");
        assertThat(trial.newest().getFirst().threadTitle()).isEqualTo("How to find a language school");
    }

    @Test
    void aTrialShowsWhereInALongTextTheWordStands() {
        post("Every morning we walk along the canal. ".repeat(30) + "And then the landlord came. "
                + "So it is. ".repeat(90));

        var excerpt =
                rules.tryOut(moderator, cohort, "landlord").newest().getFirst().excerpt();

        assertThat(excerpt).contains("<mark>landlord</mark>").hasSizeLessThan(400);
    }

    @Test
    void aTrialReadsTheTitleOfAThreadToo() {
        var trial = rules.tryOut(moderator, cohort, "language school");

        assertThat(trial.caught()).isEqualTo(1);
    }

    @Test
    void aTrialLeavesOutWhatIsOldHeldOrTakenBack() {
        var old = post("The rent of the first flat.");
        jdbc.sql("UPDATE post SET published_at = ? WHERE public_id = ?")
                .params(Instant.now().minus(31, ChronoUnit.DAYS), old.value())
                .update();
        posts.delete(author, post("The rent of the second flat."));
        post(Fixtures.SPAM + " rent");

        assertThat(rules.tryOut(moderator, cohort, "rent").caught()).isZero();
    }

    @Test
    void aTrialNeverShowsAnotherCohort() {
        var other = fixtures.cohort();
        fixtures.join(other, moderator);
        var there = fixtures.member(other);
        fixtures.post(fixtures.thread(other, there), there, "We pay too much rent for this flat.");

        assertThat(rules.tryOut(moderator, cohort, "rent").caught()).isZero();
        assertThatThrownBy(() -> rules.tryOut(moderator, other, "rent")).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aTrialOfTheSiteCountsByCohortAndShowsNoText() {
        var word = "zebra" + Long.toString(System.nanoTime(), 26).replaceAll("\\d", "x");
        post("A " + word + " crossed the road to the language school.");

        var trial = rules.tryOut(fixtures.administrator(), null, word);

        assertThat(trial.newest()).isEmpty();
        assertThat(trial.cohorts()).containsExactly(new WatchTrial.Count("Test cohort", 1));
    }

    @Test
    void coordinatorsKeepTheWordsOfTheirCohort() {
        var coordinator = fixtures.with(cohort, new CohortRole(false, true));

        rules.turn(coordinator, rules.add(coordinator, cohort, "rent*", WatchAction.FOLD), true);

        assertThat(only().action()).isEqualTo(WatchAction.FOLD);
    }

    private WatchedWord only() {
        return rules.inCohort(moderator, slug).words().getFirst();
    }

    private PostId post(String text) {
        return fixtures.post(thread, author, text).post();
    }

    private static void refused(String reason, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
