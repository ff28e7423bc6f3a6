package org.alongside.discussion.domain;

import static org.alongside.testing.Fixtures.DANGER;
import static org.alongside.testing.Fixtures.GOOD;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.alongside.cohort.CohortRole;
import org.alongside.cohort.CohortSettings;
import org.alongside.discussion.ContentState;
import org.alongside.discussion.Doubted;
import org.alongside.discussion.Draft;
import org.alongside.discussion.Imports;
import org.alongside.discussion.PostView;
import org.alongside.discussion.Posts;
import org.alongside.discussion.SecondLook;
import org.alongside.discussion.TextWatched;
import org.alongside.discussion.Threads;
import org.alongside.discussion.WatchAction;
import org.alongside.discussion.WatchedWord;
import org.alongside.discussion.WatchedWordRules;
import org.alongside.discussion.WhyHeld;
import org.alongside.screening.Signal;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.alongside.shared.PostId;
import org.alongside.shared.ThreadId;
import org.alongside.testing.ApplicationTest;
import org.alongside.testing.DeskFixtures;
import org.alongside.testing.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/// What a watched word does to a text, from each way a text comes in.
@ApplicationTest
@RecordApplicationEvents
@SuppressWarnings("NullAway.Init") // Set up before each test.
class WatchTest {

    private static final String TEXT = "Our landlord came by the language school and asked about the course.";

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private WatchedWordRules rules;

    @Autowired
    private Threads threads;

    @Autowired
    private Posts posts;

    @Autowired
    private DeskFixtures desk;

    @Autowired
    private SecondLook secondLook;

    @Autowired
    private Imports imports;

    @Autowired
    private CohortSettings settings;

    @Autowired
    private NewcomerReleases releases;

    @Autowired
    private ApplicationEvents events;

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
    void aWordOnTrialDoesNothing() {
        rules.add(moderator, cohort, "landlord", WatchAction.HOLD);

        assertThat(post(TEXT)).isEqualTo(ContentState.PUBLISHED);
    }

    @Test
    void aWordThatHoldsHoldsAtOnceUntilItIsSwitchedOff() {
        assertThat(post(TEXT)).isEqualTo(ContentState.PUBLISHED);

        var word = on(WatchAction.HOLD);
        assertThat(post(TEXT.replace("came", "walked"))).isEqualTo(ContentState.HELD);

        rules.turn(moderator, word, false);
        assertThat(post(TEXT.replace("came", "ran"))).isEqualTo(ContentState.PUBLISHED);
    }

    @Test
    void moderatorsReadTheWordAndTheAuthorReadsThatThereIsOne() {
        on(WatchAction.HOLD);
        var held = fixtures.post(thread, author, TEXT.replace("landlord", "l.a.n.d.l.o.r.d"))
                .post();

        assertThat(desk.page(moderator, held).signals().getFirst())
                .isEqualTo(new Signal("watched.hold", 3, "landlord"));
        assertThat(view(held).whyHeld()).isEqualTo(WhyHeld.WATCHED);
    }

    @Test
    void anEditThatBringsTheWordWaits() {
        on(WatchAction.HOLD);
        var post = fixtures.post(thread, author, GOOD).post();

        assertThat(posts.edit(author, post, Fixtures.draft(TEXT), 1).state()).isEqualTo(ContentState.HELD);
    }

    @Test
    void aThreadWithTheWordInItsTitleWaits() {
        on(WatchAction.HOLD);

        var sent = threads.start(author, cohort, new Draft("My landlord", "", GOOD, Fixtures.key()), null);

        assertThat(sent.state()).isEqualTo(ContentState.HELD);
    }

    @Test
    void aCallForHelpIsNeverHeldAndNeverAskedAbout() {
        rules.turn(moderator, rules.add(moderator, cohort, "husband", WatchAction.HOLD), true);
        rules.turn(moderator, rules.add(moderator, cohort, "husband", WatchAction.WARN), true);

        var sent = fixtures.post(thread, author, DANGER);

        assertThat(sent.state()).isEqualTo(ContentState.PUBLISHED);
        assertThat(sent.danger()).isTrue();
    }

    @Test
    void aWordOfAnotherCohortDoesNothingHereAndOneOfTheSiteDoes() {
        var other = fixtures.cohort();
        var elsewhere = fixtures.moderator(other);
        rules.turn(elsewhere, rules.add(elsewhere, other, "landlord", WatchAction.HOLD), true);
        assertThat(post(TEXT)).isEqualTo(ContentState.PUBLISHED);

        var administrator = fixtures.administrator();
        var pattern = "kilimanjaro" + System.nanoTime();
        rules.turn(administrator, rules.add(administrator, null, pattern, WatchAction.HOLD), true);
        var there = fixtures.thread(other, elsewhere);
        assertThat(post(TEXT + " " + pattern)).isEqualTo(ContentState.HELD);
        assertThat(fixtures.post(there, elsewhere, GOOD + " " + pattern).state())
                .isEqualTo(ContentState.HELD);
        rules.delete(administrator, rules.ofSite(administrator).getFirst());
    }

