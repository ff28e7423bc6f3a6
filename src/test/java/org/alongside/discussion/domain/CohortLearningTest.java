package org.alongside.discussion.domain;

import static org.alongside.testing.Fixtures.SPAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import org.alongside.discussion.Lessons;
import org.alongside.moderation.Act;
import org.alongside.moderation.Decision;
import org.alongside.moderation.Reason;
import org.alongside.moderation.Rescreening;
import org.alongside.shared.CohortId;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.alongside.shared.PostId;
import org.alongside.shared.RefusedException;
import org.alongside.shared.ThreadId;
import org.alongside.testing.ApplicationTest;
import org.alongside.testing.DeskFixtures;
import org.alongside.testing.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
@SuppressWarnings("NullAway.Init") // Set up before each test.
class CohortLearningTest {

    private static final Decision PUBLISH = Decision.publish();

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private DeskFixtures desk;

    @Autowired
    private Rescreening rescreening;

    @Autowired
    private Lessons lessons;

    @Autowired
    private CohortLearning learning;

    @Autowired
    private LessonReader reader;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcClient jdbc;

    private String slug;
    private CohortId cohort;
    private PersonId author;
    private PersonId moderator;
    private ThreadId thread;
    private PostId post;

    @BeforeEach
    void aPostIsHeld() {
        slug = fixtures.slug();
        cohort = fixtures.cohort(slug);
        author = fixtures.member(cohort);
        moderator = fixtures.moderator(cohort);
        thread = fixtures.thread(cohort, author);
        post = fixtures.post(thread, author, SPAM).post();
    }

    @Test
    void aPublishedTextTeachesThatItWasFine() {
        desk.decide(moderator, post, PUBLISH);

        var lesson = reader.of(revision(post)).lesson();
        assertThat(lesson.removed()).isFalse();
        assertThat(lesson.moderator()).isEqualTo(moderator.value());
        assertThat(lesson.author()).isEqualTo(author.value());
        assertThat(lesson.text().body()).contains("cheap-essays");
    }

    static List<Reason> removals() {
        return Reason.of(Act.REMOVE);
    }

    @ParameterizedTest
    @MethodSource("removals")
    void onlySpamAndScamTeachThatATextIsUnwanted(Reason reason) {
        desk.decide(moderator, post, Decision.remove(reason));

        var spam = reason == Reason.SPAM || reason == Reason.SCAM;
        assertThat(stored()).isEqualTo(spam ? List.of(true) : List.of());
        assertThat(learning.known(cohort).contains(revision(post))).isEqualTo(spam);
    }

    @Test
    void aDecisionIsLearnedAtOnceWhereTheCohortIsKnownAlready() {
        assertThat(learning.known(cohort)).isEmpty();

        desk.decide(moderator, post, PUBLISH);

        assertThat(learning.known(cohort)).containsExactly(revision(post));
    }

    @Test
    void aDecisionThatIsRolledBackTeachesNothing() {
        assertThat(learning.known(cohort)).isEmpty();

        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            desk.decide(moderator, post, PUBLISH);
            status.setRollbackOnly();
        });

        assertThat(stored()).isEmpty();
        assertThat(learning.known(cohort)).isEmpty();
    }

    @Test
    void lessonsAreThereAfterARestart() {
        desk.decide(moderator, post, PUBLISH);

        var afresh = new CohortLearning(reader, jdbc, Clock.systemUTC());

        assertThat(afresh.known(cohort)).containsExactly(revision(post));
    }

    @Test
    void aCohortLearnsNothingFromAnother() {
        desk.decide(moderator, post, PUBLISH);

        assertThat(learning.known(fixtures.cohort())).isEmpty();
    }

    @Test
    void theLaterDecisionAboutATextCounts() {
        var slipped = fixtures.slippedThrough(thread, author, SPAM.replace("essays", "shoes"));
        rescreening.look(moderator, rescreening.scope(moderator, slug, null), (_, doubted) -> {
            doubted.forEach(text -> rescreening.hold(moderator, text));
            return true;
        });
        desk.decide(moderator, slipped, PUBLISH);
        rescreening.look(moderator, rescreening.scope(moderator, slug, null), (_, doubted) -> {
            doubted.forEach(text -> rescreening.remove(moderator, text, Reason.SPAM));
            return true;
        });

        assertThat(stored()).containsExactly(true);
        assertThat(learning.known(cohort)).containsExactly(revision(slipped));
    }

    @Test
    void anUndoneLessonIsForgotten() {
        desk.decide(moderator, post, PUBLISH);
        assertThat(learning.known(cohort)).hasSize(1);

        assertThat(lessons.undo(fixtures.moderator(cohort), post, 1)).isTrue();

        assertThat(stored()).isEmpty();
        assertThat(learning.known(cohort)).isEmpty();
        assertThat(lessons.undo(moderator, post, 1)).isFalse();
    }

    @Test
    void onlyModeratorsOfTheCohortUndoALesson() {
        desk.decide(moderator, post, PUBLISH);
        var elsewhere = fixtures.moderator(fixtures.cohort());

        assertThatThrownBy(() -> lessons.undo(author, post, 1)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> lessons.undo(elsewhere, post, 1)).isInstanceOf(NotFoundException.class);
        assertThat(stored()).containsExactly(false);
    }

    @Test
    void nobodyUndoesWhatHerOwnTextTaught() {
        var own = fixtures.post(thread, moderator, SPAM.replace("essays", "books"))
                .post();
        desk.decide(fixtures.moderator(cohort), own, Decision.remove(Reason.SPAM));

        assertThatThrownBy(() -> lessons.undo(moderator, own, 1)).isInstanceOf(RefusedException.class);
    }

    private List<Boolean> stored() {
        return jdbc.sql("SELECT removed FROM screening_lesson WHERE cohort_id = ? ORDER BY id")
                .param(cohort.value())
                .query(Boolean.class)
                .list();
    }

    private long revision(PostId id) {
        return jdbc.sql("SELECT latest_revision_id FROM post WHERE public_id = ?")
                .param(id.value())
                .query(Long.class)
                .single();
    }
}
