package org.alongside.library.domain;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.alongside.library.FileKind;
import org.alongside.library.StoredFile;
import org.alongside.shared.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// From what somebody sends to what may be stored. Everything lies in temporary files, which are gone when it is done.
@Component
public class Upload {

    private final Incoming incoming;
    private final Recognition recognition;
    private final VirusScan scan;
    private final Pictures pictures;

    public Upload(Incoming incoming, Recognition recognition, VirusScan scan, Pictures pictures) {
        this.incoming = incoming;
        this.recognition = recognition;
        this.scan = scan;
        this.pictures = pictures;
    }

    /// A content that may be stored.
    ///
    /// @param hash SHA-256 as hexadecimal digits
    public record Content(Path file, String hash, long bytes) {}

    /// What may be stored.
    ///
    /// @param picture its kind and size, null of anything else
    /// @param preview null of anything but a picture
    public record Checked(
            FileKind kind,
            Content content,
            Pictures.@Nullable Made picture,
            @Nullable Content preview) {}

    /// What is done with it while the temporary files are there.
    @FunctionalInterface
    public interface Use<T> {
        T apply(Checked checked);
    }

    /// Takes an upload in, looks at it, and hands it on.
    ///
    /// @param name as the uploader's browser gave it
    /// @throws IOException where it breaks off
    /// @throws RefusedException `file.empty`, `file.size`, and what [Recognition], [Pictures] and
    ///     [VirusScan] refuse
    public <T> T check(String name, InputStream content, Use<T> use) throws IOException {
        var given = incoming.create();
        try {
            take(content, given);
            var found = recognition.recognize(given, name);
            scan.require(given);
            return switch (found) {
                case Found.AsItIs file -> use.apply(new Checked(file.kind(), content(given), null, null));
                case Found.Picture picture -> picture(given, picture.format(), use);
            };
        } finally {
            Incoming.delete(given);
        }
    }

    /// Reads one byte more than may be, and no further, whatever length was announced.
    private static void take(InputStream content, Path to) throws IOException {
        long bytes = 0;
        try (var out = Files.newOutputStream(to)) {
            var piece = new byte[1 << 16];
            for (int read = content.read(piece); read >= 0; read = content.read(piece)) {
                bytes += read;
                if (bytes > StoredFile.MOST_BYTES) {
                    throw new RefusedException("file.size");
                }
                out.write(piece, 0, read);
            }
        }
        if (bytes == 0) {
            throw new RefusedException("file.empty");
        }
    }

    private <T> T picture(Path given, Found.Format format, Use<T> use) throws IOException {
        var picture = incoming.create();
        var preview = incoming.create();
        try {
            var made = pictures.make(given, format, picture, preview);
            return use.apply(new Checked(made.kind(), content(picture), made, content(preview)));
        } finally {
            Incoming.delete(picture);
            Incoming.delete(preview);
        }
    }

    private static Content content(Path file) throws IOException {
        try (var in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            long bytes = in.transferTo(java.io.OutputStream.nullOutputStream());
            return new Content(
                    file, HexFormat.of().formatHex(in.getMessageDigest().digest()), bytes);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
