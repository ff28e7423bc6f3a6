package org.alongside.mentoring;

import static org.alongside.mentoring.MeetingsTest.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import org.alongside.discussion.Draft;
import org.alongside.discussion.DraftPlace;
import org.alongside.discussion.Drafts;
import org.alongside.discussion.Posts;
import org.alongside.identity.Blocks;
import org.alongside.library.Resources;
import org.alongside.shared.CohortId;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PairId;
import org.alongside.shared.PersonId;
import org.alongside.shared.PublicIds;
import org.alongside.testing.ApplicationTest;
import org.alongside.testing.Fixtures;
import org.alongside.testing.StatementCount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class ShelfTest {

    @Autowired
    private StatementCount statements;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private Shelf shelf;

    @Autowired
    private Resources resources;

    @Autowired
    private LinkedThreads linked;

    @Autowired
    private Posts posts;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Blocks blocks;

    @Autowired
    private JdbcClient jdbc;

    private CohortId cohort;
    private PersonId mentor;
    private PersonId mentee;
    private PairId pair;

    @BeforeEach
    void twoPeople() {
        cohort = fixtures.cohort();
        mentor = fixtures.member(cohort);
        mentee = fixtures.member(cohort);
        pair = fixtures.pair(cohort, mentor, mentee);
    }

    @Test
    void aThreadAndAPostAreKeptOnceAndShownWithTheirTitle() {
        var thread = fixtures.thread(cohort, fixtures.member(cohort));
        var post =
                fixtures.post(thread, fixtures.member(cohort), Fixtures.text(1)).post();
        shelf.keep(mentee, pair, thread, null, "Shall we read this?", null);
        shelf.keep(mentor, pair, thread, null, "", null);
        shelf.keep(mentor, pair, thread, post, "", null);

        var entries = shelf.list(mentor, pair);
        assertThat(entries).hasSize(2);
        assertThat(entries.getFirst().thing().address()).endsWith("?from=" + post.value());
        assertThat(entries.getLast().thing().title()).isEqualTo("How to find a language school");
        assertThat(entries.getLast().word().body()).contains("Shall we read this?");
    }

    @Test
    void eachSeesOfAThingOnlyWhatSheMaySeeWhereItIs() {
        var author = fixtures.member(cohort);
        var thread = fixtures.thread(cohort, author);
        shelf.keep(mentee, pair, thread, null, "", null);
        blocks.block(author, fixtures.page(mentor));

        assertThat(shelf.list(mentor, pair).getFirst().gone()).isTrue();
        assertThat(shelf.list(mentee, pair).getFirst().gone()).isFalse();
    }

    @Test
    void aResourceIsKeptOnceAndGoneHereOnceItIsGoneThere() {
        var owner = fixtures.member(cohort);
        var resource = fixtures.resource(cohort, owner);
        assertThat(shelf.livePairsFor(mentee, resource)).hasSize(1);
        shelf.keep(mentee, pair, resource, "Shall we look at this?", null);
        shelf.keep(mentor, pair, resource, "", null);

        assertThat(shelf.list(mentor, pair)).singleElement().satisfies(entry -> {
            assertThat(entry.resource().title()).isEqualTo("Language school");
            assertThat(entry.word().body()).contains("Shall we look at this?");
        });
        resources.withdraw(owner, resource);
        assertThat(shelf.list(mentor, pair)).singleElement().satisfies(entry -> {
            assertThat(entry.gone()).isTrue();
            assertThat(entry.resource()).isNull();
        });
        assertThat(shelf.livePairsFor(mentee, resource)).isEmpty();
        shelf.remove(mentor, pair, shelf.list(mentor, pair).getFirst().id());
        assertThat(shelf.list(mentee, pair)).isEmpty();
    }

    @Test
    void whichPairsCouldKeepAResourceIsAskedOnceForAllCohorts() {
        var resource = fixtures.resource(cohort, fixtures.member(cohort));
        var one = statements.during(() -> shelf.livePairsFor(mentor, resource)).size();
        for (int i = 0; i < 3; i++) {
            var other = fixtures.cohort();
            fixtures.join(other, mentor);
            fixtures.pair(other, mentor, fixtures.member(other));
        }

        var many = statements.during(
                () -> assertThat(shelf.livePairsFor(mentor, resource)).hasSize(1));

        assertThat(many).hasSize(one);
    }

    @Test
    void whichPairsCouldKeepAPostIsAskedOnceForAllOfThem() {
        var thread = fixtures.thread(cohort, fixtures.member(cohort));
        var post =
                fixtures.post(thread, fixtures.member(cohort), Fixtures.text(4)).post();
        var one = statements
                .during(() -> shelf.livePairsFor(mentor, thread, post))
                .size();
        for (int i = 0; i < 3; i++) {
            fixtures.pair(cohort, mentor, fixtures.member(cohort));
        }

        var many = statements.during(
                () -> assertThat(shelf.livePairsFor(mentor, thread, post)).hasSize(4));

        assertThat(many).hasSize(one);
    }

    @Test
    void aResourceThatTheCohortOfThePairHasNotCannotBeKept() {
        var elsewhere = fixtures.cohort();
        fixtures.join(elsewhere, mentor);
        var foreign = fixtures.resource(elsewhere, mentor);

        assertThat(shelf.livePairsFor(mentor, foreign)).isEmpty();
        assertThatThrownBy(() -> shelf.keep(mentor, pair, foreign, "", null)).isInstanceOf(NotFoundException.class);
        assertThat(shelf.list(mentor, pair)).isEmpty();
    }

    @Test
    void twoWhoKeepTheSameResourceAtOnceKeepItOnce() throws Exception {
        var resource = fixtures.resource(cohort, mentor);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var result : threads.invokeAll(List.of(
                    () -> shelf.keep(mentor, pair, resource, "", null),
                    () -> shelf.keep(mentee, pair, resource, "", null)))) {
                result.get();
            }
        }
        assertThat(shelf.list(mentor, pair)).hasSize(1);
    }

    @Test
    void whatIsGoneThereIsGoneHere() {
        var author = fixtures.member(cohort);
        var thread = fixtures.thread(cohort, author);
        var post = fixtures.post(thread, author, Fixtures.text(2)).post();
        shelf.keep(mentee, pair, thread, post, "", null);
        posts.delete(author, post);
        assertThat(shelf.list(mentee, pair).getFirst().gone()).isTrue();

        shelf.keep(mentee, pair, thread, null, "", null);
        jdbc.sql("UPDATE thread SET state = 'REMOVED' WHERE public_id = ?")
                .param(thread.value())
                .update();
        assertThat(shelf.list(mentee, pair)).allMatch(ShelfEntry::gone);
    }

    @Test
    void aThreadSheMayNotReadCannotBeKept() {
        var elsewhere = fixtures.cohort();
        var thread = fixtures.thread(elsewhere, fixtures.member(elsewhere));
        var here = fixtures.thread(cohort, mentor);
        var post = fixtures.post(thread, fixtures.member(elsewhere), Fixtures.text(3))
                .post();

        assertThatThrownBy(() -> shelf.keep(mentee, pair, thread, null, "", null))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> shelf.keep(mentee, pair, here, post, "", null)).isInstanceOf(NotFoundException.class);
        assertThat(shelf.livePairsFor(mentee, here, null)).hasSize(1);
        assertThatThrownBy(() -> shelf.livePairsFor(mentee, thread, null)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> shelf.livePairsFor(mentee, here, post)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aLinkIsAWholeHttpsAddressAndNothingElse() {
        for (var wrong : new String[] {
            "http://example.org",
            "javascript:alert(1)",
            "https://user:secret@example.org/",
            "https:///path",
            "https://localhost/x",
            "data:text/html,x",
            "//example.org",
            "https://example.org/" + "x".repeat(100_000)
        }) {
            refused("shelf.link", () -> shelf.keepLink(mentee, pair, wrong, "A form", "", null));
        }
    }

    @Test
    void scriptsInALinkAreWords() {
        shelf.keepLink(mentee, pair, "https://example.org/form", "Form \"><script>alert(1)</script>", "", null);

        var link = shelf.list(mentee, pair).getFirst().link();
        assertThat(link.body()).contains("href=\"https://example.org/form\"").doesNotContain("<script");
    }

    @Test
    void eitherTakesAThingOffAndItCanComeBack() {
        var thread = fixtures.thread(cohort, mentor);
        shelf.keep(mentee, pair, thread, null, "", null);
        shelf.remove(mentor, pair, shelf.list(mentor, pair).getFirst().id());
        assertThat(shelf.list(mentee, pair)).isEmpty();
        shelf.keep(mentor, pair, thread, null, "", null);
        assertThat(shelf.list(mentee, pair)).hasSize(1);
    }

    @Test
    void aPassageIsInTheThreadOnlyOnceBothHaveReleasedIt() {
        var hers = message(mentee, "First line of it. I asked for the form twice and nobody answered.");
        var draft = drafted();
        linked.quote(mentor, pair, draft, hers, "I asked for the form twice", true);
        var quote = linked.list(mentor, pair).getFirst().quotes().getFirst();
        assertThat(quote.released()).isFalse();
        assertThat(quote.named()).as("only its author can want her name there").isFalse();

        linked.take(mentor, pair, draft);
        assertThat(draftOf(mentor).body()).doesNotContain("twice");
        drafts.discard(mentor, DraftPlace.newThread(cohort));
        refused("linked.taken", () -> linked.release(mentee, pair, quote.id(), true, false));
    }

    @Test
    void aReleasedPassageStandsThereWordForWordAndWithoutAName() {
        var hers = message(mentee, "I asked for the form twice & nobody answered.");
        var draft = drafted();
        linked.quote(mentor, pair, draft, hers, "I asked for the form twice & nobody answered.", false);
        linked.release(mentee, pair, quoteId(), true, false);
        linked.take(mentee, pair, draft);

        assertThat(draftOf(mentee).title()).isEqualTo("Forms nobody answers");
        assertThat(draftOf(mentee).body())
                .contains("I asked for the form twice &amp; nobody answered.")
                .contains("<blockquote>")
                .doesNotContain("Amina");
        refused("linked.taken", () -> linked.take(mentor, pair, draft));
    }

    @Test
    void herNameStandsThereWhereSheWantsIt() {
        var hers = message(mentee, "I asked for the form twice.");
        var draft = drafted();
        linked.quote(mentor, pair, draft, hers, "I asked for the form twice.", false);
        linked.release(mentee, pair, quoteId(), true, true);
        linked.take(mentor, pair, draft);

        assertThat(draftOf(mentor).body()).contains("— Amina");
    }

    @Test
    void onlyWhatStandsInAPublishedMessageOfThePairCanBeQuoted() {
        var draft = drafted();
        var hers = message(mentee, "I asked for the form twice.");
        refused("linked.passage", () -> linked.quote(mentor, pair, draft, hers, "I asked for the form once.", false));
        refused("linked.passage", () -> linked.quote(mentor, pair, draft, hers, " ", false));
        jdbc.sql("UPDATE mentoring_text SET state = 'HELD' WHERE public_id = ?")
                .param(hers.value())
                .update();
        assertThatThrownBy(() -> linked.quote(mentor, pair, draft, hers, "I asked", false))
                .isInstanceOf(NotFoundException.class);
        assertThat(linked.messages(mentor, pair)).isEmpty();
    }

    @Test
    void aMessageThatIsRemovedLaterTakesItsPassageAlong() {
        var hers = message(mentee, "I asked for the form twice.");
        var draft = drafted();
        linked.quote(mentor, pair, draft, hers, "I asked for the form twice.", false);
        linked.release(mentee, pair, quoteId(), true, false);
        jdbc.sql("UPDATE mentoring_text SET state = 'REMOVED' WHERE public_id = ?")
                .param(hers.value())
                .update();
        linked.take(mentor, pair, draft);

        assertThat(draftOf(mentor).body()).doesNotContain("twice");
    }

    @Test
    void whatSheIsWritingInTheCohortIsNotLost() {
        drafts.save(mentor, DraftPlace.newThread(cohort), new Draft("Mine", "", "<p>Half a text</p>", Fixtures.key()));
        var draft = drafted();

        refused("linked.writing", () -> linked.take(mentor, pair, draft));
        assertThat(draftOf(mentor).title()).isEqualTo("Mine");
        assertThat(linked.list(mentor, pair).getFirst().taken()).isFalse();
    }

    private LinkedDraftId drafted() {
        linked.start(mentor, pair, "Forms nobody answers", "What do you do when nobody answers?", null);
        return linked.list(mentor, pair).getFirst().id();
    }

    private LinkedQuoteId quoteId() {
        return linked.list(mentee, pair).getFirst().quotes().getFirst().id();
    }

    private Draft draftOf(PersonId person) {
        return drafts.find(person, DraftPlace.newThread(cohort)).orElseThrow();
    }

    private TextId message(PersonId author, String words) {
        var id = new TextId(PublicIds.next());
        jdbc.sql("""
                        INSERT INTO mentoring_text (public_id, cohort_id, pair_id, author_id, kind, body, policy_version,
                            words, state, score, signals, written_at, published_at)
                        SELECT ?, p.cohort_id, p.id, ?, 'MESSAGE', ?, 1, 5, 'PUBLISHED', 0, '[]', ?, NOW(6)
                        FROM mentoring_pair p WHERE p.public_id = ?""")
                .params(id.value(), author.value(), "<p>" + words.replace("&", "&amp;") + "</p>", Instant.now())
                .params(pair.value())
                .update();
        return id;
    }
}
