package org.alongside.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.Locale;
import org.alongside.cohort.CohortRole;
import org.alongside.cohort.SpokenLanguages;
import org.alongside.cohort.Topic;
import org.alongside.identity.People;
import org.alongside.mentoring.MentoringRoutes;
import org.alongside.mentoring.Orientation;
import org.alongside.mentoring.PairRole;
import org.alongside.platform.Messages;
import org.alongside.shared.PairId;
import org.alongside.shared.PersonId;
import org.alongside.testing.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Two people from the first offer to the day on which the one who was helped helps: the mentor at a desk, in
/// English, the mentee on a phone, in Arabic, from right to left.
class MentoringJourney extends Journey {

    private static final Locale ARABIC = Locale.forLanguageTag("ar");
    private static final String GOAL = "Find a course at the language school near the harbour";
    private static final String STEP = "Ask the teacher about the form";
    private static final String PLACE = "The library cafe by the harbour";
    private static final String COMFORT = "Most at ease on our walks along the harbour in the evening.";
    private static final String POWER = "The papers were mine to explain, so it lay with me that day.";
    private static final String HER_COMFORT = "أخذت الحافلة إلى مدرسة اللغة وسألت المعلمة عن الدورة.";
    private static final String HER_POWER = "رجعت إلى البيت ثم ذهبت إلى المكتبة مع جارتي.";

    @Autowired
    private Messages messages;

    @Autowired
    private People people;

    @Autowired
    private Orientation orientation;

    @Autowired
    private JdbcClient jdbc;

    private String slug = "";
    private PersonId mentorId;
    private PersonId menteeId;
    private Reader mentor;
    private Reader mentee;
    private Reader coordinator;
    private PairId pair = new PairId("");

    @BeforeEach
    void threeInTheirOwnWindows() {
        slug = fixtures.slug();
        var cohort = fixtures.cohort(slug);
        mentorId = fixtures.member(cohort);
        menteeId = fixtures.member(cohort);
        people.rename(mentorId, "Lien");
        people.rename(menteeId, "سلمى");
        mentor = new Reader(signedIn(mentorId), Locale.ENGLISH, messages);
        mentee = new Reader(signIn(window(phone()), menteeId), ARABIC, messages);
        coordinator =
                new Reader(signedIn(fixtures.with(cohort, new CohortRole(false, true))), Locale.ENGLISH, messages);
    }

    @Test
    void twoWalkTogetherFromTheOfferToPayingItForward() {
        offerAndRequest();
        match();
        talk();
        agree();
        setAGoal();
        meet();
        review();
        close();
        payForward();
    }

    private void offerAndRequest() {
        mentor.open(MentoringRoutes.HOME);
        mentor.follow("before.first.offerStep");
        tickTerms(mentor);
        mentor.type("before.offer.learn", Fixtures.text(0));
        mentor.press("before.offer.make");
        readOrientation(mentor, mentorId, PairRole.MENTOR);

        mentee.open(MentoringRoutes.HOME);
        assertThat(mentee.page().locator("html")).hasAttribute("dir", "rtl");
        mentee.follow("before.first.requestStep");
        tickTerms(mentee);
        mentee.field("before.terms.way").selectOption("IN_PERSON");
        mentee.type("before.request.experience", Fixtures.text(6));
        mentee.type("before.request.goals", Fixtures.text(12));
        mentee.press("before.request.make");
        readOrientation(mentee, menteeId, PairRole.MENTEE);
        mentee.go(MentoringRoutes.request(slug));
        assertThat(mentee.field("before.terms.way")).hasValue("IN_PERSON");
        assertThat(mentee.field("before.request.experience")).hasValue(Fixtures.text(6));
    }

    private static void tickTerms(Reader reader) {
        reader.tick(reader.say(Topic.WORK.key()));
        reader.tick(reader.say(Topic.PAPERS.key()));
        reader.tick(SpokenLanguages.ownName("ar"));
    }

    private void readOrientation(Reader reader, PersonId person, PairRole role) {
        var pages = orientation.of(person, slug, role, reader.locale()).sheets().size();
        for (int page = 1; page <= pages; page++) {
            assertThat(reader.text("before.orientation.page", "page", page, "pages", pages))
                    .isVisible();
            if (page < pages) {
                reader.press("before.orientation.next");
            }
        }
        reader.press("before.orientation.confirm");
        reader.page().waitForURL("**/" + MentoringRoutes.HOME);
    }

