package org.alongside.search;

import static org.alongside.testing.Fixtures.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alongside.discussion.DiscussionRoutes;
import org.alongside.discussion.DiscussionSetup;
import org.alongside.discussion.Posts;
import org.alongside.discussion.Threads;
import org.alongside.identity.People;
import org.alongside.shared.CohortId;
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
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What is found with which words.
@ApplicationTest
@SuppressWarnings("NullAway.Init") // Set up before each test.
class SearchTest {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private Search search;

    @Autowired
    private Threads threads;

    @Autowired
    private Posts posts;

    @Autowired
    private People people;

    @Autowired
    private DiscussionSetup past;

    @Autowired
    private StatementCount statements;

    @Autowired
    private PlatformTransactionManager transactions;

    private SearchScene scene;
    private String slug;
    private CohortId cohort;
    private PersonId author;
    private PersonId reader;

    @BeforeEach
    void aCohort() {
        scene = new SearchScene(fixtures, threads, search, people);
        slug = fixtures.slug();
        cohort = fixtures.cohort(slug);
        author = fixtures.member(cohort);
        reader = fixtures.member(cohort);
    }

    @Test
    void aThreadIsFoundByItsTitleAndByWhatItSays() {
        var thread = thread("Buying a bicycle", "The shop near the harbour repairs old ones.");

        assertThat(scene.found(reader, "BICYCLE")).containsExactly(DiscussionRoutes.thread(thread));
        assertThat(scene.found(reader, "harbour bicycle old")).containsExactly(DiscussionRoutes.thread(thread));
        assertThat(scene.found(reader, "harbour train")).isEmpty();
        assertThat(scene.found(reader, "harbour -train")).hasSize(1);
        assertThat(scene.found(reader, "harbour -bicycle")).isEmpty();
    }

    @Test
    void aPhraseIsFoundOnlyWhereItsWordsFollowEachOther() {
        var thread = thread("Two schools", "A school for language.");
        var post = fixtures.post(thread, author, "I went to the language school yesterday, and liked it there.");

        assertThat(scene.found(reader, "\"language school\"")).containsExactly(address(thread, post.post()));
        assertThat(scene.found(reader, "language school")).hasSize(2);
        assertThat(scene.found(reader, "school -\"language school\"")).containsExactly(DiscussionRoutes.thread(thread));
        // No phrase spans a title and a text.
        assertThat(scene.found(reader, "\"schools a school\"")).isEmpty();
    }

    @Test
    void formsOfTheSameWordAreFound() {
        var thread = scene.thread(
                cohort,
                author,
                "أين المدرسة؟",
                "سألتُ المعلّمة عن مكتبةٍ قريبة في ١٢ شارع السوق، وقالت إنها جميلة.",
                "ar");

        for (var words : List.of("مدرسه", "المَدْرَسَة", "مكتبة", "12 شارع", "انها جمیله")) {
            assertThat(scene.found(reader, words)).as(words).containsExactly(DiscussionRoutes.thread(thread));
        }
    }

    @Test
    void operatorsNarrowWhatIsFound() {
        var slug2 = fixtures.slug();
        var other = fixtures.cohort(slug2);
        fixtures.join(other, reader);
        fixtures.join(other, author);
        scene.name(author, "Zaynab Quill");
        var here = thread("Warm coats", "A place to buy warm coats for the children.");
        var there = scene.thread(other, author, "Warme Jacken", "Jacken und coats für die Kinder im Winter.", "de");
        var second = fixtures.member(cohort);
        var answer = fixtures.post(here, second, "Thank you, those coats were good, and the shop too.");

        var all = List.of(address(here, answer.post()), DiscussionRoutes.thread(there), DiscussionRoutes.thread(here));
        assertThat(scene.found(reader, "coats")).containsExactlyElementsOf(all);
        assertThat(scene.found(reader, "coats in:" + slug2)).containsExactly(all.get(1));
        assertThat(scene.found(reader, "coats by:zaynab")).containsExactly(all.get(1), all.get(2));
        assertThat(scene.found(reader, "coats by:\"Zaynab Quill\" in:" + slug)).containsExactly(all.get(2));
        assertThat(scene.found(reader, "coats by:nobody-here")).isEmpty();
        assertThat(scene.found(reader, "lang:de")).containsExactly(all.get(1));
        assertThat(scene.found(reader, "coats has:file")).isEmpty();
        var today = LocalDate.now(ZoneOffset.UTC);
        assertThat(scene.found(reader, "coats after:" + today.minusDays(1))).hasSize(3);
        assertThat(scene.found(reader, "coats before:" + today.minusDays(1))).isEmpty();
        assertThat(search.find(reader, "coats in:no-such-cohort", null, null).nowhere())
                .isTrue();
    }

    @Test
    void whatWasChangedIsFoundByItsNewWordsOnly() {
        var thread = thread("Swimming", "The pool is open on Sundays.");
        var post = fixtures.post(thread, author, "I like the lagoon by the sea more than that.");
        assertThat(scene.found(reader, "lagoon")).hasSize(1);

        posts.edit(author, post.post(), Fixtures.draft("I like the meadow by the river more than that."), 1);

        assertThat(scene.found(reader, "lagoon")).isEmpty();
        assertThat(scene.found(reader, "meadow")).hasSize(1);
    }

