package org.alongside.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.alongside.testing.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What the real server says to somebody who is not signed in.
@ApplicationTest
class AnswersTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Test
    void sessionCookieIsForThisSiteAndNotForScripts() throws Exception {
        var cookie = post("/login").headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).startsWith("session=").contains("HttpOnly").contains("SameSite=Lax");
    }

    @Test
    void privatePageLeadsToTheDoor() throws Exception {
        var answer = get("/settings");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/login");
    }

    @Test
    void privatePagesAreNotKept() throws Exception {
        assertThat(get("/settings").headers().firstValue("Cache-Control").orElseThrow())
                .contains("no-store");
    }

    @Test
    void pagesMayNotBeFramedGuessedOrTold() throws Exception {
        var headers = get("/settings").headers();
        assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Cross-Origin-Resource-Policy")).hasValue("same-origin");
    }

    @Test
    void nothingComesFromElsewhereAndOnlyTheWayOutLeadsThere() throws Exception {
        assertThat(get("/settings")
                        .headers()
                        .firstValue("Content-Security-Policy")
                        .orElseThrow())
                .contains("default-src 'self'")
                .contains("img-src 'self' data:")
                .contains("connect-src 'self'")
                .contains("frame-ancestors 'none'")
                .endsWith("form-action 'self' https://www.wikipedia.org");
    }

    @Test
    void healthIsOpen() throws Exception {
        var answer = get("/actuator/health");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("UP").doesNotContain("components");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator", "/actuator/env", "/actuator/heapdump", "/actuator/health/db"})
    void restOfTheActuatorIsClosed(String path) throws Exception {
        assertThat(get(path).statusCode()).isNotEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/leave.js",
                "/leave.css",
                "/tokens.css",
                "/styles.css",
                "/frame.css",
                "/posts.css",
                "/dot.svg",
                "/aura/aura.css"
            })
    void filesOfTheFirstPageAreOpen(String path) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void everyFileServedAsItIsIsKnownHere() throws Exception {
        var folder = java.nio.file.Path.of("src/main/resources/META-INF/resources");
        try (var files = java.nio.file.Files.walk(folder)) {
            for (var file : files.filter(java.nio.file.Files::isRegularFile).toList()) {
                assertThat(get("/" + folder.relativize(file)).statusCode())
                        .as(file.toString())
                        .isEqualTo(200);
            }
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return CLIENT.send(request(path).GET().build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path) throws IOException, InterruptedException {
        return CLIENT.send(
                request(path).POST(HttpRequest.BodyPublishers.noBody()).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept", "text/html,*/*");
    }
}
