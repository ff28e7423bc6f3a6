package org.alongside.library.domain.links;

import static org.alongside.library.domain.links.SmallServer.status;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkProbeTest {

    private static final Duration SHORT = Duration.ofSeconds(3);

    /// Asks this machine, for the sake of the test.
    private final LinkProbe probe = new LinkProbe(InetAddress::getAllByName, _ -> true, _ -> true, SHORT);

    /// As it is outside of tests, but for the time it takes.
    private final LinkProbe real = new LinkProbe(
            name -> {
                throw new UnknownHostException(name);
            },
            PublicAddresses::open,
            port -> port == 80 || port == 443,
            SHORT);

    @ParameterizedTest
    @CsvSource({
        "200, ANSWERS",
        "204, ANSWERS",
        "304, ANSWERS",
        "404, GONE",
        "410, GONE",
        "401, UNSURE",
        "403, UNSURE",
        "429, UNSURE",
        "500, UNSURE",
        "503, UNSURE",
        "416, ANSWERS"
    })
    void statusSaysWhatIsThere(int status, Answer answer) throws IOException {
        try (var server = new SmallServer((_, _, out) -> status(out, status))) {
            assertThat(probe.ask(server.address("/page"))).isEqualTo(answer);
        }
    }

    @Test
    void whoDoesNotAnswerWithoutContentIsAskedForTheBeginning() throws IOException {
        try (var server = new SmallServer((method, _, out) -> status(out, method.equals("HEAD") ? 405 : 206))) {
            assertThat(probe.ask(server.address("/page?q=1"))).isEqualTo(Answer.ANSWERS);
            assertThat(server.heads()).hasSize(2);
            assertThat(server.heads().getFirst()).startsWith("HEAD /page?q=1 HTTP/1.1");
            assertThat(server.heads().getLast())
                    .startsWith("GET /page?q=1 HTTP/1.1")
                    .contains("Range: bytes=0-1023");
        }
    }

    @Test
    void nothingIsToldAboutThisSite() throws IOException {
        try (var server = new SmallServer((_, path, out) -> {
            if (path.equals("/first")) {
                status(out, 302, "Location: /second#part", "Set-Cookie: who=you; Path=/");
            } else {
                status(out, 200);
            }
        })) {
            assertThat(probe.ask(server.address("/first#secret"))).isEqualTo(Answer.ANSWERS);
            assertThat(server.heads())
                    .hasSize(2)
                    .allSatisfy(head -> assertThat(head.lines()
                                    .skip(1)
                                    .map(line -> line.substring(0, line.indexOf(':')))
                                    .toList())
                            .containsExactlyInAnyOrder("Accept", "Host", "Connection", "User-Agent"));
            assertThat(server.heads()).allMatch(head -> head.contains("User-Agent: " + LinkProbe.USER_AGENT));
            assertThat(server.heads()).noneMatch(head -> head.contains("secret") || head.contains("part"));
        }
    }

    @Test
    void redirectsAreFollowedAndLoopsEnd() throws IOException {
        try (var server = new SmallServer((_, path, out) -> {
            int at = Integer.parseInt(path.substring(1));
            if (at == 0) {
                status(out, 200);
            } else {
                status(out, 301, "Location: /" + (at == 99 ? 99 : at - 1));
            }
        })) {
            assertThat(probe.ask(server.address("/5"))).isEqualTo(Answer.ANSWERS);
            assertThat(probe.ask(server.address("/6"))).isEqualTo(Answer.SILENT);
            int before = server.heads().size();
            assertThat(probe.ask(server.address("/99"))).isEqualTo(Answer.SILENT);
            assertThat(server.heads()).hasSize(before + 6);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://[::1]/",
                "http://[::ffff:7f00:1]/",
                "http://169.254.169.254/latest",
                "http://user:secret@open.example.org/",
                "gopher://open.example.org/",
                "file:///etc/passwd",
                "ftp://open.example.org/",
                "http://open.example.org:25/",
                "http://open.example.org:22/",
                "//",
                "http:",
                "javascript:alert(1)",
                "http://2130706433/",
                "http://0x7f000001/",
                "http://0177.0.0.1/",
                "http://127.1/"
            })
    void redirectLeadsNowhereClosed(String location) throws IOException {
        var asked = new ArrayList<String>();
        try (var server = new SmallServer((_, _, out) -> status(out, 302, "Location: " + location))) {
            var careful = new LinkProbe(
                    name -> {
                        asked.add(name);
                        return name.equals("start.example.org")
                                ? new InetAddress[] {InetAddress.ofLiteral("127.0.0.1")}
                                : InetAddress.getAllByName(name);
                    },
                    // The test's own server stands for one outside, and only under its name.
                    address -> asked.equals(List.of("start.example.org")) || PublicAddresses.open(address),
                    port -> port == server.port() || port == 80 || port == 443,
                    SHORT);
            var answer = careful.ask("http://start.example.org:" + server.port() + "/");

            assertThat(answer).isNotIn(Answer.ANSWERS, Answer.GONE);
            assertThat(server.heads()).isNotEmpty().allMatch(head -> head.contains("Host: start.example.org"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://user:secret@school.example.org/",
                "http://user@school.example.org/",
                "file:///etc/passwd",
                "gopher://school.example.org/1",
                "ldap://school.example.org",
                "jar:http://school.example.org!/",
                "http://school.example.org:22/",
                "https://school.example.org:6379/",
                "http:///nothing",
                "",
                "no link",
                "http://2130706433/",
                "http://017700000001/",
                "http://0x7f000001/"
            })
    void whatIsNoOrdinaryAddressIsNotAsked(String link) {
        assertThat(real.ask(link)).isEqualTo(Answer.UNSURE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.0.0.5",
                "169.254.169.254",
                "100.100.100.200",
                "::1",
                "fd00:ec2::254",
                "fe80::1",
                "::ffff:192.168.0.1",
                "64:ff9b::a00:1"
            })
    void nameThatLeadsSomewhereClosedIsNotAsked(String address) throws IOException {
        try (var server = new SmallServer((_, _, out) -> status(out, 200))) {
            var addresses = new InetAddress[] {InetAddress.ofLiteral("1.1.1.1"), InetAddress.ofLiteral(address)};
            var careful = new LinkProbe(_ -> addresses, PublicAddresses::open, _ -> true, SHORT);

            assertThat(careful.ask("http://inside.example.org:" + server.port() + "/"))
                    .isEqualTo(Answer.UNSURE);
            assertThat(server.heads()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:%d/", "http://[::1]:%d/", "http://[::ffff:127.0.0.1]:%d/", "http://[::127.0.0.1]:%d/",
                "http://0.0.0.0:%d/", "http://[::]:%d/", "http://localhost:%d/", "http://127.0.0.1.:%d/",
                "http://2130706433:%d/", "http://0x7f000001:%d/", "http://017700000001:%d/", "http://127.1:%d/",
                "http://0177.0.0.1:%d/", "http://0x7f.0.0.1:%d/", "http://127.0.0.0x1:%d/"
            })
    void thisMachineIsNotAskedInWhateverForm(String link) throws IOException {
        try (var server = new SmallServer((_, _, out) -> status(out, 200))) {
            var careful = new LinkProbe(InetAddress::getAllByName, PublicAddresses::open, _ -> true, SHORT);

            assertThat(careful.ask(link.formatted(server.port()))).isNotIn(Answer.ANSWERS, Answer.GONE);
            assertThat(server.heads()).isEmpty();
        }
    }

    @Test
    void nameIsAskedOnceAndTheConnectionGoesWhereItWasChecked() throws IOException {
        var asked = new ArrayList<String>();
        try (var server = new SmallServer((_, _, out) -> status(out, 200))) {
            // A name that leads to the open internet when it is checked and inside a moment later.
            var rebinding = new LinkProbe(
                    name -> {
                        asked.add(name);
                        var address = asked.size() == 1 ? "127.0.0.1" : "127.0.0.2";
                        return new InetAddress[] {InetAddress.ofLiteral(address)};
                    },
                    address -> address.equals(InetAddress.ofLiteral("127.0.0.1")),
                    _ -> true,
                    SHORT);

            assertThat(rebinding.ask("http://turn.example.org:" + server.port() + "/"))
                    .isEqualTo(Answer.ANSWERS);
            assertThat(asked).containsExactly("turn.example.org");
        }
    }

    @Test
    void hugeContentIsNotRead() throws IOException {
        var large = new byte[1_000_000];
        try (var server = new SmallServer((method, _, out) -> {
            if (method.equals("HEAD")) {
                status(out, 405);
                return;
            }
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 100000000000\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            while (true) {
                out.write(large, 0, large.length);
            }
        })) {
            assertThat(probe.ask(server.address("/"))).isEqualTo(Answer.ANSWERS);
            // What the two machines keep on the line between them is all that left the server.
            assertThat(server.sent()).isLessThan(20_000_000);
        }
    }

    @Test
    void serverThatSendsOneByteAfterTheOtherIsLeft() throws IOException {
        try (var server = new SmallServer((_, _, out) -> {
            out.write("HTTP/1.1 200 OK\r\nX: ".getBytes(StandardCharsets.US_ASCII));
            while (true) {
                out.write('a');
                Thread.sleep(100);
            }
        })) {
            assertThat(probe.ask(server.address("/"))).isEqualTo(Answer.SILENT);
        }
    }

    @Test
    void serverThatSaysNothingAndOneThatIsNotThereAreSilent() throws IOException {
        try (var server = new SmallServer((_, _, _) -> Thread.sleep(60_000))) {
            assertThat(probe.ask(server.address("/"))).isEqualTo(Answer.SILENT);
        }
        int free;
        try (var socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        assertThat(probe.ask("http://127.0.0.1:" + free + "/")).isEqualTo(Answer.SILENT);
        assertThat(real.ask("http://nowhere.example.org/")).isEqualTo(Answer.SILENT);
    }

    @Test
    void nonsenseIsNoAnswer() throws IOException {
        for (var nonsense : Map.of("words", "hello\r\n\r\n", "header", "HTTP/1.1 200 OK\r\nX: " + "a".repeat(999_999))
                .values()) {
            try (var server = new SmallServer((_, _, out) -> out.write(nonsense.getBytes(StandardCharsets.US_ASCII)))) {
                assertThat(probe.ask(server.address("/"))).isEqualTo(Answer.SILENT);
            }
        }
    }
}
