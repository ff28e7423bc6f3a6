package org.alongside.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.alongside.discussion.Imports;
import org.alongside.discussion.ThreadSummary;
import org.alongside.discussion.Threads;
import org.alongside.shared.CohortId;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.alongside.shared.PostId;
import org.alongside.shared.RefusedException;
import org.alongside.shared.ThreadId;
import org.alongside.testing.ApplicationTest;
import org.alongside.testing.AtOnce;
import org.alongside.testing.DeskFixtures;
import org.alongside.testing.Fixtures;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
@SuppressWarnings("NullAway.Init") // Set up before each test.
class CleanUpTest {

    private static final String TEMPLATE =
            "Great site! Very nice article about %s, I bookmarked your blog and will come"
                    + " back for more of it soon. http://cheap-%s.example.com/ buy cheap essays online";

    private static final Decision SPAM = Decision.remove(Reason.SPAM);

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private DeskFixtures desk;

    @Autowired
    private CleanUp cleanUp;

    @Autowired
    private Decisions decisions;

    @Autowired
    private Imports imports;

    @Autowired
    private Threads threads;

    @Autowired
    private JdbcClient jdbc;

    private String slug;
    private CohortId cohort;
    private PersonId moderator;

    @BeforeEach
    void anImportedThread() {
        slug = fixtures.slug();
        cohort = fixtures.cohort(slug);
        moderator = fixtures.moderator(cohort);
        take(null, "Which bus do you take to the language school in the morning?");
        take("good", Fixtures.text(3));
        for (var word : List.of("cats", "shoes", "tea", "buses")) {
            take(word, TEMPLATE.formatted(word, word));
        }
    }

    @Test
    void whatWaitsIsPutTogetherAndIsGoneAfterOneAct() {
        look();
        var cluster = clusters(ClusterKind.WORDS).getFirst();
        assertThat(cluster.held()).isEqualTo(4);
        assertThat(cluster.examples()).hasSize(CleanUp.EXAMPLES);
        assertThat(cluster.sites()).containsExactly("example.com");

        var outcome = decide(moderator, cluster, SPAM);

        assertThat(outcome)
                .extracting(BulkOutcome::done, BulkOutcome::missed, BulkOutcome::refused)
                .containsExactly(4, 0, 0);
        assertThat(states()).containsExactly("PUBLISHED", "PUBLISHED", "REMOVED", "REMOVED", "REMOVED", "REMOVED");
        assertThat(desk.open(cohort)).isZero();
        assertThat(clusters(ClusterKind.WORDS)).isEmpty();
        assertThat(clusters(ClusterKind.SITE)).isEmpty();
        assertThat(clusters(ClusterKind.REASON)).isEmpty();
    }

    @Test
    void theActIsTakenBackAsOne() {
        look();
        var outcome = decide(moderator, clusters(ClusterKind.WORDS).getFirst(), SPAM);

        takeBack(outcome);

        assertThat(states()).containsExactly("PUBLISHED", "PUBLISHED", "HELD", "HELD", "HELD", "HELD");
        assertThat(desk.open(cohort)).isEqualTo(4);
        assertThat(clusters(ClusterKind.WORDS).getFirst().held()).isEqualTo(4);
        assertThat(decide(moderator, clusters(ClusterKind.WORDS).getFirst(), SPAM)
                        .done())
                .isEqualTo(4);
    }

    @Test
    void whatOthersReadIsRemovedWithTheRestAndComesBackWithIt() {
        letThrough("cats");
        look();
        var cluster = clusters(ClusterKind.WORDS).getFirst();
        assertThat(cluster).extracting(Cluster::held, Cluster::published).containsExactly(3, 1);

        var outcome = decide(moderator, cluster, SPAM);
        assertThat(outcome.done()).isEqualTo(4);
        assertThat(state("cats")).isEqualTo("REMOVED");

        takeBack(outcome);
        assertThat(state("cats")).isEqualTo("PUBLISHED");
        assertThat(desk.open(cohort)).isEqualTo(3);
    }

