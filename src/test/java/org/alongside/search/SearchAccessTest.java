package org.alongside.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.alongside.cohort.CohortRole;
import org.alongside.cohort.Cohorts;
import org.alongside.discussion.ContentNote;
import org.alongside.discussion.Posts;
import org.alongside.discussion.Threads;
import org.alongside.identity.Blocks;
import org.alongside.identity.People;
import org.alongside.mentoring.Conversation;
import org.alongside.mentoring.MentoringRoutes;
import org.alongside.mentoring.NewMessage;
import org.alongside.mentoring.TextId;
import org.alongside.moderation.Decision;
import org.alongside.moderation.Reason;
import org.alongside.moderation.ReportReason;
import org.alongside.moderation.Reports;
import org.alongside.shared.CohortId;
import org.alongside.shared.PairId;
import org.alongside.shared.PersonId;
import org.alongside.shared.ThreadId;
import org.alongside.testing.ApplicationTest;
import org.alongside.testing.DeskFixtures;
import org.alongside.testing.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Who finds what. One word that is nowhere else stands in everything here; whatever a person must not read is in none
/// of her pages, excerpts, names and suggestions.
@ApplicationTest
@SuppressWarnings("NullAway.Init") // Set up before each test.
class SearchAccessTest {

    private static final String WORD = "zwetschge";
    private static final String BODY = "The " + WORD + " is ripe, said my neighbour, and we made jam of it.";

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private DeskFixtures desk;

    @Autowired
    private Reports reports;

    @Autowired
    private Search search;

    @Autowired
    private Threads threads;

    @Autowired
    private Posts posts;

    @Autowired
    private Blocks blocks;

    @Autowired
    private Cohorts cohorts;

    @Autowired
    private Conversation talk;

    @Autowired
    private People people;

    private SearchScene scene;
    private CohortId cohort;
    private PersonId author;
    private ThreadId thread;

    @BeforeEach
    void aCohort() {
        scene = new SearchScene(fixtures, threads, search, people);
        cohort = fixtures.cohort();
        author = fixtures.member(cohort);
        thread = scene.thread(cohort, author, "Jam of " + WORD, BODY, "en");
        scene.name(author, "Zwetschge Amina");
    }

    @Test
    void onlyWhoIsInTheCohortFindsAnythingOfItWhateverElseSheIs() {
        var elsewhere = fixtures.cohort();
        var roles = new LinkedHashMap<String, PersonId>();
        roles.put("member", fixtures.member(cohort));
        roles.put("moderator", fixtures.moderator(cohort));
        roles.put("coordinator", fixtures.with(cohort, new CohortRole(false, true)));
        var out = new LinkedHashMap<String, PersonId>();
        out.put("administrator", fixtures.administrator());
        out.put("member of nothing", fixtures.person());
        out.put("member elsewhere", fixtures.member(elsewhere));
        out.put("moderator elsewhere", fixtures.moderator(elsewhere));
        out.put("coordinator elsewhere", fixtures.with(elsewhere, new CohortRole(true, true)));

        roles.forEach((role, person) -> {
            assertThat(scene.found(person, WORD)).as(role).hasSize(2);
            assertThat(scene.suggested(person, "zwets")).as(role).hasSize(2);
        });
        out.forEach((role, person) -> assertNothing(role, person));
    }

    @Test
    void whoLeftFindsNothingMoreAndIsNotFound() {
        var leaving = fixtures.member(cohort);
        scene.name(leaving, "Zwetschgea Leaving");
        assertThat(scene.found(author, "zwetschgea")).hasSize(1);
        assertThat(scene.found(leaving, WORD)).isNotEmpty();

        cohorts.remove(fixtures.administrator(), cohort, leaving);

        assertNothing("left", leaving);
        assertThat(scene.found(author, "zwetschgea")).isEmpty();
    }

    @Test
    void whatWaitsOrWasRemovedOrTakenBackIsNotFoundNotEvenByItsAuthorOrModerators() {
        var moderator = fixtures.moderator(cohort);
        var held = fixtures.post(thread, author, Fixtures.SPAM + " quincehold");
        var removed = fixtures.post(thread, author, "A quinceremoved word that a moderator takes out of here.");
        var deleted = fixtures.post(thread, author, "A quincedeleted word that its author takes back again.");
        assertThat(scene.found(moderator, "quinceremoved")).hasSize(1);
        posts.delete(author, deleted.post());
        reports.file(fixtures.member(cohort), "post", removed.post().value(), ReportReason.UNKIND, "");
        desk.decide(moderator, removed.post(), Decision.remove(Reason.SPAM));

        for (var person : List.of(author, moderator)) {
            for (var word : List.of("quincehold", "quinceremoved", "quincedeleted")) {
                assertThat(scene.found(person, word)).as(word).isEmpty();
            }
        }
        desk.decide(moderator, held.post(), Decision.publish());
        assertThat(scene.found(fixtures.member(cohort), "quincehold")).hasSize(1);
    }

    @Test
    void aBlockHidesEachFromTheOtherInAllThatIsFound() {
        var other = fixtures.member(cohort);
        scene.name(other, "Zwetschge Other");
        var answer = "Our " + WORD + " tree is old, and the children climb it every summer.";
        fixtures.post(thread, other, answer);
        var host = fixtures.member(cohort);
        var hosted = scene.thread(cohort, host, "Trees", "Which trees grow here?", "en");
        fixtures.post(hosted, other, "A " + WORD + " grows behind the language school there.");
        assertThat(scene.found(author, WORD)).hasSize(5);

        blocks.block(author, fixtures.page(other));

        assertThat(scene.found(author, WORD)).hasSize(1 + 1);
        assertThat(scene.found(author, "by:other")).isEmpty();
        assertThat(scene.suggested(author, "other")).isEmpty();
        // Her own are left: one in the thread of a third, and her name.
        assertThat(scene.found(other, WORD)).hasSize(1 + 1);
        assertThat(scene.found(other, "by:amina")).noneMatch(address -> address.contains(thread.value()));
        assertThat(scene.suggested(other, "jam")).isEmpty();
        assertThat(scene.found(fixtures.moderator(cohort), WORD)).hasSize(5);
    }

