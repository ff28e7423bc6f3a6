package org.alongside.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.alongside.identity.People;
import org.alongside.mentoring.MentoringRoutes;
import org.alongside.platform.Messages;
import org.alongside.shared.CohortId;
import org.alongside.shared.PairId;
import org.alongside.shared.PersonId;
import org.alongside.testing.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A mentee stops contact with a tap and a confirmation. What her mentor sees then is, to the letter, what the
/// mentor of a pair sees that only rests.
class SafeStopJourney extends Journey {

    @Autowired
    private Messages messages;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    private CohortId cohort;
    private Two stopped;
    private Two paused;

    /// A pair and its two.
    private record Two(PersonId mentor, PersonId mentee, PairId pair) {}

    @BeforeEach
    void twoPairsWithTheSameNames() {
        cohort = fixtures.cohort();
        stopped = two();
        paused = two();
    }

    private Two two() {
        var mentor = fixtures.member(cohort);
        var mentee = fixtures.member(cohort);
        people.rename(mentor, "Lien");
        people.rename(mentee, "Selam");
        var pair = fixtures.pair(cohort, mentor, mentee);
        jdbc.sql("UPDATE mentoring_pair SET started_at = ? WHERE public_id = ?")
                .params(Instant.now().minus(Duration.ofHours(50)), pair.value())
                .update();
        return new Two(mentor, mentee, pair);
    }

    @Test
    void aStopLooksLikeAPauseAndNothingGetsThrough() {
        var mentor = reader(stopped.mentor());
        mentor.open(MentoringRoutes.pair(stopped.pair()));
        composer(mentor).fill(Fixtures.text(3));

        stop(reader(stopped.mentee()));
        mentor.press("talk.send");
        assertThat(mentor.text("refused.pair.paused")).isVisible();

        pause(reader(paused.mentee()));
        var other = reader(paused.mentor());
        for (var address : List.of("", "/talk", "/ending", "/meetings", "/goals")) {
            mentor.open(MentoringRoutes.pair(stopped.pair()) + address);
            other.open(MentoringRoutes.pair(paused.pair()) + address);
            assertThat(seen(mentor)).as(address).isEqualTo(seen(other));
            assertThat(composer(mentor)).hasCount(0);
        }
        mentor.open(MentoringRoutes.HOME);
        other.open(MentoringRoutes.HOME);
        assertThat(seen(mentor)).isEqualTo(seen(other));
        mentor.open(MentoringRoutes.pair(stopped.pair()));
        assertThat(mentor.text("pause.other")).isVisible();
        assertThat(mentor.button("pause.goOn")).hasCount(0);
    }

    private void stop(Reader mentee) {
        mentee.open(MentoringRoutes.pair(stopped.pair()));
        mentee.follow("care.ask");
        mentee.press("care.stopVerb");
        mentee.confirm("care.stopVerb");
        assertThat(mentee.text("care.stopped")).isVisible();
    }

    private void pause(Reader mentee) {
        mentee.open(MentoringRoutes.pair(paused.pair()));
        mentee.press("pause.pause");
        mentee.confirm("pause.pause");
        assertThat(mentee.text("pause.mine")).isVisible();
    }

    private static String seen(Reader reader) {
        reader.page().waitForTimeout(700);
        return reader.page().locator("body").innerText() + reader.page().title();
    }

    private static Locator composer(Reader reader) {
        return reader.page().getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(reader.say("talk.text")));
    }

    private Reader reader(PersonId person) {
        return new Reader(signedIn(person), Locale.ENGLISH, messages);
    }
}
