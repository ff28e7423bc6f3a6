package org.alongside.discussion.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.alongside.shared.ThreadId;
import org.alongside.testing.ApplicationTest;
import org.alongside.testing.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
@SuppressWarnings("NullAway.Init") // Set up before each test.
class ThreadContextTest {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private ThreadContext context;

    @Autowired
    private ThreadRepository threads;

    @Autowired
    private PostRepository posts;

    @Autowired
    private Intake intake;

    private CohortId cohort;
    private PersonId author;
    private ThreadId id;
    private DiscussionThread thread;

    @BeforeEach
    void aThread() {
        cohort = fixtures.cohort();
        author = fixtures.member(cohort);
        id = fixtures.thread(cohort, author);
        thread = threads.findByPublicId(id.value()).orElseThrow();
    }

    @Test
    void aThreadIsItsOpeningItsNewestPostsAndItsLanguage() {
        IntStream.range(0, 7).forEach(i -> fixtures.post(id, author, Fixtures.text(i)));
        fixtures.post(id, author, Fixtures.SPAM);

        var place = context.of(thread);

        assertThat(place.opening()).contains("Which bus");
        assertThat(place.lang()).isEqualTo("en");
        assertThat(place.recent()).hasSize(5).first().asString().contains(Fixtures.text(6));
    }

    @Test
    void aPostThatIsThereAlreadyStandsInWhatWasSaidBeforeIt() {
        fixtures.post(id, author, Fixtures.text(1));
        var second = fixtures.post(id, author, Fixtures.text(2)).post();
        fixtures.post(id, author, Fixtures.text(3));

        var place = context.of(thread, posts.findByPublicId(second.value()).orElseThrow());

        assertThat(place.recent()).singleElement().asString().contains(Fixtures.text(1));
    }

    @Test
    void whatAnAuthorHasJustSentCountsOverAllCohorts() {
        var other = fixtures.cohort();
        fixtures.join(other, author);
        fixtures.post(id, author, Fixtures.text(1));
        fixtures.thread(other, author);

        var standing = intake.standing(author, cohort, 12);

        assertThat(standing.lastHour()).isEqualTo(3);
        assertThat(standing.typingSeconds()).isEqualTo(12);
    }
}
