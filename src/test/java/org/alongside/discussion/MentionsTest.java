package org.alongside.discussion;

import static org.alongside.testing.Fixtures.GOOD;
import static org.alongside.testing.Fixtures.SPAM;
import static org.alongside.testing.Fixtures.draft;
import static org.alongside.testing.Fixtures.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.alongside.cohort.CohortRole;
import org.alongside.cohort.Cohorts;
import org.alongside.identity.Blocks;
import org.alongside.identity.People;
import org.alongside.search.MemberNames;
import org.alongside.shared.CohortId;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.alongside.shared.PostId;
import org.alongside.shared.ThreadId;
import org.alongside.testing.ApplicationTest;
import org.alongside.testing.Fixtures;
import org.alongside.testing.StatementCount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Who is named in a post, who learns of it, and who does not.
@ApplicationTest
class MentionsTest {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private People people;

    @Autowired
    private Blocks blocks;

    @Autowired
    private Cohorts cohorts;

    @Autowired
    private Threads threads;

    @Autowired
    private Posts posts;

    @Autowired
    private PostDecisions decisions;

    @Autowired
    private Mentions mentions;

    @Autowired
    private Reading reading;

    @Autowired
    private StatementCount statements;

    @Autowired
    private PlatformTransactionManager transactions;

    private CohortId cohort;
    private PersonId author;
    private PersonId named;
    private PersonId moderator;
    private ThreadId thread;

    @BeforeEach
    void aTalk() {
        cohort = fixtures.cohort();
        author = member("Author");
        named = member("Nadia Ben Ali");
        moderator = fixtures.moderator(cohort);
        people.rename(moderator, "Mod " + UUID.randomUUID().toString().substring(0, 8));
        thread = fixtures.thread(cohort, author);
    }

    @Test
    void whoIsNamedFindsThePostAndOpensItByReading() {
        var post = write("@nadia ben ali, " + GOOD);

        var mention = only(named);
        assertThat(mention.post()).isEqualTo(post);
        assertThat(mention.author()).isEqualTo("Author");
        assertThat(mention.unread()).isTrue();
        assertThat(mention.excerpt()).startsWith("@nadia ben ali");
        assertThat(names(author, post)).containsExactly("Nadia Ben Ali");
        assertThat(of(author)).isEmpty();

        threads.open(named, thread, null);
        assertThat(only(named).unread()).isFalse();
    }

    @Test
    void readingAnotherPageOfTheThreadOpensNothing() {
        for (int i = 0; i < Threads.PAGE; i++) {
            fixtures.post(thread, author, text(i));
        }
        write("@Nadia Ben Ali " + GOOD);

        threads.open(named, thread, null);

        assertThat(only(named).unread()).isTrue();
    }

    @Test
    void unreadMentionsComeFirstAndAPageEndsWhereTheNextBegins() {
        var first = write("@Nadia Ben Ali " + text(1));
        var second = write("@Nadia Ben Ali " + text(8));
        var third = write("@Nadia Ben Ali " + text(15));
        threads.post(named, thread, third);

        var page = mentions.of(named, null, 2);
        assertThat(page.items()).extracting(Mention::post).containsExactly(second, first);
        assertThat(mentions.of(named, page.next(), 2).items())
                .extracting(Mention::post)
                .containsExactly(third);
        assertThat(mentions.of(named, "made up", 2).items()).hasSize(2);
    }

    @Test
    void aHeldPostNamesNobodyUntilItIsPublished() {
        var held = fixtures.post(thread, author, "@Nadia Ben Ali " + SPAM).post();
        assertThat(of(named)).isEmpty();

        decide(() -> decisions.publish(moderator, held, 1, null));

        assertThat(only(named).post()).isEqualTo(held);
    }

    @Test
    void anEditAddsAndTakesAway() {
        var other = member("Olga");
        var post = write("@Nadia Ben Ali " + text(1));
        posts.edit(author, post, draft("@Olga " + text(8)), 1);

        assertThat(of(named)).isEmpty();
        assertThat(only(other).unread()).isTrue();

        posts.edit(author, post, draft(text(15)), 2);
        assertThat(of(other)).isEmpty();
        assertThat(names(author, post)).isEmpty();
    }

    @Test
    void anEditThatWaitsChangesNothingForOthers() {
        var post = write("@Nadia Ben Ali " + text(1));
        posts.edit(author, post, draft(SPAM), 1);

        assertThat(only(named).excerpt()).contains("Nadia");
    }

