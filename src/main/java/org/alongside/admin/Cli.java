package org.alongside.admin;

import java.io.BufferedWriter;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The command line. Results go to standard output, everything else to standard error. Exit codes: 0 done,
/// 1 failed, 2 wrong use.
@Command(
        name = "alongside",
        mixinStandardHelpOptions = true,
        subcommands = {
            RunCommand.class,
            ImportCommand.class,
            ExportCommand.class,
            ScreenCommand.class,
            SanitizeCommand.class,
            AuditCommand.class,
            TrainCommand.class,
            BenchCommand.class
        },
        description = "Moderated peer-mentoring communities. Without a command: run.",
        synopsisSubcommandLabel = "COMMAND",
        footer = "Each command explains itself: COMMAND --help")
public final class Cli {

    private Cli() {}

    /// Carries out one command.
    ///
    /// @param application the class Spring starts from
    /// @param args the command and its options; nothing is `run`
    /// @return the exit code; after `run` the server goes on
    public static int run(Class<?> application, String... args) {
        var results = System.out;
        // Logs share no stream with what a command was asked for.
        System.setOut(System.err);
        return commandLine(new Start(application, List.of()), System.in, results)
                .execute(args.length == 0 ? new String[] {"run"} : args);
    }

    static CommandLine commandLine(Start start, InputStream in, PrintStream results) {
        var out = new PrintWriter(new BufferedWriter(new OutputStreamWriter(results, StandardCharsets.UTF_8), 1 << 16));
        var err = new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8), true);
        var line = new CommandLine(new Cli(), new Commands(start, in, results));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setOut(out);
        line.setErr(err);
        line.setExecutionStrategy(parsed -> {
            int exitCode = new CommandLine.RunLast().execute(parsed);
            out.flush();
            return exitCode;
        });
        line.setParameterExceptionHandler((wrong, _) -> {
            var command = wrong.getCommandLine();
            command.getErr().println("alongside: " + wrong.getMessage());
            var name = command.getCommandSpec().qualifiedName();
            command.getErr().println("Try: ./" + name + " --help");
            return CommandLine.ExitCode.USAGE;
        });
        line.setExecutionExceptionHandler((failure, command, _) -> new Failures(command.getErr()).explain(failure));
        return line;
    }

    /// Makes a command only when it is the one asked for, so that `screen` waits for nothing else.
    private record Commands(Start start, InputStream in, PrintStream results) implements CommandLine.IFactory {

        @Override
        public <K> K create(Class<K> type) throws Exception {
            var command = command(type);
            return command == null ? CommandLine.defaultFactory().create(type) : type.cast(command);
        }

        private @Nullable Object command(Class<?> type) {
            if (type == RunCommand.class) {
                return new RunCommand(start);
            } else if (type == ImportCommand.class) {
                return new ImportCommand(start);
            } else if (type == ExportCommand.class) {
                return new ExportCommand(start, results);
            } else if (type == ScreenCommand.class) {
                return new ScreenCommand(in);
            } else if (type == SanitizeCommand.class) {
                return new SanitizeCommand(in, results);
            } else if (type == AuditCommand.Verify.class) {
                return new AuditCommand.Verify(start);
            } else if (type == BenchCommand.class) {
                return new BenchCommand(start, results);
            }
            return null;
        }
    }
}
