package org.alongside.library.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.alongside.shared.RefusedException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VirusScanTest {

    @TempDir
    private Path folder;

    @Test
    void aFileThatIsCleanIsSentAsAWholeAndTaken() throws Exception {
        try (var clamd = new Clamd("stream: OK\0")) {
            var file = file();
            assertThatCode(() -> scan(clamd.address()).require(file)).doesNotThrowAnyException();
            assertThat(clamd.received).isEqualTo(Files.readAllBytes(file));
        }
    }

    @Test
    void whatIsFoundIsRefused() throws Exception {
        try (var clamd = new Clamd("stream: Eicar-Signature FOUND\0")) {
            assertThat(refusal(clamd.address())).isEqualTo("file.virus");
        }
    }

    @Test
    void noClearAnswerIsNone() throws Exception {
        for (var answer : new String[] {
            "INSTREAM size limit exceeded. ERROR\0", "stream: OK and more\0", "", "\0", "OK", "x".repeat(10_000)
        }) {
            try (var clamd = new Clamd(answer)) {
                assertThat(refusal(clamd.address())).as(answer).isEqualTo("file.unchecked");
            }
        }
    }

    @Test
    void aServerThatHangsIsGivenUp() throws Exception {
        try (var clamd = new Clamd(null)) {
            assertThat(refusal(clamd.address())).isEqualTo("file.unchecked");
        }
        // It takes the connection and reads nothing.
        try (var deaf = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(refusal("127.0.0.1:" + deaf.getLocalPort())).isEqualTo("file.unchecked");
        }
    }

    @Test
    void withoutAServerAtThatAddressNothingIsTaken() throws Exception {
        assertThat(refusal("127.0.0.1:1")).isEqualTo("file.unchecked");
        assertThat(refusal(folder.resolve("none.sock").toString())).isEqualTo("file.unchecked");
        assertThat(refusal("nonsense")).isEqualTo("file.unchecked");
    }

    @Test
    void aSocketInTheFileSystemDoesToo() throws Exception {
        var socket = folder.resolve("c.sock");
        try (var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(socket));
            Thread.ofVirtual().start(() -> {
                try (var one = server.accept()) {
                    var bytes = ByteBuffer.allocate(1 << 20);
                    while (bytes.position() < 4 || bytes.getInt(bytes.position() - 4) != 0) {
                        one.read(bytes);
                    }
                    one.write(ByteBuffer.wrap("stream: OK\0".getBytes(StandardCharsets.US_ASCII)));
                } catch (IOException gone) {
                    Thread.currentThread().interrupt();
                }
            });
            var file = file();
            assertThatCode(() -> scan(socket.toString()).require(file)).doesNotThrowAnyException();
        }
    }

    private Path file() throws IOException {
        var bytes = new byte[200_000];
        new Random(1).nextBytes(bytes);
        bytes[bytes.length - 1] = 1;
        return Files.write(folder.resolve("file"), bytes);
    }

    private VirusScan scan(String address) {
        return new VirusScan(new FileSettings(folder, 0, 1, address, Duration.ofSeconds(2)));
    }

    private @Nullable String refusal(String address) throws IOException {
        var file = file();
        var refused = new String[1];
        assertThatThrownBy(() -> scan(address).require(file))
                .isInstanceOfSatisfying(RefusedException.class, why -> refused[0] = why.reason());
        return refused[0];
    }

    /// Speaks as a ClamAV server does, and says what it is told to; nothing at all for null.
    private static final class Clamd implements AutoCloseable {

        private final ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        private volatile byte[] received = new byte[0];

        Clamd(@Nullable String answer) throws IOException {
            Thread.ofVirtual().start(() -> serve(answer));
        }

        private void serve(@Nullable String answer) {
            try (var one = server.accept();
                    var in = new DataInputStream(one.getInputStream())) {
                assertThat(in.readNBytes(10)).isEqualTo("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
                for (int length = in.readInt(); length > 0; length = in.readInt()) {
                    var before = received.length;
                    var all = Arrays.copyOf(received, before + length);
                    in.readFully(all, before, length);
                    received = all;
                }
                if (answer == null) {
                    Thread.sleep(Duration.ofMinutes(1));
                } else {
                    one.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                }
            } catch (IOException | InterruptedException gone) {
                Thread.currentThread().interrupt();
            }
        }

        String address() {
            return "127.0.0.1:" + server.getLocalPort();
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }
}
