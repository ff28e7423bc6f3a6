package org.alongside.library.domain.links;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/// A server that answers as a test wants it to, well or badly.
final class SmallServer implements AutoCloseable {

    private final ServerSocket socket;
    private final Answering answering;
    private final List<String> heads = new CopyOnWriteArrayList<>();
    private final AtomicLong sent = new AtomicLong();

    SmallServer(Answering answering) throws IOException {
        this.socket = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
        this.answering = answering;
        Thread.ofVirtual().start(this::serve);
    }

    /// Writes a whole answer.
    @FunctionalInterface
    interface Answering {
        void answer(String method, String path, OutputStream out) throws IOException, InterruptedException;
    }

    String address(String path) {
        return "http://127.0.0.1:" + socket.getLocalPort() + path;
    }

    int port() {
        return socket.getLocalPort();
    }

    /// @return what was asked so far, each with its headers
    List<String> heads() {
        return heads;
    }

    /// @return bytes that were taken off its hands
    long sent() {
        return sent.get();
    }

    static void status(OutputStream out, int status, String... headers) throws IOException {
        var head = new StringBuilder("HTTP/1.1 " + status + " Words\r\nContent-Length: 0\r\n");
        for (var header : headers) {
            head.append(header).append("\r\n");
        }
        out.write(head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                var asked = socket.accept();
                Thread.ofVirtual().start(() -> answer(asked));
            } catch (IOException _) {
                return;
            }
        }
    }

    private void answer(Socket asked) {
        try (asked) {
            var in = new BufferedReader(new InputStreamReader(asked.getInputStream(), StandardCharsets.US_ASCII));
            var head = new StringBuilder();
            for (var line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                head.append(line).append('\n');
            }
            heads.add(head.toString());
            var first = head.toString().split(" ", 3);
            answering.answer(first[0], first[1], counting(asked.getOutputStream()));
        } catch (IOException | InterruptedException _) {
            // Who asked has gone.
        }
    }

    private OutputStream counting(OutputStream out) {
        return new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                out.write(one);
                sent.incrementAndGet();
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
                out.flush();
                sent.addAndGet(length);
            }
        };
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