    @Test
    void pagesFollowEachOtherNewestFirstWithoutAGapOrARepetition() {
        var thread = thread("Many answers", "Lentil soup to begin with.");
        var begun = Instant.now().minusSeconds(100_000);
        new TransactionTemplate(transactions)
                .executeWithoutResult(_ -> IntStream.range(0, 50)
                        .forEach(i -> past.post(
                                thread,
                                // Several at the same moment.
                                new DiscussionSetup.Past(
                                        author, null, "Lentil " + text(i), "en", begun.plusSeconds(i / 3), false))));

        var first = search.find(reader, "lentil", null, null);
        assertThat(first.hits()).hasSize(Search.PAGE);
        var all = scene.found(reader, "lentil");
        assertThat(all).hasSize(51).doesNotHaveDuplicates();
        assertThat(all.getLast()).isNotEqualTo(DiscussionRoutes.thread(thread));
        assertThat(all.getFirst()).isEqualTo(DiscussionRoutes.thread(thread));
    }

    @Test
    void aSearchTakesFewStatementsHoweverMuchThereIsToShow() {
        var thread = thread("Many answers", "Lentil soup to begin with.");
        IntStream.range(0, 30).forEach(i -> fixtures.post(thread, author, "Lentil " + text(i)));

        var sent = statements.during(
                () -> assertThat(search.find(reader, "lentil soup", null, null).hits())
                        .isNotEmpty());

        // One in the posts, one in the library.
        assertThat(sent.stream().filter(sql -> sql.contains("MATCH"))).hasSize(2);
        // Five for the pace; her cohorts, the slices, her pairs, people.
        assertThat(sent).hasSizeLessThanOrEqualTo(11);
    }

    @Test
    void suggestionsAreTitlesAndPeopleByTheBeginningsOfTheirWords() {
        var thread = thread("How to renew a residence permit", "The office asks for many papers.");
        scene.name(author, "Resna Ödegård");

        assertThat(scene.suggested(reader, "res")).containsExactly("Resna Ödegård", "How to renew a residence permit");
        assertThat(scene.suggested(reader, "renew resid")).containsExactly("How to renew a residence permit");
        assertThat(scene.suggested(reader, "odeg")).containsExactly("Resna Ödegård");
        assertThat(scene.suggested(reader, "papers")).isEmpty();
        assertThat(scene.suggested(reader, "r")).isEmpty();
        assertThat(search.suggest(reader, "resid"))
                .singleElement()
                .satisfies(one -> assertThat(one.address()).isEqualTo(DiscussionRoutes.thread(thread)));
    }

    @Test
    void anArabicTitleAndNameAreSuggestedFromTheFirstLettersAfterTheArticle() {
        scene.thread(cohort, author, "أين المدرسة؟", "سألت المعلمة عن مكتبة قريبة.", "ar");
        scene.name(author, "فاطمة المدني");
        scene.name(fixtures.member(cohort), "Noor");

        for (var typed : List.of("المد", "والمد", "مد")) {
            assertThat(scene.suggested(reader, typed)).as(typed).containsExactly("فاطمة المدني", "أين المدرسة؟");
        }
        assertThat(scene.suggested(reader, "فاطمة المد")).containsExactly("فاطمة المدني");
        assertThat(scene.suggested(reader, "ال")).isEmpty();
    }

    @Test
    void anOldNameIsNoLongerFoundFromTheMomentItIsChanged() {
        scene.name(author, "Quorra Vell");
        assertThat(scene.found(reader, "quorra", Kind.PERSON)).hasSize(1);

        people.rename(author, "Somebody else");

        assertThat(scene.found(reader, "quorra", Kind.PERSON)).isEmpty();
        assertThat(scene.suggested(reader, "quorra")).isEmpty();
    }

    @Test
    void wordsAreMarkedWhereTheyStand() {
        thread("Warm coats", "A place to buy WARM coats for the children.");

        var hit = search.find(reader, "warm", null, null).hits().getFirst();

        assertThat(hit.title().stream().filter(Hit.Part::marked).map(Hit.Part::text))
                .containsExactly("Warm");
        assertThat(hit.excerpt().stream().filter(Hit.Part::marked).map(Hit.Part::text))
                .containsExactly("WARM");
        assertThat(hit.excerpt().stream().map(Hit.Part::text).collect(Collectors.joining()))
                .startsWith("A place to buy WARM coats");
    }

    @Test
    void whatCannotBeAnsweredIsSaid() {
        assertRefused("  ", "search.empty");
        assertRefused("-winter", "search.only-without");
        assertRefused("x".repeat(301), "search.too-long");
        assertRefused("a b c d e f g h i j k l m n o p q", "search.too-many-words");
    }

    @Test
    void whoSearchesWithoutEndIsAskedToWaitAndLosesNothing() {
        for (int i = 0; i < 30; i++) {
            search.find(reader, "coats", null, null);
        }
        IntStream.range(0, 5).forEach(_ -> ignoreRefusal());

        assertRefused("coats", "search.many");
        assertThat(search.find(author, "coats", null, null).hits()).isEmpty();
    }

    private void ignoreRefusal() {
        try {
            search.find(reader, "coats", null, null);
        } catch (RefusedException _) {
            // That is what is waited for.
        }
    }

    private void assertRefused(String typed, String reason) {
        assertThatThrownBy(() -> search.find(reader, typed, null, null))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private ThreadId thread(String title, String body) {
        return scene.thread(cohort, author, title, body, "en");
    }

    private static String address(ThreadId thread, PostId post) {
        return DiscussionRoutes.post(thread, post);
    }
}
