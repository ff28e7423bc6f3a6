package org.alongside.admin;

import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.alongside.moderation.AuditCheck;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `audit verify`.
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        subcommands = AuditCommand.Verify.class,
        synopsisSubcommandLabel = "verify",
        description = "Looks after the trail of what was done on the moderation desk.",
        footer = "audit verify --help says more.")
final class AuditCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var line = Objects.requireNonNull(spec, "run through picocli").commandLine();
        throw new CommandLine.ParameterException(line, "Say what to do: audit verify.");
    }

    /// `audit verify [--expect NUMBER:HASH]`.
    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description = {
                "Goes over the whole trail: whether an entry was changed, taken out or put in since it was written.",
                "Prints how many entries there are and the last one as NUMBER:HASH, exit code 0; or the first that does"
                        + " not fit, exit code 1. A running server may stay on.",
                "Note the last one where nobody who reaches the database can change it, and give it the next time: only"
                        + " that shows a trail whose end was cut off or that was written anew."
            })
    static final class Verify implements Callable<Integer> {

        private static final Pattern NOTED = Pattern.compile("(\\d{1,18}):(\\p{XDigit}{64})");

        @Spec
        private @Nullable CommandSpec spec;

        @Option(
                names = "--expect",
                paramLabel = "NUMBER:HASH",
                description = "An entry as an earlier check printed it; it must still be there.")
        private @Nullable String expected;

        private final Start start;

        Verify(Start start) {
            this.start = start;
        }

        @Override
        public Integer call() {
            var line = Objects.requireNonNull(spec, "run through picocli").commandLine();
            var noted = noted(line);
            try (var context = start.behindTheViews()) {
                return tell(context.getBean(AuditCheck.class).check(noted), noted, line);
            }
        }

        private AuditCheck.@Nullable Noted noted(CommandLine line) {
            if (expected == null) {
                return null;
            }
            var found = NOTED.matcher(expected.strip());
            if (!found.matches()) {
                throw new CommandLine.ParameterException(
                        line, "--expect " + expected + ": give NUMBER:HASH as an earlier check printed it.");
            }
            return new AuditCheck.Noted(Long.parseLong(found.group(1)), found.group(2));
        }

        static int tell(AuditCheck.Result result, AuditCheck.@Nullable Noted noted, CommandLine line) {
            var out = line.getOut();
            if (result.broken() != null) {
                out.printf(Locale.ROOT, "broken at entry %d of %d%n", result.broken(), result.entries());
            }
            if (noted != null && !result.asNoted()) {
                out.printf(Locale.ROOT, "entry %d is not as it was noted%n", noted.number());
            }
            if (result.whole()) {
                out.printf(
                        Locale.ROOT, "whole: %1$d entries, the last one %1$d:%2$s%n", result.entries(), result.hash());
                return ExitCode.OK;
            }
            line.getErr()
                    .println("alongside: the trail was tampered with, or the database was restored from an older"
                            + " backup. Keep the database as it is, and compare table audit_entry with a backup.");
            return ExitCode.SOFTWARE;
        }
    }
}