    private void match() {
        coordinator.open(MentoringRoutes.HOME);
        coordinator.follow("before.team.matching");
        coordinator.press("matching.workOut");
        coordinator.press("matching.propose", "count", 1);
        coordinator.confirm("matching.proposeVerb");
        assertThat(coordinator.text("matching.proposed", "count", 1)).isVisible();

        openTask(mentor);
        mentor.press("before.proposal.yes");
        assertThat(mentor.text("before.proposal.saidYes")).isVisible();
        openTask(mentee);
        mentee.press("before.proposal.yes");
        mentee.page().waitForURL("**/pairs/**");
        var address = mentee.page().url();
        pair = new PairId(address.substring(address.lastIndexOf('/') + 1));

        mentor.open(MentoringRoutes.HOME);
        mentor.go(MentoringRoutes.pair(pair));
        assertThat(heading(mentor.page())).containsText("سلمى");
        assertThat(heading(mentee.page())).containsText("Lien");
    }

    private static void openTask(Reader reader) {
        reader.open(MentoringRoutes.HOME);
        reader.page().locator(".before-first a").first().click();
    }

    /// What one writes appears with the other, who does nothing for it.
    private void talk() {
        send(mentor, Fixtures.text(18));
        assertThat(shown(mentee.page()).getByText(Fixtures.text(18))).isVisible();
        send(mentee, Fixtures.text(24));
        assertThat(shown(mentor.page()).getByText(Fixtures.text(24))).isVisible();
    }