    @Test
    void whatIsRemovedIsGoneAndWhatComesBackIsThereAgainAsItWas() {
        var post = write("@Nadia Ben Ali " + text(1));
        threads.open(named, thread, null);

        var done = (Settled.Done)
                new TransactionTemplate(transactions).execute(_ -> decisions.remove(moderator, post, 1, "spam", false));
        assertThat(of(named)).isEmpty();

        decide(() -> decisions.restore(moderator, post, done.after(), done.before()));
        assertThat(only(named).unread()).isFalse();
    }

    @Test
    void whatItsAuthorTakesBackIsGone() {
        var post = write("@Nadia Ben Ali " + text(1));
        posts.delete(author, post);

        assertThat(of(named)).isEmpty();
    }

    @Test
    void aNewNameBreaksNothing() {
        var post = write("@Nadia Ben Ali " + text(1));
        people.rename(named, "Somebody Else");
        posts.edit(author, post, draft("@Nadia Ben Ali " + text(8)), 1);

        assertThat(only(named).post()).isEqualTo(post);
        assertThat(names(author, post)).containsExactly("Nadia Ben Ali");
    }

    @Test
    void aBlockInEitherDirectionLeavesNoTrace() {
        blocks.block(named, fixtures.page(author));
        var other = member("Olga");
        blocks.block(author, fixtures.page(other));
        var post = write("@Nadia Ben Ali and @Olga, " + GOOD);

        assertThat(of(named)).isEmpty();
        assertThat(of(other)).isEmpty();
        assertThat(names(author, post)).isEmpty();
        assertThat(mentions.offer(author, cohort, "nad")).isEmpty();
        assertThat(mentions.offer(author, cohort, "olg")).isEmpty();
        assertThat(mentions.offer(named, cohort, "aut")).isEmpty();
        assertThat(mentions.offerIn(moderator, thread, "nad")).containsExactly("Nadia Ben Ali");
    }

    @Test
    void aBlockHidesWhatWasThereBeforeAndTheNameFromOthersWhomItParts() {
        var post = write("@Nadia Ben Ali " + GOOD);
        var reader = member("Reader");
        blocks.block(named, fixtures.page(reader));
        assertThat(names(reader, post)).isEmpty();
        assertThat(names(author, post)).containsExactly("Nadia Ben Ali");

        blocks.block(named, fixtures.page(author));
        assertThat(of(named)).isEmpty();
        blocks.unblock(named, fixtures.page(author));
        assertThat(of(named)).hasSize(1);
    }

    @Test
    void aBlockWithWhoStartedTheThreadHidesItToo() {
        var third = member("Third");
        fixtures.post(thread, third, "@Nadia Ben Ali " + GOOD);
        blocks.block(author, fixtures.page(named));

        assertThat(of(named)).isEmpty();
    }

    @Test
    void whoHasLeftIsNotNamedAndFindsNothingUntilSheIsBack() {
        write("@Nadia Ben Ali " + text(1));
        var admin = fixtures.administrator();
        cohorts.remove(admin, cohort, named);
        write("@Nadia Ben Ali " + text(8));
        assertThat(of(named)).isEmpty();

        fixtures.join(cohort, named);
        assertThat(of(named)).hasSize(1);
    }