    @Test
    void anotherProcessKnowsWithinAMinute() {
        var now = new AtomicReference<>(Instant.now());
        var other = new Watch(jdbc, clock(now));
        assertThat(other.find(cohort, null, TEXT)).isEmpty();
        on(WatchAction.HOLD);

        assertThat(other.find(cohort, null, TEXT)).isEmpty();
        now.set(now.get().plusSeconds(61));
        assertThat(other.find(cohort, null, TEXT)).extracting(Watched::evidence).containsExactly("landlord");
    }

    @Test
    void aReportedWordIsToldOnceWithItsText() {
        var word = on(WatchAction.REPORT);

        var post = fixtures.post(thread, author, TEXT + " LANDLORD!").post();

        assertThat(view(post).state()).isEqualTo(ContentState.PUBLISHED);
        assertThat(reported()).containsExactly(new TextWatched(cohort, post, revision(post), Long.toString(word.id())));
    }

    @Test
    void anEditIsReportedForNewWordsOnly() {
        on(WatchAction.REPORT);
        var post = fixtures.post(thread, author, GOOD).post();
        posts.edit(author, post, Fixtures.draft(TEXT), 1);
        posts.edit(author, post, Fixtures.draft(TEXT + " It went well."), 2);

        assertThat(reported()).hasSize(1);
    }

    @Test
    void aTextThatWaitsIsNotReported() {
        on(WatchAction.REPORT);
        on(WatchAction.HOLD);

        assertThat(post(TEXT)).isEqualTo(ContentState.HELD);
        assertThat(reported()).isEmpty();
    }

    @Test
    void aTextOfANewcomerIsReportedOnceItsTimeHasCome() {
        on(WatchAction.REPORT);
        settings.letNewcomersWait(fixtures.with(cohort, new CohortRole(false, true)), cohort, 1);
        var newcomer = fixtures.member(cohort);
        var post = fixtures.post(thread, newcomer, TEXT);
        assertThat(post.state()).isEqualTo(ContentState.HELD);
        assertThat(reported()).isEmpty();

        releases.release(Instant.now().plusSeconds(3700));

        assertThat(reported()).extracting(TextWatched::post).containsExactly(post.post());
    }

    @Test
    void aFoldedWordFoldsThePost() {
        on(WatchAction.FOLD);
        var folded = fixtures.post(thread, author, TEXT).post();
        var plain = fixtures.post(thread, author, GOOD).post();

        assertThat(view(folded).state()).isEqualTo(ContentState.PUBLISHED);
        assertThat(view(folded).folded()).isTrue();
        assertThat(view(plain).folded()).isFalse();

        posts.edit(author, folded, Fixtures.draft(Fixtures.text(5)), 1);
        assertThat(view(folded).folded()).isFalse();
    }

    @Test
    void anImportIsHeldButNeitherAskedAboutNorReported() {
        on(WatchAction.HOLD);
        rules.turn(moderator, rules.add(moderator, cohort, "course", WatchAction.WARN), true);
        rules.turn(moderator, rules.add(moderator, cohort, "language", WatchAction.REPORT), true);

        var held = imports.takeAll(cohort, List.of(imported("t1", TEXT)), _ -> {})
                .getFirst()
                .outcome();
        var published = imports.takeAll(cohort, List.of(imported("t2", GOOD)), _ -> {})
                .getFirst()
                .outcome();

        assertThat(held).isEqualTo(Imports.Outcome.HELD);
        assertThat(published).isEqualTo(Imports.Outcome.PUBLISHED);
        assertThat(reported()).isEmpty();
    }

    @Test
    void aSecondLookFindsWhatWasPostedBefore() {
        var post = fixtures.post(thread, author, TEXT).post();
        on(WatchAction.HOLD);

        var found = new ArrayList<Doubted>();
        secondLook.look(moderator, secondLook.scope(moderator, slug, null), (_, doubted) -> found.addAll(doubted));

        assertThat(found).extracting(Doubted::post).containsExactly(post);
    }

    private WatchedWord on(WatchAction action) {
        rules.turn(moderator, rules.add(moderator, cohort, "landlord", action), true);
        return rules.inCohort(moderator, slug).words().getFirst();
    }

    private List<TextWatched> reported() {
        return events.stream(TextWatched.class).toList();
    }

    private static Clock clock(AtomicReference<Instant> now) {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now.get();
            }
        };
    }

    private ContentState post(String text) {
        return fixtures.post(thread, author, text).state();
    }

    private PostView view(PostId post) {
        return threads.post(author, thread, post);
    }

    private long revision(PostId post) {
        return jdbc.sql("SELECT latest_revision_id FROM post WHERE public_id = ?")
                .param(post.value())
                .query((row, _) -> row.getLong(1))
                .single();
    }

    private static Imports.Imported imported(String id, String body) {
        return new Imports.Imported(id, null, "A question", "Noor", null, body, null);
    }
}
