package org.alongside.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.alongside.shared.PersonId;
import org.alongside.testing.ApplicationTest;
import org.alongside.testing.Fixtures;
import org.alongside.testing.StatementCount;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The hot pages ask the database a fixed number of times, however much there is to show.
@ApplicationTest
class StatementsTest {

    private static final int MOST = 6;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private Threads threads;

    @Autowired
    private Reading reading;

    @Autowired
    private Mentions mentions;

    @Autowired
    private Following following;

    @Autowired
    private Drafts drafts;

    @Autowired
    private StatementCount statements;

    @Test
    void aThreadPageOfAHundredPostsTakesAtMostSixStatements() {
        var cohort = fixtures.cohort();
        var author = fixtures.member(cohort);
        var reader = fixtures.member(cohort);
        var thread = fixtures.thread(cohort, author);
        IntStream.range(0, 99).forEach(i -> fixtures.post(thread, author, Fixtures.text(i)));
        assertThat(threads.open(author, thread, null).postCount()).isEqualTo(100);

        var sent = statements.during(() -> {
            threads.open(reader, thread, null);
            drafts.find(reader, DraftPlace.reply(thread));
        });

        assertThat(sent).isNotEmpty().hasSizeLessThanOrEqualTo(MOST);
    }

    @Test
    void aCohortPageTakesAtMostSixStatements() {
        var slug = fixtures.slug();
        var cohort = fixtures.cohort(slug);
        var author = fixtures.member(cohort);
        var reader = fixtures.member(cohort);
        IntStream.range(0, 30)
                .forEach(i -> threads.start(
                        author, cohort, new Draft("Thread " + i, "", Fixtures.text(i), Fixtures.key()), null));

        var sent = statements.during(() -> {
            var page = threads.inCohort(reader, slug, null);
            assertThat(page.threads().items()).hasSize(Threads.LIST);
            assertThat(page.threads().next()).isNotNull();
        });

        assertThat(sent).isNotEmpty().hasSizeLessThanOrEqualTo(MOST);
    }

    @Test
    void theHomePageTakesTheSameStatementsForOneCohortAsForMany() {
        var reader = fixtures.person();
        var author = fixtures.person();
        cohort(reader, author);
        var forOne = statements.during(() -> home(reader, 1));
        IntStream.range(0, 5).forEach(_ -> cohort(reader, author));
        fixtures.join(fixtures.cohort(), reader);
        var forMany = statements.during(() -> home(reader, 7));

        assertThat(forMany).hasSizeLessThanOrEqualTo(MOST);
        // The last threads of those in which nothing is new are one more.
        assertThat(forMany.size() - forOne.size()).isLessThanOrEqualTo(1);
    }

    private void cohort(PersonId reader, PersonId author) {
        var cohort = fixtures.cohort();
        fixtures.join(cohort, reader);
        fixtures.join(cohort, author);
        IntStream.range(0, 4)
                .forEach(_ ->
                        following.follow(reader, fixtures.threadThatSlippedThrough(cohort, author, Fixtures.GOOD)));
        fixtures.slippedThrough(
                fixtures.threadThatSlippedThrough(cohort, author, Fixtures.GOOD), author, "@Amina " + Fixtures.GOOD);
    }

    private void home(PersonId reader, int cohorts) {
        assertThat(reading.news(reader)).hasSize(cohorts);
        assertThat(mentions.of(reader, null, 5).items()).isNotEmpty();
        assertThat(following.withNews(reader, 5)).isNotEmpty();
    }
}
