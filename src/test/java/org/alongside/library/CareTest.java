package org.alongside.library;

import static org.alongside.testing.Fixtures.DANGER;
import static org.alongside.testing.Fixtures.GOOD;
import static org.alongside.testing.Fixtures.SPAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.alongside.cohort.CohortRole;
import org.alongside.cohort.RestrictionKind;
import org.alongside.cohort.Restrictions;
import org.alongside.identity.Blocks;
import org.alongside.shared.CohortId;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.alongside.testing.ApplicationTest;
import org.alongside.testing.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Private words to who keeps a resource, and what should be looked at.
@ApplicationTest
@SuppressWarnings("NullAway.Init") // Set up before each test.
class CareTest {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private Resources resources;

    @Autowired
    private ResourceDecisions decisions;

    @Autowired
    private Library library;

    @Autowired
    private PrivateWords words;

    @Autowired
    private Reviews reviews;

    @Autowired
    private ResourceOwners owners;

    @Autowired
    private Restrictions restrictions;

    @Autowired
    private LinkHealth links;

    @Autowired
    private Blocks blocks;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private String slug;
    private CohortId cohort;
    private PersonId owner;
    private PersonId reader;
    private PersonId moderator;
    private ResourceId id;

    @BeforeEach
    void anAcceptedLink() {
        slug = fixtures.slug();
        cohort = fixtures.cohort(slug);
        owner = fixtures.member(cohort);
        reader = fixtures.member(cohort);
        moderator = fixtures.moderator(cohort);
        id = accepted("Language school");
    }

    @Test
    void aWordIsReadByWhoKeepsItWithoutTheNameUnlessItIsGiven() {
        words.tell(reader, id, WordVerdict.MISSING, "Which <b>floor</b> is it on?", false);
        assertThat(words.unread(owner)).containsEntry(id, 1);
        assertThat(words.received(owner, id)).singleElement().satisfies(word -> {
            assertThat(word.verdict()).isEqualTo(WordVerdict.MISSING);
            assertThat(word.words()).contains("floor").doesNotContain("<b>");
            assertThat(word.name()).isNull();
            assertThat(word.unread()).isTrue();
        });
        words.markRead(owner, id);
        assertThat(words.unread(owner)).isEmpty();

        words.tell(reader, id, WordVerdict.MISSING, "Which floor is it on?", true);
        assertThat(words.received(owner, id))
                .singleElement()
                .satisfies(word -> assertThat(word.name()).isNotNull());
        assertThat(words.received(moderator, id)).isEmpty();
    }

    @Test
    void thereIsOneWordOfEachForWhatSheReadsAndItCanBeChangedAndTakenBack() {
        words.tell(reader, id, WordVerdict.HELPED, "", false);
        words.markRead(owner, id);
        words.tell(reader, id, WordVerdict.HELPED, "", false);
        assertThat(words.unread(owner)).isEmpty();
        words.tell(reader, id, WordVerdict.OUTDATED, GOOD, false);
        assertThat(words.received(owner, id)).singleElement().matches(ReceivedWord::unread);
        assertThat(words.own(reader, id))
                .hasValueSatisfying(own -> assertThat(own.words()).isEqualTo(GOOD));

        words.takeBack(reader, id);
        words.takeBack(reader, id);
        assertThat(words.own(reader, id)).isEmpty();
        assertThat(words.received(owner, id)).isEmpty();
        assertThat(reviews.list(moderator, slug, null).items()).isEmpty();
    }

    @Test
    void wordsForAnEarlierVersionStayAndSayso() {
        words.tell(reader, id, WordVerdict.OUTDATED, "", false);
        change("Language school, new house");
        assertThat(words.own(reader, id)).isEmpty();
        assertThat(words.received(owner, id)).singleElement().matches(ReceivedWord::earlier);
        assertThat(reviews.list(moderator, slug, null).items()).isEmpty();
    }

