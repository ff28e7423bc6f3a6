package org.alongside.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.alongside.Application;
import org.alongside.moderation.AuditCheck;
import org.alongside.testing.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/// `audit verify` beside a server that runs, which the tests' own is.
@ApplicationTest
class AuditCommandTest {

    private static final String ZEROS = "0".repeat(64);

    @Autowired
    private AuditCheck check;

    @Autowired
    private Environment environment;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final StringWriter err = new StringWriter();

    @Test
    void aWholeTrailIsPrintedWithItsEndAsItIsExpectedNextTime() {
        var last = check.check();

        assertThat(execute("audit", "verify")).isZero();

        var end = last.entries() + ":" + last.hash();
        assertThat(said()).isEqualTo("whole: " + last.entries() + " entries, the last one " + end + "\n");
        assertThat(execute("audit", "verify", "--expect", end)).isZero();
    }

    @Test
    void anEndThatIsGoneIsAFailureThatSaysWhatToDo() {
        var beyond = check.check().entries() + 1_000_000 + ":" + ZEROS;

        assertThat(execute("audit", "verify", "--expect", beyond)).isEqualTo(1);

        assertThat(said()).contains("is not as it was noted").doesNotContain("whole");
        assertThat(err.toString()).contains("compare table audit_entry with a backup");
    }

    @Test
    void theFirstEntryThatDoesNotFitIsNamed() {
        var line = Cli.commandLine(start(), new ByteArrayInputStream(new byte[0]), new PrintStream(out))
                .setErr(new PrintWriter(err, true));

        int exitCode = AuditCommand.Verify.tell(new AuditCheck.Result(9, 7L, ZEROS, true), null, line);
        line.getOut().flush();

        assertThat(exitCode).isEqualTo(1);
        assertThat(said()).isEqualTo("broken at entry 7 of 9\n");
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private Start start() {
        return new Start(
                Application.class,
                List.of(
                        "alongside.data=" + environment.getRequiredProperty("alongside.data"),
                        "alongside.site-texts=0"));
    }

    private int execute(String... args) {
        return Cli.commandLine(start(), new ByteArrayInputStream(new byte[0]), new PrintStream(out))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }
}
