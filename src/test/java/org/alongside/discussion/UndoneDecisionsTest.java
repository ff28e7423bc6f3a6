package org.alongside.discussion;

import static org.alongside.testing.Fixtures.SPAM;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Supplier;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.alongside.shared.PostId;
import org.alongside.shared.ThreadId;
import org.alongside.testing.ApplicationTest;
import org.alongside.testing.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Whatever is decided about a post and in whichever order: undone step by step, everything is as it was.
@ApplicationTest
@SuppressWarnings("NullAway.Init") // Set up before each test.
class UndoneDecisionsTest {

    private static final int SEQUENCES = 8;
    private static final int STEPS = 14;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private Posts posts;

    @Autowired
    private Threads threads;

    @Autowired
    private PostDecisions decisions;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcClient jdbc;

    private CohortId cohort;
    private PersonId author;
    private List<PersonId> deciders;
    private ThreadId thread;

    @BeforeEach
    void aCohortTalks() {
        cohort = fixtures.cohort();
        author = fixtures.member(cohort);
        deciders = List.of(fixtures.moderator(cohort), fixtures.moderator(cohort));
        thread = fixtures.thread(cohort, author);
    }

    enum Begin {
        HELD,
        PUBLISHED,
        PUBLISHED_WITH_A_NOTE,
        WITH_A_CHANGE_THAT_WAITS,
        CHANGED,
        OPENING,
        OPENING_THAT_OTHERS_ANSWERED,
        OPENING_THAT_WAITS,
        ONLY_ANSWER_BELOW_A_REMOVED_OPENING,
        ANSWER_THAT_WAITS_BELOW_A_REMOVED_OPENING
    }

    @ParameterizedTest
    @EnumSource(Begin.class)
    void everyDecisionCanBeUndoneExactly(Begin begin) {
        var chance = new Random(20_260_101 + begin.ordinal());
        for (int i = 0; i < SEQUENCES; i++) {
            wander(post(begin, i), chance);
        }
    }

    private void wander(PostId post, Random chance) {
        Deque<Step> steps = new ArrayDeque<>();
        var start = rows(post);
        for (int i = 0; i < STEPS; i++) {
            if (!steps.isEmpty() && chance.nextInt(4) == 0) {
                undo(post, steps.pop());
            } else {
                var before = rows(post);
                var settled = within(() -> decide(post, chance));
                if (settled instanceof Settled.Done done) {
                    steps.push(new Step(done, before));
                } else {
                    assertThat(rows(post)).isEqualTo(before);
                }
            }
        }
        while (!steps.isEmpty()) {
            undo(post, steps.pop());
        }
        assertThat(rows(post)).isEqualTo(start);
    }

    private Settled decide(PostId post, Random chance) {
        var decider = deciders.get(chance.nextInt(2));
        var revision = 1 + chance.nextInt(latest(post));
        var notes = ContentNote.values();
        return switch (chance.nextInt(5)) {
            case 0 -> decisions.publish(decider, post, revision, null);
            case 1 -> decisions.publish(decider, post, revision, notes[chance.nextInt(notes.length)]);
            case 2 -> decisions.giveBack(decider, post, revision, "private-data");
            case 3 -> decisions.remove(decider, post, revision, "spam", chance.nextBoolean());
            default -> decisions.hold(decider, post, revision);
        };
    }

    private void undo(PostId post, Step step) {
        var mark = step.done();
        assertThat(within(() -> decisions.restore(deciders.getFirst(), post, mark.after(), mark.before())))
                .isInstanceOf(Settled.Done.class);
        assertThat(rows(post)).isEqualTo(step.before());
    }

    private PostId post(Begin begin, int number) {
        return switch (begin) {
            case HELD -> fixtures.post(thread, author, SPAM + " " + number).post();
            case PUBLISHED -> published(number);
            case PUBLISHED_WITH_A_NOTE ->
                posts.submit(
                                author,
                                thread,
                                Fixtures.draft(Fixtures.text(number)).noting(ContentNote.LOSS))
                        .post();
            case WITH_A_CHANGE_THAT_WAITS -> {
                var post = published(number);
                posts.edit(author, post, Fixtures.draft(SPAM + " " + number), 1);
                yield post;
            }
            case CHANGED -> {
                var post = published(number);
                posts.edit(author, post, Fixtures.draft(Fixtures.text(number + 50)), 1);
                yield post;
            }
            case OPENING -> opening(started(number));
            case OPENING_THAT_OTHERS_ANSWERED -> {
                var answered = started(number);
                fixtures.post(answered, fixtures.member(cohort), Fixtures.text(number + 75));
                yield opening(answered);
            }
            case OPENING_THAT_WAITS -> {
                var draft = new Draft("Look at this", "", SPAM + " " + number, Fixtures.key());
                yield threads.start(author, cohort, draft, null).post();
            }
            case ONLY_ANSWER_BELOW_A_REMOVED_OPENING -> belowARemovedOpening(number, Fixtures.text(number + 75));
            case ANSWER_THAT_WAITS_BELOW_A_REMOVED_OPENING -> belowARemovedOpening(number, SPAM + " " + number);
        };
    }

    private PostId published(int number) {
        return fixtures.post(thread, author, Fixtures.text(number)).post();
    }

    private ThreadId started(int number) {
        var text = Fixtures.text(number + 25);
        return threads.start(author, cohort, new Draft(text, "", text, Fixtures.key()), null)
                .thread();
    }

    private PostId belowARemovedOpening(int number, String text) {
        var begun = started(number);
        var opening = opening(begun);
        var answer = fixtures.post(begun, fixtures.member(cohort), text).post();
        within(() -> decisions.remove(deciders.getFirst(), opening, 1, "spam", false));
        return answer;
    }

    private PostId opening(ThreadId of) {
        return threads.open(author, of, null).posts().getFirst().id();
    }

    private int latest(PostId post) {
        return jdbc.sql("SELECT MAX(r.number) FROM post_revision r JOIN post p ON p.id = r.post_id"
                        + " WHERE p.public_id = ?")
                .param(post.value())
                .query(Integer.class)
                .single();
    }

    /// All that a decision may touch, save when others could first read it: that stays.
    private List<Map<String, Object>> rows(PostId post) {
        var rows = new ArrayList<Map<String, Object>>();
        for (var sql : List.of(
                "SELECT state, shown_revision_id, latest_revision_id, edited_at, content_note, note_by_moderator"
                        + " FROM post WHERE public_id = ?",
                "SELECT r.number, r.state, r.reason, r.release_at, r.hidden, r.score, r.signals, r.body"
                        + " FROM post_revision r JOIN post p ON p.id = r.post_id WHERE p.public_id = ? ORDER BY r.id",
                "SELECT t.state, t.post_count, t.last_post_id, t.last_activity_at, t.title"
                        + " FROM thread t JOIN post p ON p.thread_id = t.id WHERE p.public_id = ?",
                "SELECT l.revision_id, l.cohort_id, l.moderator_id, l.author_id, l.removed FROM screening_lesson l"
                        + " JOIN post_revision r ON r.id = l.revision_id JOIN post p ON p.id = r.post_id"
                        + " WHERE p.public_id = ? ORDER BY l.revision_id")) {
            rows.addAll(jdbc.sql(sql).param(post.value()).query().listOfRows());
        }
        return rows;
    }

    private Settled within(Supplier<Settled> work) {
        return Objects.requireNonNull(new TransactionTemplate(transactions).execute(_ -> work.get()));
    }

    private record Step(Settled.Done done, List<Map<String, Object>> before) {}
}
