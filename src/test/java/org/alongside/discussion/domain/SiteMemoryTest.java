package org.alongside.discussion.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alongside.discussion.Posts;
import org.alongside.screening.AuthorStanding;
import org.alongside.screening.Signal;
import org.alongside.screening.Submission;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.alongside.shared.PostId;
import org.alongside.testing.ApplicationTest;
import org.alongside.testing.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
@SuppressWarnings("NullAway.Init") // Set up before each test.
class SiteMemoryTest {

    private static final String DUPLICATE = "place.duplicate";
    private static final String NEAR = "place.near-duplicate";

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private Posts posts;

    @Autowired
    private CohortMemory memory;

    @Autowired
    private CohortLearning learning;

    @Autowired
    private NewcomerWait wait;

    @Autowired
    private AuthorLimits limits;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private CohortId here;
    private CohortId elsewhere;
    private PersonId author;

    @BeforeEach
    void twoCohorts() {
        here = fixtures.cohort();
        elsewhere = fixtures.cohort();
        author = fixtures.member(here);
    }

    @Test
    void theSameTextInAnotherCohortIsKnownAgain() {
        var text = words(12);
        post(text);

        assertThat(afterRestart(text)).extracting(Signal::name).contains(DUPLICATE);
    }

    @Test
    void anotherTextIsNot() {
        post(words(12));

        assertThat(afterRestart(words(12))).extracting(Signal::name).doesNotContain(DUPLICATE, NEAR);
    }

    @Test
    void nothingOfTheOtherTextIsShown() {
        var text = words(60);
        post(text);

        assertThat(afterRestart(text))
                .filteredOn(signal -> signal.name().equals(DUPLICATE))
                .extracting(Signal::evidence)
                .containsExactly((String) null);
        assertThat(afterRestart(text + " " + words(2)))
                .filteredOn(signal -> signal.name().equals(NEAR))
                .singleElement()
                .satisfies(signal -> assertThat(signal.evidence()).matches("\\d+ %"));
    }

    @Test
    void shortThanksAreNoRepetition() {
        post("Thank you so much!");

        assertThat(afterRestart("Thank you so much!")).extracting(Signal::name).doesNotContain(DUPLICATE, NEAR);
    }

    @Test
    void whatIsWrittenWhileTheServerRunsIsKnownAtOnce() {
        var text = words(12);
        var intake = restarted();

        intake.remember(here, intake.screen(here, Submission.of(text)));

        assertThat(found(intake, text)).extracting(Signal::name).contains(DUPLICATE);
    }

    @Test
    void aRestartReadsWhatIsStoredBesideATextAndNotTheText() {
        var text = words(12);
        var post = post(text);
        set(post, "r.body = 'Something else'");

        assertThat(afterRestart(text)).extracting(Signal::name).contains(DUPLICATE);
    }

    @Test
    void aTextFromBeforeFingerprintsWereStoredIsKnown() {
        var text = words(12);
        var post = post(text);
        set(post, "r.text_hash = NULL, r.sketch = NULL, r.word_count = NULL");

        assertThat(afterRestart(text)).extracting(Signal::name).contains(DUPLICATE);
    }

    @Test
    void ofAChangedTextOnlyTheNewestIsKnown() {
        var before = words(12);
        var after = words(12);
        var post = post(before);
        posts.edit(author, post, Fixtures.draft(after), 1);

        assertThat(afterRestart(before)).extracting(Signal::name).doesNotContain(DUPLICATE);
        assertThat(afterRestart(after)).extracting(Signal::name).contains(DUPLICATE);
    }

    @Test
    void whatWasTakenBackIsForgotten() {
        var text = words(12);
        posts.delete(author, post(text));

        assertThat(afterRestart(text)).extracting(Signal::name).doesNotContain(DUPLICATE);
    }

    @Test
    void aStoredTextIsNotLikeItself() {
        var text = words(12);
        post(text);

        var screened = restarted().screenAgain(here, Submission.of(text));

        assertThat(Signals.read(screened.signals())).extracting(Signal::name).doesNotContain(DUPLICATE, NEAR);
    }

    @Test
    void linksAreCountedInTheCohortAlone() {
        var host = UUID.randomUUID() + ".example.org";
        for (int i = 0; i < 3; i++) {
            post(words(12) + " https://" + host + "/");
        }

        assertThat(afterRestart(words(12) + " https://" + host + "/"))
                .extracting(Signal::name)
                .doesNotContain("place.repeated-host");
    }

    @Test
    void newcomersWhoSendOneLinkToSeveralCohortsAtOnceAreABurst() {
        var intake = restarted();
        var host = UUID.randomUUID() + ".example.org";

        var first = sent(intake, here, host);
        var second = sent(intake, elsewhere, host);
        var third = sent(intake, here, host);

        assertThat(List.of(first, second))
                .allSatisfy(signals -> assertThat(signals).doesNotContain("place.burst"));
        assertThat(third).contains("place.burst");
    }

    private List<String> sent(Intake intake, CohortId cohort, String host) {
        var newcomer = fixtures.member(cohort);
        var text = new Submission(
                null, words(12) + " https://" + host + "/", null, null, new AuthorStanding(null, 0, 0, 0));
        return Signals.read(intake.screenNew(newcomer, cohort, text).signals()).stream()
                .map(Signal::name)
                .toList();
    }

    private PostId post(String text) {
        return fixtures.post(fixtures.thread(here, author), author, text).post();
    }

    private void set(PostId post, String columns) {
        jdbc.sql("UPDATE post_revision r JOIN post p ON p.latest_revision_id = r.id SET " + columns
                        + " WHERE p.public_id = ?")
                .param(post.value())
                .update();
    }

    private List<Signal> afterRestart(String text) {
        return found(restarted(), text);
    }

    private List<Signal> found(Intake intake, String text) {
        return Signals.read(intake.screen(elsewhere, Submission.of(text)).signals());
    }

    private Intake restarted() {
        var site = new SiteMemory(jdbc, 200);
        site.read().join();
        return new Intake(memory, site, learning, wait, limits, new Watch(jdbc, clock), jdbc, clock);
    }

    /// Words that nobody has written before.
    private static String words(int count) {
        return IntStream.range(0, count)
                .mapToObj(_ -> UUID.randomUUID().toString().substring(0, 8).replaceAll("[0-9]", "o"))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
    }
}