    @Test
    void toldTwiceAtOnceItIsOneWord() throws Exception {
        Callable<Boolean> tell = () -> words.tell(reader, id, WordVerdict.HELPED, "", false);
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var one : threads.invokeAll(java.util.Collections.nCopies(4, tell))) {
                one.get();
            }
        }
        assertThat(words.received(owner, id)).hasSize(1);
    }

    @Test
    void wordsThatAModeratorWouldHaveToSeeAreRefusedAndNothingIsStored() {
        assertThatThrownBy(() -> words.tell(reader, id, WordVerdict.HELPED, SPAM, false))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("word.held");
        assertThatThrownBy(() -> words.tell(reader, id, WordVerdict.HELPED, "a".repeat(1_001), false))
                .hasMessageContaining("word.long");
        assertThat(words.received(owner, id)).isEmpty();
        assertThat(words.tell(reader, id, WordVerdict.HELPED, DANGER, false)).isTrue();
    }

    @Test
    void aCallForHelpIsTakenFromHerWhoseWordsWouldHaveToWait() {
        restrict(reader, RestrictionKind.HOLD_POSTS);

        assertThatThrownBy(() -> words.tell(reader, id, WordVerdict.HELPED, GOOD, false))
                .hasMessageContaining("word.held");
        assertThat(words.tell(reader, id, WordVerdict.HELPED, DANGER, false)).isTrue();
    }

    @Test
    void nobodyTellsHerselfAndNobodyTellsWhatSheDoesNotRead() {
        var outsider = fixtures.member(fixtures.cohort());
        for (var nobody : java.util.List.of(owner, outsider)) {
            assertThatThrownBy(() -> words.tell(nobody, id, WordVerdict.HELPED, "", false))
                    .isInstanceOf(NotFoundException.class);
        }
    }

    @Test
    void acrossABlockTheWordGoesToTheTeamAndNothingShows() {
        blocks.block(owner, fixtures.page(reader));
        assertThat(words.tell(reader, id, WordVerdict.MISSING, "Which floor?", true))
                .isFalse();
        assertThat(words.own(reader, id)).isPresent();

        assertThat(words.received(owner, id)).isEmpty();
        assertThat(words.unread(owner)).isEmpty();
        assertThat(words.received(moderator, id)).hasSize(1);
        assertThat(reviews.list(moderator, slug, null).items()).singleElement().matches(ReviewItem::words);
        words.markRead(owner, id);
        assertThat(words.received(moderator, id)).singleElement().matches(ReceivedWord::unread);
        words.markRead(moderator, id);
        assertThat(reviews.list(moderator, slug, null).items()).isEmpty();
    }

    @Test
    void theNameIsNeverShownAcrossABlock() {
        words.tell(reader, id, WordVerdict.MISSING, "Which floor?", true);
        blocks.block(reader, fixtures.page(owner));
        assertThat(words.received(owner, id)).isEmpty();

        blocks.block(reader, fixtures.page(moderator));
        assertThat(words.received(moderator, id))
                .singleElement()
                .satisfies(word -> assertThat(word.name()).isNull());
    }

    @Test
    void whatIsDueOutdatedOrKeptByNobodyIsListedForTheTeamAlone() {
        var due = accepted("Due");
        var left = accepted("Left");
        jdbc.sql("UPDATE resource SET review_on = '2020-05-03' WHERE public_id = ?")
                .param(due.value())
                .update();
        words.tell(reader, id, WordVerdict.OUTDATED, "", false);
        jdbc.sql("UPDATE resource SET owner_id = ? WHERE public_id = ?")
                .params(fixtures.member(fixtures.cohort()).value(), left.value())
                .update();

        var coordinator = fixtures.with(cohort, new CohortRole(false, true));
        for (var keeper : java.util.List.of(moderator, coordinator)) {
            var items = reviews.list(keeper, slug, null).items();
            assertThat(items).extracting(ReviewItem::id).containsExactly(due, id, left);
            assertThat(items.get(0).dueOn()).hasToString("2020-05-03");
            assertThat(items.get(1).outdated()).isTrue();
            assertThat(items.get(2).ownerLeft()).isTrue();
        }
        assertThatThrownBy(() -> reviews.list(owner, slug, null)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void stillTrueSettlesItForAYearAndNotesWho() {
        jdbc.sql("UPDATE resource SET review_on = '2020-05-03' WHERE public_id = ?")
                .param(id.value())
                .update();
        words.tell(reader, id, WordVerdict.OUTDATED, "", false);
        reviews.stillTrue(moderator, id);
        reviews.stillTrue(moderator, id);

        assertThat(reviews.list(moderator, slug, null).items()).isEmpty();
        assertThat(library.open(owner, id).reviewOn()).isNotNull().isAfter(java.time.LocalDate.of(2026, 1, 1));
        assertThat(jdbc.sql("""
                                SELECT w.person_id FROM resource_review w JOIN resource r ON r.id = w.resource_id
                                WHERE r.public_id = ?""").param(id.value()).query(Long.class).list()).containsExactly(moderator.value());
        words.takeBack(reader, id);
        words.tell(reader, id, WordVerdict.OUTDATED, "Again.", false);
        assertThat(reviews.list(moderator, slug, null).items()).hasSize(1);
    }

    @Test
    void whoLooksOnItsPageSettlesItOnTheListToo() {
        words.tell(reader, id, WordVerdict.OUTDATED, "", false);
        var day = LocalDate.now(ZoneOffset.UTC).plusMonths(2);

        owners.looked(owner, id, day);

        assertThat(reviews.list(moderator, slug, null).items()).isEmpty();
        assertThat(jdbc.sql("""
                                SELECT w.next_on FROM resource_review w JOIN resource r ON r.id = w.resource_id
                                WHERE r.public_id = ?""").param(id.value()).query(LocalDate.class).list())
                .containsExactly(day);
    }

    @Test
    void theListGoesOnWhereThePageBeforeEnded() {
        var all = new ArrayList<ResourceId>();
        for (int i = 0; i < Reviews.LIST + 2; i++) {
            all.add(accepted("Page " + i));
        }
        jdbc.sql("UPDATE resource SET review_on = '2020-05-03' WHERE cohort_id = ? AND public_id <> ?")
                .params(cohort.value(), id.value())
                .update();
        var first = reviews.list(moderator, slug, null);
        var second = reviews.list(moderator, slug, first.next());

        var seen = new ArrayList<>(first.items());
        seen.addAll(second.items());
        assertThat(seen).extracting(ReviewItem::id).containsExactlyElementsOf(all);
        assertThat(second.next()).isNull();
        assertThat(reviews.list(moderator, slug, "x_'; DROP").items()).hasSize(Reviews.LIST);
    }

    @Test
    void deadLinkIsListedAndSaidUntilItAnswersOrSomebodyHasLooked() {
        var link = "https://dead.example.org/" + slug;
        resources.change(
                owner, id, LibraryScene.link("x"), library.open(owner, id).version());
        acceptLatest();
        jdbc.sql(
                        "UPDATE resource_version SET link = ? WHERE resource_id = (SELECT id FROM resource WHERE public_id = ?)")
                .params(link, id.value())
                .update();
        jdbc.sql("""
                        INSERT INTO link_check (hash, link, next_at, checked_at, failures, failing_since, dead_at)
                        VALUES (UNHEX(SHA2(:link, 256)), :link, NOW(6), NOW(6) + INTERVAL 1 DAY, 3, NOW(6),
                            NOW(6) + INTERVAL 1 DAY)""").param("link", link).update();

        assertThat(links.noAnswer(reader, id)).isPresent();
        assertThat(reviews.list(moderator, slug, null).items())
                .singleElement()
                .satisfies(item -> assertThat(item.noAnswer()).isNotNull());
        jdbc.sql("UPDATE link_check SET dead_at = NOW(6) - INTERVAL 1 DAY WHERE link = ?")
                .param(link)
                .update();
        reviews.stillTrue(owner, id);
        assertThat(reviews.list(moderator, slug, null).items()).isEmpty();
        assertThat(links.noAnswer(reader, id)).isPresent();
        assertThat(links.noAnswer(fixtures.member(fixtures.cohort()), id)).isEmpty();
    }

    private ResourceId accepted(String title) {
        var made = resources
                .propose(owner, cohort, ResourceKind.LINK, LibraryScene.link(title))
                .id();
        accept(made);
        return made;
    }

    private void restrict(PersonId person, RestrictionKind kind) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(_ -> restrictions.impose(moderator, person, cohort, kind, Duration.ofDays(7)));
    }

    private void change(String title) {
        resources.change(
                owner, id, LibraryScene.link(title), library.open(owner, id).version());
        acceptLatest();
    }

    private void acceptLatest() {
        accept(id);
    }

    private void accept(ResourceId which) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(_ -> decisions.accept(
                        moderator, which, decisions.about(which, null).versionKey()));
    }
}