    @Test
    void aThreadThatIsRemovedAsAWholeIsGoneAndComesBackAsItWas() {
        takeSpamThread();
        var member = fixtures.member(cohort);
        var before = threads.inCohort(member, slug, null).threads().items();
        assertThat(before).extracting(ThreadSummary::title).contains("Look at this");
        look();

        var outcome = decide(moderator, clusters(ClusterKind.WORDS).getFirst(), SPAM);
        assertThat(outcome.done()).isEqualTo(4 + 3);
        assertThat(threads.inCohort(member, slug, null).threads().items())
                .extracting(ThreadSummary::title)
                .containsExactly("Which bus");

        takeBack(outcome);
        assertThat(threads.inCohort(member, slug, null).threads().items()).isEqualTo(before);
    }

    @Test
    void whatSomebodyElseHasPublishedSinceTheLookStays() {
        look();
        var cluster = clusters(ClusterKind.WORDS).getFirst();
        letThrough("cats");

        var outcome = decide(moderator, cluster, SPAM);

        assertThat(outcome.done()).isEqualTo(3);
        assertThat(state("cats")).isEqualTo("PUBLISHED");
    }

    @Test
    void whatIsCutShortWhileItIsTakenBackIsFinishedByTheNext() {
        IntStream.range(0, Decisions.CHUNK)
                .forEach(
                        i -> take("w" + i, "Great site! Nice blog, visit http://cheap-essays.example.com/ for essays"));
        look();
        var outcome = decide(moderator, clusters(ClusterKind.SITE).getFirst(), SPAM);
        var whole = Objects.requireNonNull(outcome.decision());
        var mistake = new Decision(Act.UNDO, Reason.MISTAKE);

        var first = decisions.undoAll(moderator, whole, mistake, _ -> false);
        assertThat(decisions.past(moderator, null).items().getFirst())
                .extracting(PastDecision::undone, PastDecision::undoable)
                .containsExactly(false, true);
        var second = decisions.undoAll(fixtures.moderator(cohort), whole, mistake, _ -> true);

        assertThat(first.done()).isEqualTo(Decisions.CHUNK);
        assertThat(first.done() + second.done()).isEqualTo(outcome.done());
        assertThat(states()).doesNotContain("REMOVED");
        assertThat(decisions.past(moderator, null).items().getFirst())
                .extracting(PastDecision::undone, PastDecision::undoable)
                .containsExactly(true, false);
        assertThat(decisions.undoAll(moderator, whole, mistake, _ -> true).decision())
                .isNull();
        assertThatThrownBy(() -> decisions.undo(moderator, whole, mistake))
                .isInstanceOf(RefusedException.class)
                .hasMessage("decision.final");
    }

    @Test
    void publishingLeavesWhatIsPublished() {
        letThrough("cats");
        look();

        var outcome = decide(moderator, clusters(ClusterKind.WORDS).getFirst(), Decision.publish());

        assertThat(outcome)
                .extracting(BulkOutcome::done, BulkOutcome::missed, BulkOutcome::refused)
                .containsExactly(3, 0, 0);
        assertThat(states()).containsOnly("PUBLISHED");
    }

    @Test
    void whatIsUntickedStays() {
        look();
        var cluster = clusters(ClusterKind.WORDS).getFirst();

        cleanUp.decide(moderator, slug, cluster.id(), Set.of(post("tea")), SPAM, _ -> true);

        assertThat(state("tea")).isEqualTo("HELD");
        assertThat(state("shoes")).isEqualTo("REMOVED");
    }

    @Test
    void whatWasReportedOrMayTellOfDangerIsLeftForALookOfItsOwn() {
        jdbc.sql(
                        "UPDATE moderation_case c JOIN post p ON p.id = c.post_id SET c.report_count = 1 WHERE p.public_id = ?")
                .param(post("tea").value())
                .update();
        jdbc.sql(
                        "UPDATE moderation_case c JOIN post p ON p.id = c.post_id SET c.severity = 'DANGER' WHERE p.public_id = ?")
                .param(post("cats").value())
                .update();
        look();

        var outcome = decide(moderator, clusters(ClusterKind.WORDS).getFirst(), SPAM);

        assertThat(outcome).extracting(BulkOutcome::done, BulkOutcome::refused).containsExactly(2, 2);
        assertThat(state("tea")).isEqualTo("HELD");
        assertThat(state("cats")).isEqualTo("HELD");
    }

