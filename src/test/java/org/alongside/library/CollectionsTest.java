package org.alongside.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.alongside.cohort.RestrictionKind;
import org.alongside.cohort.Restrictions;
import org.alongside.shared.CohortId;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.alongside.testing.ApplicationTest;
import org.alongside.testing.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class CollectionsTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private Collections collections;

    @Autowired
    private Resources resources;

    @Autowired
    private ResourceSharing sharing;

    @Autowired
    private JdbcClient jdbc;

    private LibraryScene scene;
    private CohortId cohort;
    private PersonId keeper;
    private PersonId member;
    private CollectionId id;

    @BeforeEach
    void aCollection() {
        scene = new LibraryScene(context, "coordinator");
        cohort = scene.cohort();
        keeper = scene.actor();
        member = fixtures.member(cohort);
        id = collections.make(keeper, cohort, draft("First month in a new town"));
    }

    @Test
    void resourcesStandInTheOrderInWhichKeepersPutThem() {
        var all = put(4);

        collections.moveUp(keeper, id, all.get(3), version());
        collections.moveUp(keeper, id, all.get(3), version());
        collections.moveDown(keeper, id, all.get(0), version());

        assertThat(order(member)).containsExactly(all.get(3), all.get(0), all.get(1), all.get(2));
        assertThat(positions()).containsExactly(1, 2, 3, 4);
    }

    @Test
    void firstAndLastStayWhereTheyAre() {
        var all = put(2);

        collections.moveUp(keeper, id, all.get(0), version());
        collections.moveDown(keeper, id, all.get(1), version());

        assertThat(order(member)).containsExactlyElementsOf(all);
    }

    @Test
    void resourceThatIsTakenOutLeavesNoHole() {
        var all = put(3);

        collections.remove(keeper, id, all.get(1), version());

        assertThat(order(member)).containsExactly(all.get(0), all.get(2));
        assertThat(positions()).containsExactly(1, 2);
    }

    @Test
    void resourceThatIsGoneVanishesWithoutATraceAndIsPassedOver() {
        var all = put(3);
        resources.withdraw(scene.owner(), all.get(1));

        assertThat(order(member)).containsExactly(all.get(0), all.get(2));
        collections.moveUp(keeper, id, all.get(2), version());

        assertThat(order(member)).containsExactly(all.get(2), all.get(0));
        assertThat(positions()).containsExactly(1, 2, 3);
    }

    @Test
    void resourceThatLeftTheCohortIsNotShownInItsCollection() {
        var other = fixtures.cohort();
        var bridge = fixtures.moderator(other);
        fixtures.join(cohort, bridge);
        var shared = scene.accepted();
        sharing.share(bridge, shared, other);
        var there = collections.make(bridge, other, draft("Elsewhere"));
        collections.add(bridge, there, shared);
        var reader = fixtures.member(other);
        assertThat(collections.open(reader, there).items()).hasSize(1);

        sharing.unshare(bridge, shared, other);

        assertThat(collections.open(reader, there).items()).isEmpty();
        assertThat(collections.list(reader, null)).isEmpty();
    }

    @Test
    void secondOfTwoWhoMoveIsTold() {
        var all = put(3);
        var seen = version();
        collections.moveUp(keeper, id, all.get(2), seen);

        assertThatThrownBy(() -> collections.moveUp(keeper, id, all.get(2), seen))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("collection.changed-meanwhile");
        assertThat(order(member)).containsExactly(all.get(0), all.get(2), all.get(1));
    }

    @Test
    void sameFormSentTwiceIsOneCollectionAndTheSameResourceStandsInItOnce() {
        var draft = draft("Once");
        var first = collections.make(keeper, cohort, draft);
        var resource = scene.accepted();

        assertThat(collections.make(keeper, cohort, draft)).isEqualTo(first);
        collections.add(keeper, first, resource);
        assertThatThrownBy(() -> collections.add(keeper, first, resource))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("collection.has");
        assertThat(collections.open(keeper, first).items()).hasSize(1);
    }

    @Test
    void manyWhoAddAndMoveAtOnceNeverPutTwoAtOnePlace() throws Exception {
        var all = IntStream.range(0, 12).mapToObj(_ -> scene.accepted()).toList();
        var work = new ArrayList<Callable<Boolean>>();
        all.forEach(resource -> work.add(() -> tried(() -> collections.add(keeper, id, resource))));
        all.forEach(resource -> work.add(() -> tried(() -> collections.moveUp(keeper, id, resource, version()))));
        all.subList(0, 4)
                .forEach(resource -> work.add(() -> tried(() -> collections.remove(keeper, id, resource, version()))));

        try (var pool = Executors.newFixedThreadPool(12)) {
            for (var done : pool.invokeAll(work)) {
                done.get();
            }
        }

        assertThat(positions())
                .isEqualTo(IntStream.rangeClosed(1, positions().size()).boxed().toList());
        assertThat(order(keeper)).doesNotHaveDuplicates().containsAll(all.subList(4, 12));
    }

    @Test
    void doubtedWordsWaitForAnotherKeeper() {
        var held = collections.make(
                keeper, cohort, new CollectionDraft("Great site", Fixtures.SPAM, "en", Fixtures.key()));
        collections.add(keeper, held, scene.accepted());
        var second = fixtures.moderator(cohort);

        assertThatThrownBy(() -> collections.open(member, held)).isInstanceOf(NotFoundException.class);
        var seen = collections.open(keeper, held);
        assertThat(seen.held()).isTrue();
        assertThat(seen.mayRelease()).isFalse();
        assertThatThrownBy(() -> collections.release(keeper, held, seen.version()))
                .hasMessageContaining("moderation.own");

        collections.release(second, held, seen.version());
        assertThat(collections.open(member, held).items()).hasSize(1);
    }

    @Test
    void harmlessWordsOfAnotherDoNotLetHerReleaseHerOwn() {
        var held = collections.make(
                keeper, cohort, new CollectionDraft("Great site", Fixtures.SPAM, "en", Fixtures.key()));
        var second = fixtures.moderator(cohort);
        collections.change(
                second, held, draft("Good site"), collections.open(keeper, held).version());

        var seen = collections.open(keeper, held);
        assertThat(seen.held()).isTrue();
        assertThatThrownBy(() -> collections.release(keeper, held, seen.version()))
                .hasMessageContaining("moderation.own");
        collections.release(second, held, seen.version());
    }

    @Test
    void whoMayWriteNothingNamesNoCollection() {
        var by = fixtures.moderator(cohort);
        scene.inTransaction(() -> context.getBean(Restrictions.class)
                .impose(by, keeper, cohort, RestrictionKind.NO_POSTING, Duration.ofDays(7)));

        assertThatThrownBy(() -> collections.make(keeper, cohort, draft("Another")))
                .hasMessageContaining("restricted.posting");
        assertThatThrownBy(() -> collections.change(keeper, id, draft("Another"), version()))
                .hasMessageContaining("restricted.posting");
    }

    @Test
    void whatWasTakenBackForGoodTakesNoPlace() {
        var all = put(2);
        resources.withdraw(scene.owner(), all.get(0));

        collections.add(keeper, id, scene.accepted());

        assertThat(positions()).containsExactly(1, 2);
        assertThat(order(member)).hasSize(2).startsWith(all.get(1));
    }

    @Test
    void scriptInItsWordsIsText() {
        var script = "<script>alert(1)</script><img src=x onerror=alert(1)>words";
        collections.change(keeper, id, new CollectionDraft(script, script, "en", Fixtures.key()), version());

        assertThat(collections.open(keeper, id).description()).doesNotContain("<script", "<img");
    }

    @Test
    void whatIsInAFullCollectionIsSaidToBeThereAndNotThatThereIsNoRoom() {
        var there = put(Collections.MOST).getFirst();

        assertThatThrownBy(() -> collections.add(keeper, id, scene.accepted())).hasMessageContaining("collection.full");
        assertThatThrownBy(() -> collections.add(keeper, id, there)).hasMessageContaining("collection.has");
    }

    private List<ResourceId> put(int count) {
        var all = IntStream.range(0, count).mapToObj(_ -> scene.accepted()).toList();
        all.forEach(resource -> collections.add(keeper, id, resource));
        return all;
    }

    private int version() {
        return collections.open(keeper, id).version();
    }

    private List<ResourceId> order(PersonId reader) {
        return collections.open(reader, id).items().stream()
                .map(ResourceSummary::id)
                .toList();
    }

    private List<Integer> positions() {
        return jdbc.sql("""
                        SELECT i.position FROM collection_item i JOIN collection k ON k.id = i.collection_id
                        WHERE k.public_id = ? ORDER BY i.position""").param(id.value()).query(Integer.class).list();
    }

    /// Who comes too late is told, and what is not there yet cannot be moved.
    private static boolean tried(Runnable work) {
        try {
            work.run();
            return true;
        } catch (RefusedException | NotFoundException _) {
            return false;
        }
    }

    private static CollectionDraft draft(String title) {
        return new CollectionDraft(title, "What to do first.", "en", Fixtures.key());
    }
}
