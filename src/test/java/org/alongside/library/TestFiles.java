package org.alongside.library;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/// Files of every kind, made here and copied from nowhere.
public final class TestFiles {

    /// What stands in a picture's hidden notes.
    public static final String PLACE = "55.6761N 12.5683E";

    private TestFiles() {}

    public static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    public static byte[] join(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    public static byte[] pdf(String words) {
        return latin("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n1 0 obj\n<< /Type /Catalog /Words (" + words
                + ") >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n");
    }

    public static byte[] zip(Map<String, byte[]> entries) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return out.toByteArray();
    }

    /// A document of Word's kind with more in it.
    public static byte[] docx(Map<String, byte[]> more) {
        return openXml("wordprocessingml.document", "word/document.xml", more);
    }

    public static byte[] docx() {
        return docx(Map.of());
    }

    public static byte[] openXml(String type, String main, Map<String, byte[]> more) {
        var entries = new LinkedHashMap<String, byte[]>();
        entries.put("[Content_Types].xml", latin("""
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Override PartName="/%s" ContentType="application/vnd.openxmlformats-officedocument.%s.main+xml"/>
                </Types>""".formatted(main, type)));
        entries.put("_rels/.rels", relation("officeDocument", main, ""));
        entries.put(main, latin("<?xml version=\"1.0\"?><document>Good morning</document>"));
        entries.putAll(more);
        return zip(entries);
    }

    public static byte[] relation(String type, String target, String more) {
        return latin("""
                <?xml version="1.0"?><Relationships><Relationship Id="rId1" \
                Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s" \
                Target="%s" %s/></Relationships>""".formatted(type, target, more));
    }

    public static byte[] openDocument(String type, Map<String, byte[]> more) {
        var entries = new LinkedHashMap<String, byte[]>();
        entries.put("mimetype", latin("application/vnd.oasis.opendocument." + type));
        entries.put("content.xml", latin("<?xml version=\"1.0\"?><office:document-content/>"));
        entries.putAll(more);
        return zip(entries);
    }

    public static BufferedImage picture(int width, int height, int type) {
        var image = new BufferedImage(width, height, type);
        var pen = image.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.BLUE);
        pen.fillRect(0, 0, width / 2, height / 2);
        pen.dispose();
        return image;
    }

    public static byte[] image(BufferedImage image, String format) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return out.toByteArray();
    }

    public static byte[] png(int width, int height) {
        return image(picture(width, height, BufferedImage.TYPE_INT_ARGB), "png");
    }

    public static byte[] jpeg(int width, int height) {
        return image(picture(width, height, BufferedImage.TYPE_INT_RGB), "jpeg");
    }

    public static byte[] gif(int width, int height) {
        return image(picture(width, height, BufferedImage.TYPE_INT_RGB), "gif");
    }

    /// A photograph with notes: how the camera was held, and where (a directory of GPS tags, and words).
    public static byte[] photograph(int width, int height, int orientation) {
        var tiff = ByteBuffer.allocate(160);
        tiff.put(latin("MM\0*")).putInt(8);
        tiff.putShort((short) 2);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        tiff.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(38);
        tiff.putInt(0);
        // The directory of the place: one tag of letters.
        tiff.putShort((short) 1);
        tiff.putShort((short) 0x001C).putShort((short) 2).putInt(PLACE.length()).putInt(60);
        tiff.putInt(0).position(60);
        tiff.put(latin(PLACE));
        return withSegment(jpeg(width, height), 0xE1, join(latin("Exif\0\0"), tiff.array()));
    }

    /// A JPEG with a segment more, right after its beginning.
    public static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
        var length =
                ByteBuffer.allocate(2).putShort((short) (content.length + 2)).array();
        return join(
                java.util.Arrays.copyOf(jpeg, 2),
                new byte[] {(byte) 0xFF, (byte) marker},
                length,
                content,
                java.util.Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    /// The beginning of a PNG that says it is as large as that.
    public static byte[] pixelBomb(int width, int height) {
        var header = ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0});
        return join(
                latin("\u0089PNG\r\n\u001a\n"),
                chunk("IHDR", header.array()),
                chunk("IDAT", new byte[100]),
                chunk("IEND", new byte[0]));
    }

    public static byte[] chunk(String name, byte[] content) {
        var body = join(latin(name), content);
        var sum = new CRC32();
        sum.update(body);
        return ByteBuffer.allocate(body.length + 8)
                .putInt(content.length)
                .put(body)
                .putInt((int) sum.getValue())
                .array();
    }

    /// Silence of some frames: MPEG 1 layer III, 128 kbit/s, 44.1 kHz.
    public static byte[] mp3(byte[] tag) {
        var frame = new byte[417];
        frame[0] = (byte) 0xFF;
        frame[1] = (byte) 0xFB;
        frame[2] = (byte) 0x90;
        return join(tag, frame, frame, frame, frame);
    }

    public static byte[] wav() {
        var samples = new byte[800];
        return join(
                latin("RIFF"),
                littleEndian(36 + samples.length),
                latin("WAVEfmt "),
                littleEndian(16),
                new byte[] {1, 0, 1, 0},
                littleEndian(8000),
                littleEndian(8000),
                new byte[] {1, 0, 8, 0},
                latin("data"),
                littleEndian(samples.length),
                samples);
    }

    private static byte[] littleEndian(int number) {
        return ByteBuffer.allocate(4).putInt(Integer.reverseBytes(number)).array();
    }

    public static byte[] ogg() {
        return join(latin("OggS\0\2"), new byte[20], new byte[] {1, 19}, latin("OpusHead\1\2"), new byte[300]);
    }

    /// A film or a recording: a file type, and one track of that kind.
    public static byte[] mp4(String brand, String track) {
        var handler = join(latin("\0\0\0\u0020hdlr"), new byte[8], latin(track), new byte[12]);
        return join(
                latin("\0\0\0\u0010ftyp" + brand + "\0\0\0\0"),
                ByteBuffer.allocate(4).putInt(handler.length + 8).array(),
                latin("moov"),
                handler);
    }
}
