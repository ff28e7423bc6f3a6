package org.alongside.admin;

import java.util.ArrayList;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `run`: starts the server. Returns when it is ready; the server goes on until the process is asked to end.
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = {
            "Starts the server on http://localhost:8080, with the embedded MariaDB in the data folder, or the one that"
                    + " ALONGSIDE_DB_URL names. Stop it with Ctrl-C.",
            "An empty embedded database gets demo data; one of your own gets it only with ALONGSIDE_DEMO=true."
        })
final class RunCommand implements Callable<Integer> {

    private static final int MAX_PORT = 65_535;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--port", paramLabel = "N", description = "Listen on this port (ALONGSIDE_PORT, 8080).")
    private @Nullable Integer port;

    @Option(names = "--no-demo", description = "Leave an empty database empty.")
    private boolean noDemo;

    private final Start start;

    RunCommand(Start start) {
        this.start = start;
    }

    @Override
    public Integer call() {
        var line = Objects.requireNonNull(spec, "run through picocli").commandLine();
        var settings = new ArrayList<String>();
        if (port != null) {
            if (port < 0 || port > MAX_PORT) {
                throw new CommandLine.ParameterException(line, "--port " + port + ": give a number from 1 to 65535.");
            }
            settings.add("server.port=" + port);
        }
        settings.add("alongside.demo=" + (!noDemo && demoWanted()));
        var context = start.server(settings);
        var out = line.getOut();
        out.println("Ready on http://localhost:" + port(context.getEnvironment()));
        context.getBean(DemoAccounts.class).print(out);
        out.flush();
        return CommandLine.ExitCode.OK;
    }

    private static boolean demoWanted() {
        var wish = System.getenv("ALONGSIDE_DEMO");
        if (wish != null && !wish.isBlank()) {
            return Boolean.parseBoolean(wish.strip());
        }
        var outside = System.getenv("ALONGSIDE_DB_URL");
        return outside == null || outside.isBlank();
    }

    private static String port(Environment environment) {
        return environment.getRequiredProperty("local.server.port");
    }
}
