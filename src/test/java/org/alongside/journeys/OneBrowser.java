package org.alongside.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The browser of all journeys that are run in one process: starting it takes longer than many of them.
final class OneBrowser {

    private static @Nullable Browser browser;

    private OneBrowser() {}

    /// @return the browser, started if it is not there or has gone; it ends with the process
    static Browser get() {
        var running = browser;
        if (running == null || !running.isConnected()) {
            running = Playwright.create(
                            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(chromium())
                            .setArgs(List.of("--no-sandbox", "--disable-gpu")));
            browser = running;
        }
        return running;
    }

    /// The one that the launcher found, or where Debian puts it.
    private static Path chromium() {
        var given = System.getenv("ALONGSIDE_CHROMIUM");
        var shell = Path.of("/usr/bin/chromium-headless-shell");
        var path = given != null && !given.isBlank()
                ? Path.of(given)
                : Files.isExecutable(shell) ? shell : Path.of("/usr/bin/chromium");
        if (!Files.isExecutable(path)) {
            throw new IllegalStateException("No Chromium at " + path + ": run ./alongside test, which brings it");
        }
        return path;
    }
}