    private static void send(Reader reader, String words) {
        reader.page()
                .getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(reader.say("talk.text")))
                .fill(words);
        reader.press("talk.send");
        assertThat(articles(reader.page()).last()).containsText(words);
    }

    private void agree() {
        mentor.go("/agreement");
        mentor.follow("agreement.begin");
        mentor.type("option.agreement.SCOPE", Fixtures.text(30));
        mentor.type("option.agreement.MEETINGS", Fixtures.text(31));
        mentor.press("agreement.propose", "name", isolated("سلمى"));
        assertThat(mentor.text("agreement.proposed")).isVisible();

        toPair(mentee);
        mentee.go("/agreement");
        assertThat(shown(mentee.page()).getByText(Fixtures.text(30))).isVisible();
        mentee.press("agreement.accept");
        assertThat(mentee.text("agreement.inForce")).isVisible();
    }

    private void setAGoal() {
        toPair(mentee);
        mentee.go("/goals/new");
        mentee.type("option.goal.WHAT", GOAL);
        mentee.press("goal.setIt");
        mentee.page().waitForURL("**/goals");
        shown(mentee.page()).getByText(GOAL).click();
        mentee.type("goal.stepAdd", STEP);
        mentee.press("goal.stepAddVerb");
        assertThat(shown(mentee.page()).getByText(STEP).first()).isVisible();

        toPair(mentor);
        shown(mentor.page()).getByText(GOAL).click();
        assertThat(shown(mentor.page()).getByText(STEP).first()).isVisible();
    }

    private void meet() {
        toPair(mentor);
        mentor.press("meeting.propose");
        mentor.type("meeting.day", LocalDate.now().plusDays(7).toString());
        mentor.type("meeting.time", "14:30");
        mentor.press("meeting.send");
        mentor.page().waitForURL("**/meetings");

        openTask(mentee);
        mentee.type("meeting.place-mine", PLACE);
        mentee.press("meeting.confirm-both");
        assertThat(mentee.text("meeting.tag-stands")).isVisible();

        toPair(mentor);
        mentor.go("/meetings");
        assertThat(shown(mentor.page()).getByText(PLACE)).isVisible();
        assertThat(mentor.text("meeting.tag-stands")).isVisible();
    }

    /// Nothing of the first answer is in the other's browser before hers is in.
    private void review() {
        pass(40);
        toPair(mentor);
        mentor.go("/review/1");
        mentor.type("review.comfort", COMFORT);
        mentor.type("review.power", POWER);
        mentor.tick(mentor.say("option.even.4"));
        mentor.press("review.send");
        assertThat(mentor.text("review.sent", "name", "سلمى")).isVisible();

        toPair(mentee);
        assertSealed();
        mentee.go("/review/1");
        assertThat(mentee.field("review.comfort")).isVisible();
        assertSealed();
        mentee.type("review.comfort", HER_COMFORT);
        mentee.type("review.power", HER_POWER);
        mentee.tick(mentee.say("option.even.3"));
        assertSealed();
        mentee.press("review.send");

        for (var reader : new Reader[] {mentee, mentor}) {
            toPair(reader);
            reader.go("/review/1");
            var first = reader.page().locator(".both").first();
            assertThat(first.getByRole(AriaRole.ARTICLE)).hasCount(2);
            assertThat(first).containsText(COMFORT);
            assertThat(first).containsText(HER_COMFORT);
        }
    }

    private void assertSealed() {
        assertThat(mentee.page().content()).doesNotContain(COMFORT).doesNotContain(POWER);
    }

    private void close() {
        toPair(mentor);
        mentor.follow("ending.link");
        mentor.press("ending.planned");
        openEnding(mentee);
        mentee.press("ending.agree");
        mentee.type("ending.sessionOn", LocalDate.now().minusDays(1).toString());
        mentee.press("care.keep");
        assertThat(mentee.page().locator("main"))
                .containsText(mentee.say("ending.sessionKept", "day", "|").split("\\|")[0]);
        lookBack(mentee, Fixtures.text(40));
        openEnding(mentor);
        lookBack(mentor, Fixtures.text(46));
        mentor.press("ending.confirmVerb");
        assertThat(mentor.text("ending.confirmed", "name", "سلمى")).isVisible();
        openEnding(mentee);
        assertThat(shown(mentee.page()).getByText(Fixtures.text(46))).isVisible();
        mentee.press("ending.confirmVerb");
        answerExit(mentee);
        openEnding(mentor);
        answerExit(mentor);
    }

    private void lookBack(Reader reader, String words) {
        reader.type("ending.helped", words);
        reader.press("ending.reflectionKeep");
        assertThat(reader.button("ending.confirmVerb")).isEnabled();
    }

    private static void answerExit(Reader reader) {
        assertThat(heading(reader.page())).hasText(reader.say("ending.headingOver"));
        for (var question : new String[] {"ending.goals", "ending.equals", "ending.again"}) {
            reader.page()
                    .getByRole(AriaRole.RADIOGROUP, new Page.GetByRoleOptions().setName(reader.say(question)))
                    .getByLabel(reader.say("option.exit.YES"))
                    .check();
        }
        reader.press("ending.exitSend");
        assertThat(reader.text("ending.exitDone")).isVisible();
    }

    private void payForward() {
        jdbc.sql("UPDATE mentoring_pair SET ended_at = ended_at - INTERVAL 31 DAY WHERE public_id = ?")
                .param(pair.value())
                .update();
        jdbc.sql("UPDATE mentoring_lineage SET ended_at = ended_at - INTERVAL 31 DAY WHERE person_id = "
                        + "(SELECT mentee_id FROM mentoring_pair WHERE public_id = ?)")
                .param(pair.value())
                .update();
        mentee.open(MentoringRoutes.HOME);
        mentee.follow("ending.taskForward");
        assertThat(shown(mentee.page()).getByText("Lien").first()).isVisible();
        mentee.press("ending.forwardYes");
        mentee.follow("before.first.offerStep");
        mentee.page().waitForURL("**/" + MentoringRoutes.offer(slug));
        tickTerms(mentee);
        mentee.press("before.offer.make");
        assertThat(mentee.text("before.offer.saved")).isVisible();
    }

    private void toPair(Reader reader) {
        reader.open(MentoringRoutes.HOME);
        reader.go(MentoringRoutes.pair(pair));
        awaitHeading(reader.page());
        assertThat(reader.page().locator(".talk").first()).isVisible();
    }

    private void openEnding(Reader reader) {
        toPair(reader);
        reader.go("/ending");
    }

    /// The days go by: everything of the pair's calendar moves back.
    private void pass(int days) {
        for (var sql : new String[] {
            "UPDATE check_in SET opens_on = opens_on - INTERVAL :days DAY, due_on = due_on - INTERVAL :days DAY"
                    + " WHERE pair_id = (SELECT id FROM mentoring_pair WHERE public_id = :pair)",
            "UPDATE power_review SET opens_on = opens_on - INTERVAL :days DAY"
                    + " WHERE pair_id = (SELECT id FROM mentoring_pair WHERE public_id = :pair)",
            "UPDATE mentoring_pair SET started_at = started_at - INTERVAL :days DAY WHERE public_id = :pair"
        }) {
            jdbc.sql(sql).param("days", days).param("pair", pair.value()).update();
        }
    }

    private static String isolated(String name) {
        return "\u2068" + name + "\u2069";
    }

    private static Browser.NewContextOptions phone() {
        return desk().setViewportSize(390, 844)
                .setHasTouch(true)
                .setIsMobile(true)
                .setLocale("ar");
    }
}