    @Test
    void whatAMemberWritesInAnImportedThreadIsNoneOfIt() {
        look();
        var texts = new ArrayList<String>();
        jdbc.sql("SELECT public_id FROM thread WHERE cohort_id = ?")
                .param(cohort.value())
                .query(String.class)
                .list()
                .forEach(thread -> fixtures.post(
                        new ThreadId(thread), fixtures.member(cohort), TEMPLATE.formatted("rain", "rain")));
        look();
        clusters(ClusterKind.WORDS).forEach(cluster -> texts.add(String.valueOf(cluster.size())));

        assertThat(texts).containsExactly("4");
    }

    @Test
    void twoAtOnceDecideEachTextOnce() throws Exception {
        var other = fixtures.moderator(cohort);
        look();
        var cluster = clusters(ClusterKind.WORDS).getFirst();
        var both = AtOnce.both(() -> decide(moderator, cluster, SPAM), () -> decide(other, cluster, SPAM));

        assertThat(both.stream().mapToInt(BulkOutcome::done).sum()).isEqualTo(4);
        assertThat(both.stream().mapToInt(BulkOutcome::missed).sum()).isLessThanOrEqualTo(4);
        assertThat(jdbc.sql("SELECT COUNT(*) FROM moderation_decision WHERE cohort_id = ? AND act = 'REMOVE'")
                        .param(cohort.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(4);
    }

    @Test
    void doingItAgainGoesOnWithTheRest() {
        IntStream.range(0, CleanUp.CHUNK + 5)
                .forEach(
                        i -> take("w" + i, "Great site! Nice blog, visit http://cheap-essays.example.com/ for essays"));
        look();
        var cluster = clusters(ClusterKind.SITE).getFirst();

        var first = cleanUp.decide(moderator, slug, cluster.id(), Set.of(), SPAM, _ -> false);
        var second = cleanUp.decide(moderator, slug, cluster.id(), Set.of(), SPAM, _ -> true);

        assertThat(first.done()).isEqualTo(CleanUp.STEP);
        assertThat(first.done() + second.done()).isEqualTo(cluster.size());
    }

    @Test
    void theTextsOfAGroupComePageByPage() {
        IntStream.range(0, CleanUp.PAGE)
                .forEach(
                        i -> take("w" + i, "Great site! Nice blog, visit http://cheap-essays.example.com/ for essays"));
        look();
        var cluster = clusters(ClusterKind.SITE).getFirst();

        var page = cleanUp.texts(moderator, slug, cluster.id(), null);
        var rest = cleanUp.texts(moderator, slug, cluster.id(), page.next());

        assertThat(page.items()).hasSize(CleanUp.PAGE);
        assertThat(page.items().size() + rest.items().size()).isEqualTo(cluster.size());
        assertThat(rest.items()).doesNotContainAnyElementsOf(page.items());
        assertThat(rest.next()).isNull();
    }

    @Test
    void nothingIsDecidedOnGroupsOfAnOlderLook() {
        look();
        var cluster = clusters(ClusterKind.WORDS).getFirst();
        look();

        assertThatThrownBy(() -> decide(moderator, cluster, SPAM))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.reason()).isEqualTo("cleanup.newer"));
        assertThat(desk.open(cohort)).isEqualTo(4);
    }

    @Test
    void aGroupThatIsLeftIsNotShownUntilTheNextLook() {
        look();
        cleanUp.leave(moderator, slug, clusters(ClusterKind.WORDS).getFirst().id());
        assertThat(clusters(ClusterKind.WORDS)).isEmpty();

        look();
        assertThat(clusters(ClusterKind.WORDS)).hasSize(1);
    }

