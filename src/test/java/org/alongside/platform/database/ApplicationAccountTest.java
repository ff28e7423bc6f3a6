package org.alongside.platform.database;

import static org.alongside.testing.Fixtures.GOOD;
import static org.alongside.testing.Fixtures.SPAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.alongside.Application;
import org.alongside.discussion.Posts;
import org.alongside.moderation.Act;
import org.alongside.moderation.Appeals;
import org.alongside.moderation.AuditCheck;
import org.alongside.moderation.Cases;
import org.alongside.moderation.Decision;
import org.alongside.moderation.Decisions;
import org.alongside.moderation.Measure;
import org.alongside.moderation.Outcome;
import org.alongside.moderation.Reason;
import org.alongside.testing.DeskFixtures;
import org.alongside.testing.Fixtures;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// The two accounts of `docs/operating.md`, made by the statements that stand there: on a server of its own, since
/// accounts belong to a whole server.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // Set up before the tests.
class ApplicationAccountTest {

    private static final Path SERVER = Path.of("target", "mariadb-server").toAbsolutePath();
    private static final Path MANUAL = Path.of("docs", "operating.md");
    private static final String PASSWORD = "for-this-test-alone";
    private static final String OWNER = "alongside_owner";
    private static final String APPLICATION = "alongside_application";
    private static final List<String> KEPT = List.of("audit_entry", "break_glass", "moderation_decision");

    private EmbeddedMariaDb server;
    private DatabaseAccess owner;
    private DatabaseAccess own;
    private ConfigurableApplicationContext application;

    @BeforeAll
    void twoAccountsAndTheApplication(@TempDir Path data) throws Exception {
        var settings = new EmbeddedMariaDb.Settings("32M", SERVER);
        EmbeddedMariaDb.start(data, settings).close();
        var folder = DataFolder.prepare(data);
        new ServerLauncher(ServerProgram.unpackedIn(SERVER), folder, "32M").bootstrap(folder.data(), """
                        FLUSH PRIVILEGES;
                        GRANT ALL ON *.* TO 'alongside'@'127.0.0.1' WITH GRANT OPTION;
                        """);
        server = EmbeddedMariaDb.start(data, settings);
        owner = new DatabaseAccess(server.access().url(), OWNER, PASSWORD);
        own = new DatabaseAccess(server.access().url(), APPLICATION, PASSWORD);
        for (var statement : manual("CREATE USER alongside_owner").split(";")) {
            run(server.access(), statement);
        }
        application = start();
        for (var statement : column(server.access(), manual("SELECT CONCAT('GRANT"))) {
            run(server.access(), statement);
        }
    }

    @AfterAll
    void stop() {
        if (application != null) {
            application.close();
        }
        if (server != null) {
            server.close();
        }
    }

    @Test
    void theOwnerMigratesAndTheApplicationCannot() throws SQLException {
        assertThat(column(own, "SELECT DISTINCT installed_by FROM flyway_schema_history WHERE success"))
                .containsExactly(OWNER);
        assertDenied(own, "CREATE TABLE own (id INT)");
        assertDenied(own, "ALTER TABLE audit_entry DROP COLUMN reason");
        assertDenied(own, "TRUNCATE audit_entry");
        assertDenied(own, "CREATE TRIGGER own BEFORE INSERT ON audit_entry FOR EACH ROW SET NEW.act = ''");
    }

    @Test
    void whatIsKeptIsNotChangedEvenWithItsTriggersGone() throws SQLException {
        decideAndTakeBack();
        for (var table : KEPT) {
            for (var what : List.of("update", "delete")) {
                run(owner, "DROP TRIGGER IF EXISTS " + table + "_no_" + what);
            }
            assertDenied(own, "UPDATE " + table + " SET reason = 'other'");
            assertDenied(own, "DELETE FROM " + table);
        }
        assertThat(application.getBean(AuditCheck.class).check().whole()).isTrue();
    }