    @Test
    void nobodyOfAnotherCohortIsNamedOrOffered() {
        var elsewhere = fixtures.member(fixtures.cohort());
        people.rename(elsewhere, "Elsewhere");
        write("@Elsewhere " + GOOD);

        assertThat(of(elsewhere)).isEmpty();
        assertThat(mentions.offer(author, cohort, "else")).isEmpty();
        assertThatThrownBy(() -> mentions.offer(elsewhere, cohort, "nad")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> mentions.offerIn(elsewhere, thread, "nad")).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aThreadThatMovesAwayTakesItsMentionsAlong() {
        write("@Nadia Ben Ali " + GOOD);
        var to = fixtures.cohort();
        fixtures.join(to, moderator, new CohortRole(true, false));
        threads.move(moderator, thread, to);
        assertThat(of(named)).isEmpty();

        fixtures.join(to, named);
        assertThat(of(named)).hasSize(1);
    }

    @Test
    void aPostNamesTenPeopleAtTheMost() {
        var all = List.of("A1", "A2", "A3", "A4", "A5", "A6", "A7", "A8", "A9", "B1", "B2").stream()
                .map(this::member)
                .toList();
        write("@A1 @A2 @A3 @A4 @A5 @A6 @A7 @A8 @A9 @B1 @B2 " + GOOD);

        assertThat(all.stream().filter(person -> !of(person).isEmpty())).hasSize(Mentions.MOST);
        assertThat(of(all.getLast())).isEmpty();
    }

    @Test
    void anImportedOrFoldedTextShowsNothingOfItself() {
        write("@Nadia Ben Ali " + GOOD);
        var post = posts.submit(
                        author, thread, draft("@Nadia Ben Ali " + text(30)).noting(ContentNote.LOSS))
                .post();

        assertThat(of(named).stream().filter(mention -> mention.post().equals(post)))
                .first()
                .extracting(Mention::excerpt)
                .isEqualTo("");
    }

    @Test
    void markingAllAsReadCoversMentionsOnThePage() {
        write("@Nadia Ben Ali " + text(1));
        var upTo = reading.news(named).getFirst().upTo();
        var later = write("@Nadia Ben Ali " + text(8));

        var marked = reading.markRead(named, Map.of(cohort, upTo));
        assertThat(of(named).stream().filter(Mention::unread))
                .extracting(Mention::post)
                .containsExactly(later);

        reading.takeBack(named, marked);
        assertThat(of(named)).allMatch(Mention::unread);
        reading.markRead(named, Map.of(cohort, Instant.now()));
        assertThat(of(named)).noneMatch(Mention::unread);
    }

    @Test
    void aNoteAloneNamesNobodyAnew() {
        var post = write("@Nobody Yet " + GOOD);
        var later = member("Nobody Yet");
        var noted = draft("@Nobody Yet " + GOOD).noting(ContentNote.LOSS);

        posts.edit(author, post, noted, 1);
        decide(() -> decisions.publish(moderator, post, 1, ContentNote.VIOLENCE));

        assertThat(threads.post(later, thread, post).note()).isEqualTo(ContentNote.VIOLENCE);
        assertThat(of(later)).isEmpty();
    }

    @Test
    void whatSheCanNoLongerOpenIsNotWrittenDownAgainAndAgain() {
        var post = write("@Nadia Ben Ali " + text(1));
        posts.delete(author, post);
        fixtures.post(thread, author, text(8));

        assertThat(statements.during(() -> threads.open(named, thread, null)))
                .isNotEmpty()
                .noneMatch(sent -> sent.contains("UPDATE post_mention"));
    }

    @Test
    void aNameIsOfferedWhateverItsArticleAndLettersAndHoweverManyMembersThereAre() {
        member("إلهام العلي");
        member("Łucja");
        var few = statements.during(() -> mentions.offer(author, cohort, "ال"));

        for (var typed : List.of("ا", "ال", "اله", "الهام", "الهام ال", "العل")) {
            assertThat(mentions.offer(author, cohort, typed)).as(typed).containsExactly("إلهام العلي");
        }
        assertThat(mentions.offer(author, cohort, "luc")).containsExactly("Łucja");
        assertThat(few).noneMatch(sent -> sent.contains("FROM cohort_member y"));
    }

    @Test
    void whoAsksForNamesWithoutEndIsToldNoMore() {
        var refused = IntStream.range(0, 200)
                .filter(_ -> mentions.offer(author, cohort, "nad").isEmpty())
                .count();

        assertThat(refused).isPositive();
        assertThat(mentions.offer(moderator, cohort, "nad")).containsExactly("Nadia Ben Ali");
    }

    @Test
    void namesAreOfferedFromTheirFirstLetterOnAndNoMoreThanEight() {
        for (int i = 0; i < 12; i++) {
            member("Zora " + (char) ('A' + i));
        }
        assertThat(mentions.offer(author, cohort, "ZO"))
                .hasSize(MemberNames.MOST)
                .isSorted();
        assertThat(mentions.offer(author, cohort, "ben")).containsExactly("Nadia Ben Ali");
        assertThat(mentions.offer(author, cohort, "")).isEmpty();
        assertThat(mentions.offer(author, cohort, "%")).isEmpty();
        assertThat(mentions.offer(author, cohort, "auth")).isEmpty();
    }

    private PersonId member(String name) {
        var person = fixtures.member(cohort);
        people.rename(person, name);
        return person;
    }

    private PostId write(String words) {
        var sent = fixtures.post(thread, author, words);
        assertThat(sent.state()).isEqualTo(ContentState.PUBLISHED);
        return sent.post();
    }

    private List<Mention> of(PersonId person) {
        return mentions.of(person, null, Mentions.LIST).items();
    }

    private Mention only(PersonId person) {
        assertThat(of(person)).hasSize(1);
        return of(person).getFirst();
    }

    private List<String> names(PersonId reader, PostId post) {
        return threads.post(reader, thread, post).named();
    }

    private void decide(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(_ -> work.run());
    }
}
