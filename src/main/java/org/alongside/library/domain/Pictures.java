package org.alongside.library.domain;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.alongside.library.FileKind;
import org.alongside.library.StoredFile;
import org.alongside.library.domain.Found.Format;
import org.alongside.shared.RefusedException;
import org.springframework.stereotype.Component;

/// Makes pictures anew: what is stored is what was seen in them and nothing that was written beside it, such as where
/// and with which telephone they were taken, or a second file behind the first.
@Component
public class Pictures {

    /// Longest side of what is stored, in pixels: sharp on a large screen, legible for a photographed letter.
    public static final int LONGEST = 2560;

    /// Longest side of a preview, in pixels.
    public static final int PREVIEW = 480;

    /// Most pixels that are decoded. Decoders of some formats hold all of them, whatever is asked of them.
    private static final Map<Format, Long> MOST_PIXELS = Map.of(
            Format.JPEG, 50_000_000L, Format.PNG, 50_000_000L, Format.GIF, 50_000_000L, Format.WEBP, 16_000_000L);

    private static final long MOST_PROGRESSIVE = 25_000_000;
    private static final int LONGEST_SIDE = 30_000;

    /// Pixels that are held decoded: larger pictures are read with every second or third pixel only.
    private static final double HELD_PIXELS = 16_000_000;

    private static final float QUALITY = 0.88f;
    private static final long PATIENCE_SECONDS = 60;

    private final Semaphore places;

    public Pictures(FileSettings settings) {
        this.places = new Semaphore(settings.picturesAtOnce(), true);
        // Nothing of a picture is to lie in a folder of temporary files.
        ImageIO.setUseCache(false);
    }

    /// A picture made anew.
    ///
    /// @param kind JPEG, or PNG where it has transparent parts or was drawn
    /// @param width in pixels
    /// @param height in pixels
    public record Made(FileKind kind, int width, int height) {}

    /// Makes a picture anew, upright and at most [#LONGEST] pixels long, and a preview of it. Of a moving picture the
    /// first one stays.
    ///
    /// @param given the upload
    /// @param picture where the picture goes
    /// @param preview where the preview goes, of the same kind
    /// @throws RefusedException `file.pixels` for more than can be decoded, `file.damaged`, `file.busy`
    ///     where others are decoded for longer than a minute
    public Made make(Path given, Format format, Path picture, Path preview) throws IOException {
        enter();
        try {
            var parts = PictureParts.of(format, Files.readAllBytes(given));
            var image = upright(decode(format, parts), parts.orientation());
            var kind = kind(format, image);
            write(Pixels.fit(image, LONGEST), kind, picture);
            // A drawing of noise: rather a photograph than more than may be stored.
            if (Files.size(picture) > StoredFile.MOST_BYTES) {
                kind = FileKind.JPEG;
                write(Pixels.fit(image, LONGEST), kind, picture);
            }
            write(Pixels.fit(image, PREVIEW), kind, preview);
            var stored = Pixels.fitted(image, LONGEST);
            return new Made(kind, stored.width, stored.height);
        } finally {
            places.release();
        }
    }

    private void enter() {
        try {
            if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new RefusedException("file.busy");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new RefusedException("file.busy");
        }
    }

    private static FileKind kind(Format format, BufferedImage image) {
        var drawn = format == Format.PNG || format == Format.GIF;
        return drawn || image.getColorModel().hasAlpha() ? FileKind.PNG : FileKind.JPEG;
    }

    private static BufferedImage upright(BufferedImage image, int orientation) {
        return Pixels.turn(Pixels.plain(image), orientation);
    }

    private static BufferedImage decode(Format format, PictureParts parts) throws IOException {
        var reader = reader(format);
        try (var in = new MemoryCacheImageInputStream(
                new ByteArrayInputStream(parts.bytes().array()))) {
            reader.setInput(in, true, true);
            long width = reader.getWidth(0);
            long height = reader.getHeight(0);
            long most = parts.progressive() ? MOST_PROGRESSIVE : MOST_PIXELS.getOrDefault(format, 0L);
            if (width * height > most || Math.max(width, height) > LONGEST_SIDE) {
                throw new RefusedException("file.pixels");
            }
            var param = reader.getDefaultReadParam();
            int step = (int) Math.ceil(Math.sqrt(width * height / HELD_PIXELS));
            if (step > 1) {
                param.setSourceSubsampling(step, step, 0, 0);
            }
            return reader.read(0, param);
        } catch (RefusedException refused) {
            throw refused;
        } catch (IOException | RuntimeException damaged) {
            // Decoders meet what nobody thought of in as many ways.
            throw new RefusedException("file.damaged");
        } finally {
            reader.dispose();
        }
    }

    private static ImageReader reader(Format format) throws IOException {
        return format == Format.WEBP
                ? new WebPImageReaderSpi().createReaderInstance(null)
                : ImageIO.getImageReadersByFormatName(format.name()).next();
    }

    private static void write(BufferedImage image, FileKind kind, Path to) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName(kind.name()).next();
        try (OutputStream file = Files.newOutputStream(to);
                var out = new MemoryCacheImageOutputStream(file)) {
            writer.setOutput(out);
            var param = writer.getDefaultWriteParam();
            if (kind == FileKind.JPEG) {
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                param.setCompressionQuality(QUALITY);
            }
            var shown = kind == FileKind.JPEG ? Pixels.onWhite(image) : image;
            writer.write(null, new IIOImage(shown, null, null), param);
        } finally {
            writer.dispose();
        }
    }
}