    @Test
    void everyOtherTableIsWritten() throws SQLException {
        var refused = column(server.access(), """
                SELECT t.table_name FROM information_schema.tables t
                WHERE t.table_schema = 'alongside' AND t.table_type = 'BASE TABLE'
                  AND (SELECT COUNT(*) FROM information_schema.table_privileges p
                       WHERE p.table_schema = t.table_schema AND p.table_name = t.table_name
                         AND p.privilege_type IN ('UPDATE', 'DELETE') AND p.grantee LIKE '%application%') <> 2
                ORDER BY 1""");

        assertThat(refused)
                .containsExactly("audit_entry", "break_glass", "flyway_schema_history", "moderation_decision");
    }

    @Test
    void theDeskWorksWithTheseRights() {
        decideAndTakeBack();

        assertThat(application.getBean(AuditCheck.class).check().entries()).isPositive();
    }

    private void decideAndTakeBack() {
        var fixtures = application.getBean(Fixtures.class);
        var desk = application.getBean(DeskFixtures.class);
        var decisions = application.getBean(Decisions.class);
        var cohort = fixtures.cohort();
        var author = fixtures.member(cohort);
        var moderator = fixtures.moderator(cohort);
        var thread = fixtures.thread(cohort, author);
        var post = fixtures.post(thread, author, SPAM).post();
        var fine = fixtures.post(thread, author, GOOD).post();
        application.getBean(Posts.class).edit(author, fine, Fixtures.draft(Fixtures.text(3)), 1);
        application.getBean(Posts.class).delete(author, fine);
        application.getBean(Cases.class).claim(moderator, desk.about(post));
        var remove = Decision.remove(Reason.SPAM).with(new Measure(Measure.Kind.LIMIT, 7));
        var done = (Outcome.Done) desk.decide(moderator, post, remove);
        application.getBean(Appeals.class).appeal(author, done.decision(), "It is my own shop.");
        assertThat(decisions.undo(moderator, done.decision(), new Decision(Act.UNDO, Reason.MISTAKE)))
                .isInstanceOf(Outcome.Done.class);
        assertThat(desk.decide(moderator, post, Decision.publish())).isInstanceOf(Outcome.Done.class);
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.NONE)
                .properties(Map.of(
                        "spring.autoconfigure.exclude",
                        "com.vaadin.flow.spring.SpringBootAutoConfiguration,"
                                + "com.vaadin.flow.spring.SpringSecurityAutoConfiguration",
                        "alongside.demo",
                        "false",
                        "alongside.site-texts",
                        "0",
                        "ALONGSIDE_DB_URL",
                        own.url(),
                        "ALONGSIDE_DB_USER",
                        APPLICATION,
                        "ALONGSIDE_DB_PASSWORD",
                        PASSWORD,
                        "ALONGSIDE_DB_OWNER_USER",
                        OWNER,
                        "ALONGSIDE_DB_OWNER_PASSWORD",
                        PASSWORD))
                .run();
    }

    /// @return the statements of the manual that begin so, for the accounts of this test
    private static String manual(String beginning) throws IOException {
        var block = Pattern.compile("```sql\n(" + Pattern.quote(beginning) + ".*?)```", Pattern.DOTALL)
                .matcher(Files.readString(MANUAL));
        assertThat(block.find()).as(beginning).isTrue();
        return block.group(1)
                .replace("alongside@localhost", APPLICATION + "@127.0.0.1")
                .replace("alongside_owner@localhost", OWNER + "@127.0.0.1")
                .replace("…", PASSWORD);
    }

    private static void assertDenied(DatabaseAccess access, String statement) {
        assertThatThrownBy(() -> run(access, statement))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("denied");
    }

    private static void run(DatabaseAccess access, String statement) throws SQLException {
        if (statement.isBlank()) {
            return;
        }
        try (var connection = DriverManager.getConnection(access.url(), access.user(), access.password());
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    private static List<String> column(DatabaseAccess access, String query) throws SQLException {
        var values = new ArrayList<String>();
        try (var connection = DriverManager.getConnection(access.url(), access.user(), access.password());
                var sql = connection.createStatement();
                var rows = sql.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
