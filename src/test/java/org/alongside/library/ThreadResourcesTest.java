package org.alongside.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.alongside.cohort.CohortRole;
import org.alongside.discussion.DiscussingThread;
import org.alongside.discussion.Draft;
import org.alongside.discussion.PostDecisions;
import org.alongside.discussion.Posts;
import org.alongside.discussion.Settled;
import org.alongside.discussion.Threads;
import org.alongside.identity.Blocks;
import org.alongside.shared.CohortId;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.alongside.shared.PostId;
import org.alongside.shared.RefusedException;
import org.alongside.shared.ThreadId;
import org.alongside.testing.ApplicationTest;
import org.alongside.testing.Fixtures;
import org.alongside.testing.StatementCount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class ThreadResourcesTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private ThreadResources beside;

    @Autowired
    private ResourceThreads talk;

    @Autowired
    private Resources resources;

    @Autowired
    private Threads threads;

    @Autowired
    private Posts posts;

    @Autowired
    private PostDecisions decisions;

    @Autowired
    private Blocks blocks;

    @Autowired
    private StatementCount statements;

    @Autowired
    private JdbcClient jdbc;

    private LibraryScene scene;
    private CohortId cohort;
    private PersonId owner;
    private PersonId member;
    private ThreadId thread;
    private ResourceId resource;

    @BeforeEach
    void aThreadAndAResource() {
        scene = new LibraryScene(context, "member");
        cohort = scene.cohort();
        owner = scene.owner();
        member = scene.actor();
        resource = scene.accepted();
        thread = fixtures.thread(cohort, owner);
    }

    @Test
    void whatLiesBesideAThreadIsSeenThereAndTheThreadAtTheResource() {
        beside.attach(owner, thread, resource);

        assertThat(beside.list(member, thread)).singleElement().satisfies(one -> {
            assertThat(one.resource().title()).isEqualTo("Language school");
            assertThat(one.attached()).isTrue();
            assertThat(one.removable()).isFalse();
        });
        assertThat(beside.list(owner, thread).getFirst().removable()).isTrue();
        assertThat(discussing(member)).containsExactly(thread);
    }

    @Test
    void aResourceOfAnotherCohortCannotBeLaidBesideAThread() {
        var elsewhere = new LibraryScene(context, "member");
        var foreign = elsewhere.accepted();
        fixtures.join(elsewhere.cohort(), member);

        assertThatThrownBy(() -> beside.attach(member, thread, foreign)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> beside.attach(member, thread, scene.proposed()))
                .isInstanceOf(NotFoundException.class);
        assertThat(beside.list(member, thread)).isEmpty();
    }

    @Test
    void aThreadThatWasMovedLeavesBehindWhatItsNewCohortHasNot() {
        beside.attach(owner, thread, resource);
        var both = fixtures.moderator(cohort);
        var other = fixtures.cohort();
        fixtures.join(other, both, new CohortRole(true, false));
        threads.move(both, thread, other);

        assertThat(beside.list(both, thread)).isEmpty();
        assertThat(discussing(both)).isEmpty();
        assertThat(discussing(member)).isEmpty();

        threads.move(both, thread, cohort);
        assertThat(beside.list(member, thread)).hasSize(1);
    }

    @Test
    void theAddressOfAResourceInAPostIsRecognised() {
        posts.submit(member, thread, Fixtures.draft("This helped me a lot: /resources/" + resource.value()));

        assertThat(beside.list(owner, thread)).singleElement().satisfies(one -> {
            assertThat(one.resource().id()).isEqualTo(resource);
            assertThat(one.attached()).isFalse();
            assertThat(one.removable()).isFalse();
        });
        assertThat(discussing(owner)).containsExactly(thread);
    }

    @Test
    void whatAPostNamesGoesWithItAndComesBackWithIt() {
        var post = naming(member);
        var moderator = fixtures.moderator(cohort);
        var done = scene.inTransaction(() -> decisions.remove(moderator, post, 1, "off-topic", false));
        assertThat(beside.list(owner, thread)).isEmpty();
        assertThat(discussing(owner)).isEmpty();

        var marks = (Settled.Done) done;
        scene.inTransaction(() -> decisions.restore(moderator, post, marks.after(), marks.before()));
        assertThat(beside.list(owner, thread)).hasSize(1);
        assertThat(discussing(owner)).containsExactly(thread);
    }

    @Test
    void aPostThatNoLongerNamesItNoLongerShowsIt() {
        var post = naming(member);
        posts.edit(member, post, Fixtures.draft(Fixtures.text(12)), 1);

        assertThat(beside.list(owner, thread)).isEmpty();
        assertThat(discussing(owner)).isEmpty();
    }

    @Test
    void aPostThatIsDeletedNamesNothing() {
        posts.delete(member, naming(member));

        assertThat(beside.list(owner, thread)).isEmpty();
        assertThat(discussing(owner)).isEmpty();
    }

    @Test
    void whatOnlyAPostBehindABlockNamesIsNotSeenEitherWay() {
        naming(member);
        blocks.block(owner, fixtures.page(member));

        assertThat(beside.list(owner, thread)).isEmpty();
        assertThat(discussing(owner)).isEmpty();
        assertThat(beside.list(fixtures.moderator(cohort), thread)).hasSize(1);
    }

    @Test
    void aThreadBehindABlockIsNotAmongThoseThatDiscussIt() {
        beside.attach(owner, thread, resource);
        blocks.block(owner, fixtures.page(member));

        assertThat(discussing(member)).isEmpty();
        assertThatThrownBy(() -> beside.list(member, thread)).isInstanceOf(NotFoundException.class);
        assertThat(discussing(owner)).containsExactly(thread);
    }

    @Test
    void aResourceThatIsWithdrawnIsNoLongerBesideTheThread() {
        beside.attach(owner, thread, resource);
        naming(member);
        resources.withdraw(owner, resource);

        assertThat(beside.list(member, thread)).isEmpty();
        assertThatThrownBy(() -> talk.list(member, resource, null)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aResourceThatIsRemovedComesBackWhenThatIsUndone() {
        beside.attach(owner, thread, resource);
        var moderator = fixtures.moderator(cohort);
        var decisions = context.getBean(ResourceDecisions.class);
        var version = scene.latest(resource);
        var change = scene.inTransaction(() -> decisions.remove(moderator, resource, version, "spam"))
                .orElseThrow();
        assertThat(beside.list(member, thread)).isEmpty();

        scene.inTransaction(() -> decisions.restore(moderator, resource, version, change));
        assertThat(beside.list(member, thread)).hasSize(1);
        assertThat(discussing(member)).containsExactly(thread);
    }

    @Test
    void aThreadThatIsRemovedIsNotAtTheResourceUntilItIsBack() {
        beside.attach(owner, thread, resource);
        state("REMOVED");
        assertThat(discussing(member)).isEmpty();
        assertThat(discussing(owner)).isEmpty();

        state("PUBLISHED");
        assertThat(discussing(member)).containsExactly(thread);
    }

    @Test
    void whatAMemberHasLaidThereStaysWhenSheLeaves() {
        beside.attach(member, thread, resource);
        jdbc.sql("DELETE FROM cohort_member WHERE cohort_id = ? AND person_id = ?")
                .params(cohort.value(), member.value())
                .update();

        assertThat(beside.list(owner, thread)).hasSize(1);
        assertThatThrownBy(() -> beside.list(member, thread)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> beside.detach(member, thread, resource)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void inAThreadThatIsClosedNothingIsLaid() {
        threads.lock(fixtures.moderator(cohort), thread, true);

        assertThatThrownBy(() -> beside.attach(member, thread, resource))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo("thread.locked"));
    }

    @Test
    void twentyLieBesideAThreadAndNoMore() {
        IntStream.range(0, ThreadResources.MOST).forEach(i -> beside.attach(member, thread, another()));

        assertThatThrownBy(() -> beside.attach(member, thread, resource))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo("links.full"));
    }

    @Test
    void theSameLaidTwiceAtOnceLiesThereOnceAndTheLastPlaceIsTakenByOne() throws Exception {
        IntStream.range(0, ThreadResources.MOST - 2).forEach(i -> beside.attach(member, thread, another()));
        var one = another();
        var two = another();
        var three = another();
        atOnce(
                () -> attach(member, one),
                () -> attach(owner, one),
                () -> attach(member, two),
                () -> attach(owner, three));

        assertThat(jdbc.sql("""
                        SELECT COUNT(*) FROM thread_resource x JOIN thread t ON t.id = x.thread_id
                        WHERE t.public_id = ?""").param(thread.value()).query(Integer.class).single())
                .isEqualTo(ThreadResources.MOST);
    }

    @Test
    void aThreadAboutAResourceHasItBesideItOnceItIsRead() {
        var draft = new Draft("About it", "", Fixtures.text(20), Fixtures.key());
        var started = threads.start(member, cohort, draft, null, resource.value());
        threads.start(member, cohort, draft, null, resource.value());

        assertThat(beside.list(owner, started.thread())).hasSize(1);
        assertThat(discussing(owner)).containsExactly(started.thread());
    }

    @Test
    void aThreadAboutItThatIsHeldShowsItOncePublished() {
        var draft = new Draft("About it", "", Fixtures.SPAM, Fixtures.key());
        var held = threads.start(member, cohort, draft, null, resource.value());
        assertThat(discussing(owner)).isEmpty();

        scene.inTransaction(() -> decisions.publish(fixtures.moderator(cohort), held.post(), 1, null));
        assertThat(beside.list(owner, held.thread())).hasSize(1);
        assertThat(discussing(owner)).containsExactly(held.thread());
    }

    @Test
    void aThreadAboutSomethingSheMayNotReadIsStoredWithoutIt() {
        var foreign = new LibraryScene(context, "member").accepted();
        var started = threads.start(
                member, cohort, new Draft("About it", "", Fixtures.text(21), Fixtures.key()), null, foreign.value());
        var madeUp = threads.start(
                owner, cohort, new Draft("Other", "", Fixtures.text(22), Fixtures.key()), null, "' OR 1=1 --");

        assertThat(beside.list(owner, started.thread())).isEmpty();
        assertThat(beside.list(owner, madeUp.thread())).isEmpty();
    }

    @Test
    void threadsAreReadPageByPageTheNewestActivityFirst() {
        var all = new ArrayList<ThreadId>();
        for (int i = 0; i < ResourceThreads.PAGE + 2; i++) {
            var draft = new Draft("Thread " + i, "", Fixtures.text(60 + i), Fixtures.key());
            var next =
                    threads.start(fixtures.member(cohort), cohort, draft, null).thread();
            beside.attach(member, next, resource);
            all.add(next);
        }
        var first = talk.list(owner, resource, null);
        var second = talk.list(owner, resource, first.next());

        assertThat(first.items()).hasSize(ResourceThreads.PAGE);
        assertThat(second.next()).isNull();
        assertThat(second.items()).hasSize(2).doesNotContainAnyElementsOf(first.items());
        assertThat(first.items().getFirst().id()).isEqualTo(all.getLast());
    }

    @Test
    void whatLiesBesideAThreadTakesFiveStatementsHoweverMuchItIs() {
        IntStream.range(0, 10).forEach(i -> beside.attach(member, thread, another()));
        IntStream.range(0, 5).forEach(i -> naming(fixtures.member(cohort)));

        assertThat(statements.during(() -> beside.list(owner, thread)))
                .isNotEmpty()
                .hasSizeLessThanOrEqualTo(5);
    }

    private PostId naming(PersonId author) {
        return posts.submit(author, thread, Fixtures.draft(Fixtures.text(30) + " /resources/" + resource.value()))
                .post();
    }

    private ResourceId another() {
        var key = jdbc.sql("SELECT id FROM resource WHERE public_id = ?")
                .param(resource.value())
                .query(Long.class)
                .single();
        return new LibraryCopy(jdbc).of(key);
    }

    private boolean attach(PersonId by, ResourceId what) {
        try {
            beside.attach(by, thread, what);
            return true;
        } catch (RefusedException _) {
            return false;
        }
    }

    @SafeVarargs
    private static <T> void atOnce(Callable<T>... work) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var result : threads.invokeAll(List.of(work))) {
                result.get();
            }
        }
    }

    private List<ThreadId> discussing(PersonId viewer) {
        try {
            return talk.list(viewer, resource, null).items().stream()
                    .map(DiscussingThread::id)
                    .toList();
        } catch (NotFoundException _) {
            return List.of();
        }
    }

    private void state(String state) {
        jdbc.sql("UPDATE thread SET state = ? WHERE public_id = ?")
                .params(state, thread.value())
                .update();
    }
}
