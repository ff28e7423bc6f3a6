package org.alongside.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.alongside.testing.ApplicationTest;
import org.alongside.testing.DeskFixtures;
import org.alongside.testing.Fixtures;
import org.alongside.testing.StatementCount;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The desk asks the database as often for a full queue as for a short one.
@ApplicationTest
class DeskStatementsTest {

    private static final int QUEUE = 2;
    private static final int CASE = 15;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private DeskFixtures desk;

    @Autowired
    private Cases cases;

    @Autowired
    private StatementCount statements;

    @Test
    void aQueueOfManyTakesTwoStatementsAndACaseFifteen() {
        var cohort = fixtures.cohort();
        var moderator = fixtures.moderator(cohort);
        var author = fixtures.member(cohort);
        var thread = fixtures.thread(cohort, fixtures.member(cohort));
        var posts = IntStream.range(0, Cases.PAGE + 5)
                .mapToObj(number -> fixtures.post(thread, author, Fixtures.SPAM + " " + number)
                        .post())
                .toList();

        var queue = statements.during(() -> {
            var page = cases.waiting(moderator, CaseFilter.ALL, null);
            assertThat(page.items()).hasSize(Cases.PAGE);
            assertThat(page.next()).isNotNull();
        });
        var one = statements.during(() -> desk.page(moderator, posts.getFirst()));

        assertThat(queue).isNotEmpty().hasSizeLessThanOrEqualTo(QUEUE);
        assertThat(one).isNotEmpty().hasSizeLessThanOrEqualTo(CASE);
    }

    @Test
    void theNextPageBeginsWhereTheFirstEnds() {
        var cohort = fixtures.cohort();
        var moderator = fixtures.moderator(cohort);
        var author = fixtures.member(cohort);
        var thread = fixtures.thread(cohort, fixtures.member(cohort));
        IntStream.range(0, Cases.PAGE + 5)
                .forEach(number -> fixtures.post(thread, author, Fixtures.SPAM + " " + number));

        var first = cases.waiting(moderator, CaseFilter.ALL, null);
        var second = cases.waiting(moderator, CaseFilter.ALL, first.next());

        assertThat(second.items()).hasSize(5).doesNotContainAnyElementsOf(first.items());
        assertThat(second.next()).isNull();
    }
}