    @Test
    void whatAPairWritesIsFoundByTheTwoAndNobodyElse() {
        var mentee = fixtures.member(cohort);
        var pair = fixtures.pair(cohort, author, mentee);
        var sent = send(author, pair, "Our kumquat plan for Thursday stands, I will bring the books.");
        var talk = MentoringRoutes.talk(pair, sent);

        assertThat(scene.found(author, "kumquat")).containsExactly(talk);
        assertThat(scene.found(mentee, "kumquat", Kind.MESSAGE)).containsExactly(talk);
        assertThat(scene.found(mentee, "kumquat by:zwetschge")).containsExactly(talk);
        for (var person : List.of(
                fixtures.member(cohort),
                fixtures.moderator(cohort),
                fixtures.with(cohort, new CohortRole(true, true)),
                fixtures.administrator())) {
            assertThat(scene.found(person, "kumquat")).isEmpty();
        }
        cohorts.remove(fixtures.administrator(), cohort, mentee);
        assertThat(scene.found(mentee, "kumquat")).isEmpty();
    }

    @Test
    void aMessageThatWaitsIsFoundByItsAuthorAloneAndABlockChangesNothingForTheOneWhoIsBlocked() {
        var mentee = fixtures.member(cohort);
        var pair = fixtures.pair(cohort, author, mentee);
        send(author, pair, Fixtures.SPAM + " medlar");
        send(mentee, pair, "The tamarind jam was good, thank you for all of it.");

        send(author, pair, "The loquat in the yard is ripe, come and take some of it.");

        assertThat(scene.found(author, "medlar")).hasSize(1);
        assertThat(scene.found(mentee, "medlar")).isEmpty();
        assertThat(scene.found(mentee, "loquat")).hasSize(1);

        blocks.block(mentee, fixtures.page(author));

        assertThat(scene.found(mentee, "tamarind")).hasSize(1);
        assertThat(scene.found(mentee, "loquat")).isEmpty();
        assertThat(scene.found(author, "tamarind")).hasSize(1);
        assertThat(scene.found(author, "loquat")).hasSize(1);
    }

    @Test
    void aThreadThatWasMovedIsFoundInItsNewCohortOnly() {
        var other = fixtures.cohort();
        var moderator = fixtures.moderator(cohort);
        fixtures.join(other, moderator, new CohortRole(true, false));
        var here = fixtures.member(cohort);
        var there = fixtures.member(other);
        fixtures.post(thread, author, "Another " + WORD + " story, this one from my grandmother.");

        threads.move(moderator, thread, other);

        assertThat(scene.found(here, WORD, Kind.DISCUSSION)).isEmpty();
        assertThat(scene.suggested(here, "jam")).isEmpty();
        assertThat(scene.found(there, WORD, Kind.DISCUSSION)).hasSize(2);
        assertThat(scene.suggested(there, "jam")).hasSize(1);
    }

    @Test
    void whatAReaderOpensHerselfIsNotShownInAnExcerpt() {
        var draft = Fixtures.draft("The medlarnote grows slowly behind our old house.");
        posts.submit(author, thread, draft.noting(ContentNote.values()[0]));

        var hit = search.find(author, "medlarnote", null, null).hits().getFirst();

        assertThat(hit.covered()).isTrue();
        assertThat(hit.excerpt()).isEmpty();
    }

    @Test
    void peopleAreNotFoundByTheirAddress() {
        var member = fixtures.member(cohort);

        assertThat(scene.found(author, fixtures.address(member).split("@", 2)[0]))
                .isEmpty();
        assertThat(scene.found(author, "\"" + fixtures.address(member) + "\"")).isEmpty();
    }

    @Test
    void whatIsPublishedAtOnceIsAllFoundAndSearchingMeanwhileNeverFails() throws Exception {
        var writers = 4;
        var each = 10;
        var reader = fixtures.member(cohort);
        var work = new ArrayList<Callable<Integer>>();
        for (int w = 0; w < writers; w++) {
            var who = fixtures.member(cohort);
            var number = w;
            work.add(() -> {
                for (int i = 0; i < each; i++) {
                    fixtures.post(thread, who, "Persimmon " + Fixtures.text(number * each + i));
                }
                return 0;
            });
        }
        work.add(() -> {
            for (int i = 0; i < 10; i++) {
                scene.found(reader, "persimmon school");
            }
            return 0;
        });
        try (var pool = Executors.newFixedThreadPool(work.size())) {
            for (var done : pool.invokeAll(work)) {
                done.get();
            }
        }

        assertThat(scene.found(fixtures.member(cohort), "persimmon")).hasSize(writers * each);
    }

    private void assertNothing(String who, PersonId person) {
        assertThat(scene.found(person, WORD)).as(who).isEmpty();
        assertThat(scene.found(person, WORD, Kind.PERSON)).as(who).isEmpty();
        assertThat(scene.found(person, "by:zwetschge")).as(who).isEmpty();
        assertThat(scene.suggested(person, "zwets")).as(who).isEmpty();
    }

    private TextId send(PersonId who, PairId pair, String body) {
        return talk.send(who, pair, new NewMessage(body, Fixtures.key(), null)).id();
    }
}
