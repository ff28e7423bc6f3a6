package org.alongside.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.alongside.Application;
import org.alongside.cohort.Cohorts;
import org.alongside.discussion.Threads;
import org.alongside.identity.PeopleSetup;
import org.alongside.identity.SignedInPerson;
import org.alongside.moderation.CaseFilter;
import org.alongside.moderation.Cases;
import org.alongside.platform.database.EmbeddedMariaDb;
import org.alongside.shared.PersonId;
import org.alongside.testing.ApplicationTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;

/// The demo data in a schema of its own on the tests' server.
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoDataTest {

    private static final String SCHEMA = "alongside_demo_test";

    @Autowired
    private JdbcClient tests;

    private ConfigurableApplicationContext demo;
    private JdbcClient jdbc;

    @BeforeAll
    void fillAnEmptyDatabase() {
        tests.sql("DROP SCHEMA IF EXISTS " + SCHEMA).update();
        tests.sql("CREATE SCHEMA " + SCHEMA + " CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci")
                .update();
        var server = EmbeddedMariaDb.running(Path.of("target/test-data-" + System.getProperty("alongside.fork", "1")))
                .orElseThrow();
        var settings = List.of(
                "ALONGSIDE_DB_URL=" + server.url().replaceFirst("/[^/]*$", "/" + SCHEMA),
                "ALONGSIDE_DB_USER=" + server.user(),
                "ALONGSIDE_DB_PASSWORD=" + server.password(),
                "alongside.demo=true");
        demo = new Start(Application.class, settings).behindTheViews();
        jdbc = demo.getBean(JdbcClient.class);
    }

    @AfterAll
    void close() {
        demo.close();
        tests.sql("DROP SCHEMA " + SCHEMA).update();
    }

    @Test
    void thereAreTwoCohortsWithTwelveThreads() {
        assertThat(count("SELECT COUNT(*) FROM cohort")).isEqualTo(2);
        assertThat(count("SELECT COUNT(*) FROM thread WHERE state = 'PUBLISHED'"))
                .isEqualTo(12);
    }

    @Test
    void thereAreAHundredAndFiftyPostsToRead() {
        assertThat(count("SELECT COUNT(*) FROM post WHERE state = 'PUBLISHED'")).isGreaterThanOrEqualTo(150);
    }

    @Test
    void nothingOfMentoringWaitsForAModerator() {
        assertThat(jdbc.sql("""
                        SELECT CONCAT(c.kind, ' ', x.body) FROM moderation_case c
                        JOIN mentoring_text x ON x.id = c.text_id""").query(String.class).list()).isEmpty();
    }

    @Test
    void exactlyThreePostsWaitForAModerator() {
        assertThat(demo.getBean(Cases.class).count(person("moderator"), CaseFilter.ALL))
                .isEqualTo(3);
        assertThat(count("SELECT COUNT(*) FROM post_revision WHERE state = 'HELD'"))
                .isEqualTo(3);
    }

    @Test
    void everyLanguageIsSpoken() {
        assertThat(jdbc.sql("SELECT DISTINCT lang FROM post_revision")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("en", "da", "ar", "uk", "es");
    }

    @Test
    void theNineCanSignInAndNobodyElse() {
        var people = demo.getBean(PeopleSetup.class);
        assertThat(DemoAccounts.KEYS)
                .hasSize(9)
                .allMatch(key -> people.signsInWith(DemoAccounts.address(key), DemoAccounts.PASSWORD));
        assertThat(count("SELECT COUNT(*) FROM person WHERE password_hash IS NOT NULL"))
                .isEqualTo(9);
    }

    @Test
    void nothingIsFromTheFuture() {
        assertThat(count("""
                        SELECT COUNT(*) FROM post
                        WHERE GREATEST(posted_at, COALESCE(published_at, posted_at), COALESCE(edited_at, posted_at)) > NOW(6)""")).isZero();
    }

    @Test
    void aMemberHasSomethingNewToReadAndSomethingRead() {
        var member = person("member");
        var page = demo.getBean(Threads.class).inCohort(member, "newcomers-2026", null);
        assertThat(page.threads().items()).anyMatch(thread -> thread.unread() > 0);
        assertThat(page.threads().items()).anyMatch(thread -> thread.unread() == 0);
    }

    @Test
    void outsiderBelongsToTheOtherCohortOnly() {
        assertThat(demo.getBean(Cohorts.class).of(person("outsider")))
                .extracting(cohort -> cohort.slug())
                .containsExactly("evening-circle");
    }

    @Test
    void aDatabaseWithPeopleStaysAsItIs() {
        var before = count("SELECT COUNT(*) FROM post");
        demo.getBean(DemoData.class).run(new org.springframework.boot.DefaultApplicationArguments());
        assertThat(count("SELECT COUNT(*) FROM post")).isEqualTo(before);
    }

    @Test
    void mentorAndMenteeAreAPair() {
        var mentee = person("mentee");
        var pairs = jdbc.sql("""
                        SELECT COUNT(*) FROM mentoring_pair
                        WHERE mentor_id = ? AND mentee_id = ? AND ended_at IS NULL""")
                .params(person("mentor").value(), mentee.value())
                .query(Integer.class)
                .single();
        assertThat(pairs).isOne();
    }

    @Test
    void mentorTwoHasAFreePlace() {
        var free = jdbc.sql("""
                        SELECT COUNT(*) FROM mentor_place l JOIN mentor_offer o ON o.id = l.offer_id
                        WHERE l.mentor_id = ? AND o.state = 'OPEN'
                          AND NOT EXISTS (SELECT 1 FROM mentoring_pair p WHERE p.place_id = l.id)""")
                .param(person("mentor2").value())
                .query(Integer.class)
                .single();
        assertThat(free).isPositive();
    }

    @Test
    void nothingOfMentoringIsHeld() {
        assertThat(jdbc.sql("SELECT CONCAT(kind, ': ', body) FROM mentoring_text WHERE state <> 'PUBLISHED'")
                        .query(String.class)
                        .list())
                .isEmpty();
        assertThat(count("SELECT COUNT(*) FROM mentoring_text")).isPositive();
    }

    @Test
    void whoWroteLastHasReadTheOther() {
        assertThat(count("""
                        SELECT COUNT(*) FROM pair_message m JOIN mentoring_pair p ON p.id = m.pair_id
                        JOIN pair_read r ON r.pair_id = p.id AND r.person_id <> m.author_id
                        WHERE m.sent_at > r.read_to""")).isOne();
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }

    private PersonId person(String key) {
        var account = demo.getBean(UserDetailsService.class).loadUserByUsername(DemoAccounts.address(key));
        return ((SignedInPerson) account).id();
    }
}
