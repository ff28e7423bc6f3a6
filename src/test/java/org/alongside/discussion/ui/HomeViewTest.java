package org.alongside.discussion.ui;

import static org.alongside.testing.Fixtures.GOOD;
import static org.alongside.testing.Fixtures.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.alongside.discussion.Following;
import org.alongside.discussion.HomeTask;
import org.alongside.discussion.HomeTasks;
import org.alongside.discussion.Reading;
import org.alongside.discussion.Threads;
import org.alongside.identity.Blocks;
import org.alongside.identity.People;
import org.alongside.platform.Messages;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.alongside.shared.ThreadId;
import org.alongside.testing.ViewTest;
import org.alongside.uikit.RichTextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The home page, what stands behind it, and following a thread from its own page.
class HomeViewTest extends ViewTest {

    @Autowired
    private People people;

    @Autowired
    private Threads threads;

    @Autowired
    private Reading reading;

    @Autowired
    private Following following;

    @Autowired
    private Blocks blocks;

    @Autowired
    private Messages messages;

    private CohortId cohort;
    private PersonId author;
    private PersonId reader;
    private ThreadId thread;

    @BeforeEach
    void aCohortTalks() {
        cohort = fixtures.cohort();
        author = fixtures.member(cohort);
        reader = fixtures.member(cohort);
        people.rename(reader, "Huda <b>M</b>");
        thread = fixtures.thread(cohort, author);
        signIn(fixtures.address(reader));
    }

    @Test
    void sheIsGreetedAndSeesWhatIsNew() {
        fixtures.post(thread, author, text(1));
        open();

        assertThat(words())
                .contains("Good to see you, \u2068Huda <b>M</b>\u2069")
                .contains("How to find a language school")
                .contains("1 thread with something new")
                .contains("2 new for you")
                .contains("Look around");
    }

    @Test
    void whoIsInNoCohortIsToldWhatThisPlaceIsFor() {
        signIn(fixtures.address(fixtures.person()));
        open();

        assertThat(words()).contains("You are not in a cohort yet").contains("Look at your settings");
    }

    @Test
    void whoHasReadEverythingSeesWhereTheyTalkedLast() {
        threads.open(reader, thread, null);
        open();

        assertThat(words())
                .contains("Nothing new since you were here")
                .contains("How to find a language school")
                .doesNotContain("new for you")
                .doesNotContain("Look around")
                .doesNotContain("Mark all as read");
    }

    @Test
    void markingAsReadCanBeTakenBackAndLeavesNewWhatCameMeanwhile() {
        open();
        var meanwhile = fixtures.thread(cohort, author);
        press("Mark all as read");
        assertThat(words()).contains("Marked as read.").contains("1 thread with something new");
        assertThat(reading.news(reader).getFirst().newest().getFirst().id()).isEqualTo(meanwhile);

        press("Undo");
        assertThat(words()).doesNotContain("Marked as read.").contains("2 threads with something new");
    }

    @Test
    void withSeveralCohortsEverythingCanBeMarkedAtOnce() {
        var second = fixtures.cohort();
        fixtures.join(second, reader);
        fixtures.threadThatSlippedThrough(second, fixtures.member(second), GOOD);
        open();
        press("Mark everything as read");

        assertThat(reading.news(reader)).allMatch(news -> news.unreadThreads() == 0);
        press("Undo");
        assertThat(reading.news(reader)).allMatch(news -> news.unreadThreads() == 1);
    }

    @Test
    void aPostThatNamesHerStandsThereAndNothingOfItIsMarkup() {
        people.rename(reader, "Huda M.");
        people.rename(author, "<i>Lien</i>");
        fixtures.post(thread, author, "@Huda M. &lt;script&gt;alert(1)&lt;/script&gt; " + GOOD);
        open();

        assertThat(words())
                .contains("\u2068<i>Lien</i>\u2069 named you")
                .contains("<script>alert(1)</script>")
                .contains("All posts that name you");
        navigate("mentions", MentionsView.class);
        assertThat(words()).contains("named you").contains("New");

        blocks.block(reader, fixtures.page(author));
        navigate("mentions", MentionsView.class);
        assertThat(words()).contains("Nobody has named you yet");
    }

    @Test
    void followedThreadsHaveTheirOwnPlaceAndTheirOwnPage() {
        following.follow(reader, thread);
        open();
        assertThat(words()).contains("Threads you follow").contains("What is new here stands above");

        navigate("following", FollowingView.class);
        press("You follow this thread");
        assertThat(following.follows(reader, thread)).isFalse();
        press("Follow this thread");
        assertThat(following.follows(reader, thread)).isTrue();
    }

    @Test
    void onAThreadsPageOneFollowsItByAPressOrByWriting() {
        open();
        navigate(ThreadView.class, Map.of("id", thread.value()));
        press("Follow this thread");
        assertThat(following.follows(reader, thread)).isTrue();
        press("You follow this thread");
        assertThat(following.follows(reader, thread)).isFalse();

        var other = fixtures.threadThatSlippedThrough(cohort, author, text(3));
        navigate(ThreadView.class, Map.of("id", other.value()));
        find(RichTextField.class).single().setValue(text(1));
        press("Post");
        assertThat(find(FollowButton.class).single().getText()).isEqualTo("You follow this thread");
    }

    @Test
    void whatWaitsInMentoringStandsFirst() {
        fixtures.pair(cohort, author, reader);
        open();

        assertThat(words()).contains("Agree on how you want to work");
    }

    @Test
    void whatWaitsElsewhereStandsFirstAndNoMoreThanFive() {
        var many = new HomeTasks() {
            @Override
            public List<HomeTask> of(PersonId person, Locale locale) {
                var since = Instant.now().minus(Duration.ofDays(1));
                return IntStream.range(0, 7)
                        .mapToObj(i -> new HomeTask("Task " + i, "mentoring", since))
                        .toList();
            }

            @Override
            public String address() {
                return "mentoring";
            }
        };
        open();
        var card = new WaitingCard(List.of(many, many), messages).of(reader).orElseThrow();
        var words = card.getElement().getTextRecursively();

        assertThat(words).contains("14 things wait for you").contains("Task 4").doesNotContain("Task 5");
        assertThat(words).containsOnlyOnce("Task 0");
        assertThat(card.getElement().getOuterHTML()).containsOnlyOnce("button main");
        assertThat(new WaitingCard(List.of(), messages).of(reader)).isEmpty();
    }

    @Test
    void whatHasWaitedLongestStandsFirstWhereverItIs() {
        open();
        var card = new WaitingCard(List.of(waiting("Young", 0, 4), waiting("Old", 3, 3)), messages)
                .of(reader)
                .orElseThrow();
        var words = card.getElement().getTextRecursively();

        assertThat(words).contains("7 things wait for you").doesNotContain("Young 2");
        assertThat(words.indexOf("Old 0")).isLessThan(words.indexOf("Old 2"));
        assertThat(words.indexOf("Old 2")).isLessThan(words.indexOf("Young 0"));
        assertThat(card.getElement().getOuterHTML()).contains("all-Young").doesNotContain("all-Old");
    }

    private static HomeTasks waiting(String name, int days, int many) {
        return new HomeTasks() {
            @Override
            public List<HomeTask> of(PersonId person, Locale locale) {
                var since = Instant.now().minus(Duration.ofDays(days));
                return IntStream.range(0, many)
                        .mapToObj(i -> new HomeTask(name + " " + i, "mentoring", since.plusMillis(i)))
                        .toList();
            }

            @Override
            public String address() {
                return "all-" + name;
            }
        };
    }

    private void open() {
        navigate("", HomeView.class);
    }

    private String words() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
