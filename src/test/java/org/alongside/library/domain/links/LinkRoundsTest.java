package org.alongside.library.domain.links;

import static org.alongside.library.domain.links.SmallServer.status;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.alongside.library.LibraryScene;
import org.alongside.library.ResourceId;
import org.alongside.library.Resources;
import org.alongside.testing.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class LinkRoundsTest {

    private static final Instant START = Instant.parse("2031-05-01T08:00:00Z");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private LinkStore store;

    @Autowired
    private Resources resources;

    @Autowired
    private JdbcClient jdbc;

    private final Ticking clock = new Ticking();

    @Test
    void whatOthersReadIsLookedAtAndCalledDeadAfterDaysAndAliveAtOnce() throws IOException {
        var answer = new AtomicInteger(200);
        try (var server = new SmallServer((_, _, out) -> status(out, answer.get()))) {
            var link = address(server, "page");
            var scene = new LibraryScene(context, "member");
            var id = scene.accepted();
            lead(id, link);
            var rounds = rounds();

            look(rounds);
            assertThat(server.heads()).isNotEmpty();
            assertThat(store.noAnswer(link)).isEmpty();
            answer.set(404);
            look(rounds);
            assertThat(store.noAnswer(link)).isEmpty();
            look(rounds);
            assertThat(store.noAnswer(link)).isPresent();
            var told = store.noAnswer(link);
            answer.set(503);
            look(rounds);
            assertThat(store.noAnswer(link)).isPresent().isEqualTo(told);
            answer.set(200);
            look(rounds);
            assertThat(store.noAnswer(link)).isEmpty();

            resources.withdraw(scene.owner(), id);
            rounds.round();
            assertThat(jdbc.sql("SELECT COUNT(*) FROM link_check WHERE link = ?")
                            .param(link)
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
    }

    @Test
    void oneServerIsAskedOnceARoundAndWhatIsTakenIsNotAskedTwice() throws IOException {
        try (var server = new SmallServer((_, _, out) -> status(out, 200))) {
            for (var path : new String[] {"one", "two", "three"}) {
                lead(new LibraryScene(context, "member").accepted(), address(server, path));
            }
            var rounds = rounds();
            rounds.round();
            int before = server.heads().size();
            clock.now = clock.now.plus(Duration.ofDays(1));
            rounds.round();
            assertThat(server.heads().size() - before).isEqualTo(1);

            var due = store.due(clock.now, 100).stream()
                    .filter(one -> one.link().startsWith(address(server, "")))
                    .findFirst()
                    .orElseThrow();
            assertThat(store.claim(due, clock.now)).isTrue();
            assertThat(store.claim(due, clock.now)).isFalse();
        }
    }

    @Test
    void switchedOffNothingIsAsked() throws Exception {
        try (var server = new SmallServer((_, _, out) -> status(out, 200))) {
            lead(new LibraryScene(context, "member").accepted(), address(server, "off"));
            clock.now = clock.now.plus(Duration.ofDays(400));
            new LinkRounds(store, probe(), clock, false).everyTenMinutes();
            Thread.sleep(200);
            assertThat(server.heads()).isEmpty();
        }
    }

    private static String address(SmallServer server, String path) {
        return "http://at" + server.port() + ".rounds.example.org:" + server.port() + "/" + path;
    }

    private LinkRounds rounds() {
        return new LinkRounds(store, probe(), clock, true);
    }

    /// Only this machine may be asked here, under a name of its own in each test: nothing goes outside.
    private static LinkProbe probe() {
        return new LinkProbe(
                name -> {
                    if (!name.endsWith(".rounds.example.org")) {
                        throw new UnknownHostException();
                    }
                    return new InetAddress[] {InetAddress.ofLiteral("127.0.0.1")};
                },
                InetAddress::isLoopbackAddress,
                _ -> true,
                Duration.ofSeconds(3));
    }

    private void look(LinkRounds rounds) {
        rounds.round();
        clock.now = clock.now.plus(Duration.ofDays(8));
        rounds.round();
    }

    /// A link to this machine is none that can be proposed.
    private void lead(ResourceId id, String link) {
        jdbc.sql("""
                        UPDATE resource_version SET link = ?
                        WHERE resource_id = (SELECT id FROM resource WHERE public_id = ?)""").params(link, id.value()).update();
    }

    private static final class Ticking extends Clock {

        private Instant now = START;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
