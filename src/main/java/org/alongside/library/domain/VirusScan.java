package org.alongside.library.domain;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.alongside.shared.RefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Asks a ClamAV server about a file, where one is named. Without a clear word from it no file is taken.
@Component
public class VirusScan {

    private static final Logger LOG = LoggerFactory.getLogger(VirusScan.class);
    private static final int PIECE = 1 << 16;
    private static final int MOST_ANSWER = 4096;

    private final FileSettings settings;

    public VirusScan(FileSettings settings) {
        this.settings = settings;
    }

    /// @throws RefusedException `file.virus` where something is found, `file.unchecked` where there is no answer in
    ///     time or none that says that nothing was
    public void require(Path file) {
        if (settings.scanner().isEmpty()) {
            return;
        }
        var answer = answer(file);
        if (answer.endsWith(" FOUND")) {
            throw new RefusedException("file.virus");
        }
        if (!answer.equals("stream: OK")) {
            LOG.warn("The virus scanner gave no clear answer; the file was not taken");
            throw new RefusedException("file.unchecked");
        }
    }

    private String answer(Path file) {
        try (var channel = SocketChannel.open(
                address() instanceof UnixDomainSocketAddress
                        ? java.net.StandardProtocolFamily.UNIX
                        : java.net.StandardProtocolFamily.INET)) {
            // Closing the channel when the time is over ends whatever it waits for.
            var talk = new FutureTask<>(() -> talk(channel, file));
            Thread.ofVirtual().name("virus-scan").start(talk);
            return talk.get(settings.scanTime().toMillis(), TimeUnit.MILLISECONDS);
        } catch (IOException | ExecutionException | TimeoutException | RuntimeException failure) {
            LOG.warn(
                    "The virus scanner could not be asked: {}",
                    failure.getCause() == null
                            ? failure.getClass().getName()
                            : failure.getCause().getClass().getName());
            throw new RefusedException("file.unchecked");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new RefusedException("file.unchecked");
        }
    }

    private SocketAddress address() {
        var at = settings.scanner();
        if (at.startsWith("/")) {
            return UnixDomainSocketAddress.of(at);
        }
        int colon = at.lastIndexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("ALONGSIDE_CLAMAV is neither host:port nor the path of a socket");
        }
        return new InetSocketAddress(at.substring(0, colon), Integer.parseInt(at.substring(colon + 1)));
    }

    /// INSTREAM: pieces with their length before them, one of no length at the end. (clamd(8))
    private String talk(SocketChannel channel, Path file) throws IOException {
        var _ = channel.connect(address());
        write(channel, ByteBuffer.wrap("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII)));
        var piece = ByteBuffer.allocate(Integer.BYTES + PIECE);
        try (var bytes = FileChannel.open(file, StandardOpenOption.READ)) {
            int read;
            do {
                piece.clear().position(Integer.BYTES);
                read = Math.max(0, bytes.read(piece));
                write(channel, piece.putInt(0, read).flip());
            } while (read > 0);
        }
        var answer = ByteBuffer.allocate(MOST_ANSWER);
        while (channel.read(answer) >= 0 && !ended(answer)) {
            if (!answer.hasRemaining()) {
                throw new EOFException();
            }
        }
        var text = new String(answer.array(), 0, answer.position(), StandardCharsets.ISO_8859_1);
        return text.replace("\0", "").strip();
    }

    private static boolean ended(ByteBuffer answer) {
        return answer.position() > 0 && answer.get(answer.position() - 1) == 0;
    }

    private static void write(SocketChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            var _ = channel.write(bytes);
        }
    }
}