    @Test
    void theModeratorOfAnotherCohortFindsNothing() {
        look();
        var cluster = clusters(ClusterKind.WORDS).getFirst();
        var elsewhere = fixtures.slug();
        var other = fixtures.moderator(fixtures.cohort(elsewhere));

        assertThatThrownBy(() -> cleanUp.scope(other, slug)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> decide(other, cluster, SPAM)).isInstanceOf(NotFoundException.class);
        // Nor does she reach it by way of her own.
        assertThatThrownBy(() -> cleanUp.decide(other, elsewhere, cluster.id(), Set.of(), SPAM, _ -> true))
                .isInstanceOf(RefusedException.class);
        assertThat(desk.open(cohort)).isEqualTo(4);
    }

    @Test
    void onlyPublishingAndRemovingAreDoneInBulk() {
        look();
        var cluster = clusters(ClusterKind.WORDS).getFirst();

        assertThatThrownBy(() -> decide(moderator, cluster, new Decision(Act.GIVE_BACK, Reason.UNCLEAR)))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> decide(moderator, cluster, new Decision(Act.REMOVE, Reason.FINE)))
                .isInstanceOf(RefusedException.class);
    }

    private void look() {
        cleanUp.look(moderator, slug, _ -> true);
    }

    private List<Cluster> clusters(ClusterKind kind) {
        return cleanUp.clusters(moderator, slug, kind, 50).orElseThrow().shown();
    }

    private BulkOutcome decide(PersonId person, Cluster cluster, Decision decision) {
        return cleanUp.decide(person, slug, cluster.id(), Set.of(), decision, _ -> true);
    }

    private void takeBack(BulkOutcome outcome) {
        var whole = Objects.requireNonNull(outcome.decision());
        decisions.undoAll(moderator, whole, new Decision(Act.UNDO, Reason.MISTAKE), _ -> true);
    }

    private void take(@Nullable String id, String body) {
        take("t", id, "Lin", body);
    }

    private void take(String thread, @Nullable String id, String author, String body) {
        var title = thread.equals("t") ? "Which bus" : "Look at this";
        imports.takeAll(
                cohort,
                List.of(new Imports.Imported(thread, id, id == null ? title : null, author, null, body, "en")),
                _ -> {});
    }

    /// All of it is of the same words, by three people, and others read all of it.
    private void takeSpamThread() {
        take("spam", null, "Rick", TEMPLATE.formatted("cars", "cars"));
        take("spam", "hats", "Nick", TEMPLATE.formatted("hats", "hats"));
        take("spam", "bags", "Dick", TEMPLATE.formatted("bags", "bags"));
        var opening = jdbc.sql("SELECT p.public_id FROM post p JOIN thread t ON t.id = p.thread_id"
                        + " WHERE t.cohort_id = ? AND t.source_id = 'spam' AND p.opening")
                .param(cohort.value())
                .query(String.class)
                .single();
        desk.decide(moderator, new PostId(opening), Decision.publish());
        letThrough("hats");
        letThrough("bags");
    }

    /// It was held, and a moderator of the time before let others read it.
    private void letThrough(String id) {
        desk.decide(fixtures.moderator(cohort), post(id), Decision.publish());
    }

    private PostId post(String id) {
        return new PostId(
                jdbc.sql("""
                        SELECT p.public_id FROM post p JOIN thread t ON t.id = p.thread_id
                        WHERE t.cohort_id = ? AND p.source_id = ?""").params(cohort.value(), id).query(String.class).single());
    }

    private String state(String id) {
        return jdbc.sql("SELECT state FROM post WHERE public_id = ?")
                .param(post(id).value())
                .query(String.class)
                .single();
    }

    private List<String> states() {
        return jdbc.sql(
                        "SELECT p.state FROM post p JOIN thread t ON t.id = p.thread_id WHERE t.cohort_id = ? ORDER BY p.id")
                .param(cohort.value())
                .query(String.class)
                .list();
    }
}
