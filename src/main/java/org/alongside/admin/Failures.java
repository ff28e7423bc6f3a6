package org.alongside.admin;

import java.io.PrintWriter;
import org.alongside.platform.DatabaseUnavailable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.web.server.PortInUseException;
import picocli.CommandLine.ExitCode;

/// Says why a command failed: in words where the person at the keyboard can do something about it, else with the
/// trace that whoever mends it needs.
final class Failures {

    private final PrintWriter err;

    Failures(PrintWriter err) {
        this.err = err;
    }

    /// @return the exit code
    int explain(Exception failure) {
        if (failure.getClass().getSimpleName().equals("SilentExitException")) {
            // Hot reload goes on in another thread and ends this one so.
            return ExitCode.OK;
        }
        var words = words(failure);
        if (words == null) {
            err.println("alongside: failed unexpectedly (" + failure + ")");
            failure.printStackTrace(err);
        } else {
            err.println("alongside: " + words);
        }
        err.flush();
        return ExitCode.SOFTWARE;
    }

    private static @Nullable String words(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case DatabaseUnavailable database -> {
                    return database.getMessage();
                }
                case PortInUseException taken -> {
                    return "Port " + taken.getPort() + " is taken by another program. Stop that one, or choose another"
                            + " port: ./alongside run --port " + (taken.getPort() + 1);
                }
                case BindException setting -> {
                    return "A setting cannot be used: " + setting.getProperty();
                }
                case Stopped stopped -> {
                    return stopped.getMessage();
                }
                default -> {}
            }
        }
        return null;
    }

    /// A command cannot go on; the message says why and what to do.
    static final class Stopped extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Stopped(String message) {
            super(message);
        }
    }
}
