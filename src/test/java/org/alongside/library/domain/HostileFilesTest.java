package org.alongside.library.domain;

import static java.util.Map.entry;
import static java.util.Map.of;
import static org.alongside.library.TestFiles.docx;
import static org.alongside.library.TestFiles.join;
import static org.alongside.library.TestFiles.jpeg;
import static org.alongside.library.TestFiles.latin;
import static org.alongside.library.TestFiles.mp3;
import static org.alongside.library.TestFiles.mp4;
import static org.alongside.library.TestFiles.ogg;
import static org.alongside.library.TestFiles.openDocument;
import static org.alongside.library.TestFiles.openXml;
import static org.alongside.library.TestFiles.pdf;
import static org.alongside.library.TestFiles.photograph;
import static org.alongside.library.TestFiles.png;
import static org.alongside.library.TestFiles.relation;
import static org.alongside.library.TestFiles.wav;
import static org.alongside.library.TestFiles.withSegment;
import static org.alongside.library.TestFiles.zip;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.alongside.library.FileKind;
import org.alongside.library.StoredFile;
import org.alongside.library.TestFiles;
import org.alongside.shared.RefusedException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What people who mean harm might bring, and what people bring who mean none.
@SuppressWarnings("NullAway.Init") // Set up before each test.
class HostileFilesTest {

    @TempDir
    private Path folder;

    private Upload upload;

    @BeforeEach
    void nothingIsScanned() {
        var settings = new FileSettings(folder.resolve("incoming"), 0, 1, "", Duration.ofSeconds(1));
        upload = new Upload(new Incoming(settings), new Recognition(), new VirusScan(settings), new Pictures(settings));
    }

    /// What became of a file: why it was refused, or what would be stored.
    private record Result(
            @Nullable String refused, @Nullable FileKind kind, byte[] stored, byte[] preview, String name) {

        BufferedImage image() throws IOException {
            return ImageIO.read(new ByteArrayInputStream(stored));
        }
    }

    private Result bring(String name, byte[] bytes) {
        return bring(name, new ByteArrayInputStream(bytes));
    }

    private Result bring(String name, InputStream content) {
        try {
            return upload.check(
                    name,
                    content,
                    checked -> new Result(
                            null,
                            checked.kind(),
                            read(checked.content().file()),
                            checked.preview() == null
                                    ? new byte[0]
                                    : read(checked.preview().file()),
                            FileNames.safe(name, checked.kind().extension())));
        } catch (RefusedException why) {
            return new Result(why.reason(), null, new byte[0], new byte[0], "");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void everythingThatIsHarmlessComesThrough() {
        var good = new ArrayList<String>();
        var files = Map.ofEntries(
                entry("a.pdf", pdf("x")),
                entry("a.docx", docx()),
                entry("a.xlsx", openXml("spreadsheetml.sheet", "xl/workbook.xml", of())),
                entry("a.pptx", openXml("presentationml.presentation", "ppt/presentation.xml", of())),
                entry("a.odt", openDocument("text", of())),
                entry("a.ods", openDocument("spreadsheet", of())),
                entry("a.odp", openDocument("presentation", of())),
                entry("a.jpg", jpeg(30, 20)),
                entry("a.png", png(30, 20)),
                entry("a.txt", "Guten Tag, <3 سلام".getBytes(StandardCharsets.UTF_8)),
                entry("a.mp3", mp3(join(latin("ID3\4\0\0\0\0\0\12"), new byte[10]))),
                entry("b.mp3", mp3(new byte[0])),
                entry("a.ogg", ogg()),
                entry("a.m4a", mp4("mp42", "soun")),
                entry("a.wav", wav()));
        files.forEach((name, bytes) -> {
            var result = bring(name, bytes);
            if (result.refused() != null || !result.name().equals(name)) {
                good.add(name + ": " + result.refused() + " " + result.name());
            }
        });
        assertThat(good).isEmpty();
    }

    @Test
    void whatIsNotOnTheListIsRefusedWithItsReason() {
        var wrong = new ArrayList<String>();
        var script = "<script>alert(1)</script>";
        refuse(wrong, "file.empty", "a.pdf", new byte[0]);
        refuse(wrong, "file.svg", "a.svg", latin("<?xml version='1.0'?><svg xmlns='x'>" + script + "</svg>"));
        refuse(wrong, "file.svg", "a.png", latin("\u00ef\u00bb\u00bf  <svg onload=alert(1)>"));
        refuse(wrong, "file.html", "letter.pdf", latin("<!DOCTYPE html><html>" + script));
        refuse(wrong, "file.html", "letter.txt", latin("Good morning\n" + script));
        refuse(wrong, "file.html", "u.txt", ("\ufeff<html>").getBytes(StandardCharsets.UTF_16LE));
        refuse(
                wrong,
                "file.executable",
                "a.docx",
                join(latin("MZ\u0090\0\3\0\0\0\4\0\0\0\u00ff\u00ff"), new byte[500]));
        refuse(wrong, "file.executable", "a.pdf", join(latin("\u007fELF\2\1\1\0"), new byte[500]));
        refuse(wrong, "file.executable", "a.jpg", join(latin("\u00ca\u00fe\u00ba\u00be\0\0\0\u003d"), new byte[100]));
        refuse(wrong, "file.executable", "a.txt", latin("#!/bin/sh\nrm -rf /\n"));
        refuse(wrong, "file.executable", "run.bat", latin("del *.*"));
        refuse(wrong, "file.executable", "a.php", latin("<?php system('id');"));
        refuse(wrong, "file.archive", "a.zip", zip(of("a.txt", latin("x"))));
        refuse(wrong, "file.archive", "a.docx", zip(of("a.exe", latin("MZ"))));
        refuse(wrong, "file.archive", "a.7z", join(latin("7z\u00bc\u00af\u0027\u001c\0\4"), new byte[100]));
        refuse(wrong, "file.archive", "a.gz", join(new byte[] {31, (byte) 139, 8, 0}, new byte[100]));
        refuse(wrong, "file.archive", "a.epub", openDocument("text", of()).length > 0 ? epub() : new byte[0]);
        refuse(
                wrong,
                "file.old-office",
                "a.doc",
                join(latin("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1"), new byte[600]));
        refuse(wrong, "file.kind", "a.rtf", latin("{\\rtf1\\ansi hello}"));
        refuse(wrong, "file.kind", "a.mp4", mp4("isom", "vide"));
        refuse(wrong, "file.kind", "a.xml", latin("<?xml version='1.0'?><!DOCTYPE b [<!ENTITY a 'b'>]><b>&a;</b>"));
        refuse(wrong, "file.kind", "a.mp3", join(new byte[] {(byte) 0xFF, (byte) 0xFB, (byte) 0x90, 0}, new byte[900]));
        refuse(wrong, "file.text", "a.txt", latin("caf\u00e9"));
        assertThat(wrong).isEmpty();
    }

    private static byte[] epub() {
        return zip(of("mimetype", latin("application/epub+zip")));
    }

    private void refuse(List<String> wrong, String reason, String name, byte[] bytes) {
        var result = bring(name, bytes);
        if (!reason.equals(result.refused())) {
            wrong.add(name + ": " + reason + " expected, was " + result.refused() + " " + result.kind());
        }
    }

    @Test
    void noMoreIsReadThanMayBe() {
        var endless = new InputStream() {
            private long given;

            @Override
            public int read() {
                given++;
                return 'a';
            }

            @Override
            public int read(byte[] to, int from, int length) {
                given += length;
                Arrays.fill(to, from, from + length, (byte) 'a');
                return length;
            }
        };
        assertThat(bring("a.txt", endless).refused()).isEqualTo("file.size");
        assertThat(endless.given).isLessThan(StoredFile.MOST_BYTES + 100_000);
        assertThat(bring("a.txt", new byte[21_000_000]).refused()).isEqualTo("file.size");
    }

    @Test
    void aNameWithAPathAndMarksOfDirectionIsMadeSafe() {
        assertThat(bring("../../\u202etxt.fdp/\u2066letter\u202efdp.txt", pdf("x"))
                        .name())
                .isEqualTo("letterfdp.pdf");
    }

    @Test
    void aDocumentThatGrowsIsRefusedWithoutBeingUnpacked() {
        var zeros = new byte[60_000_000];
        assertThat(bring("bomb.docx", docx(of("word/media/a.xml", zeros))).refused())
                .isEqualTo("file.bomb");
        // A bomb within a sheet within a document.
        var inner = openXml("spreadsheetml.sheet", "xl/workbook.xml", of("xl/a.xml", zeros));
        assertThat(bring("bomb.docx", docx(of("word/embeddings/a.xlsx", inner))).refused())
                .isEqualTo("file.bomb");
        var deep = docx(of("word/embeddings/b.docx", docx(of("word/embeddings/c.docx", docx()))));
        assertThat(bring("deep.docx", deep).refused()).isEqualTo("file.embedded");
        assertThat(bring("chart.docx", docx(of("word/embeddings/b.docx", docx())))
                        .refused())
                .isNull();
    }

    @Test
    void entitiesThatGrowAreRefusedAndNeverParsed() {
        var lol = latin(
                "<?xml version=\"1.0\"?><!DOCTYPE l [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;&a;\">]><l>&b;</l>");
        assertThat(bring("a.docx", docx(of("word/document.xml", lol))).refused())
                .isEqualTo("file.bomb");
        var wide = new String(lol, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.UTF_16);
        assertThat(bring("a.docx", docx(of("word/settings.xml", wide))).refused())
                .isEqualTo("file.bomb");
        assertThat(bring("a.docx", docx(of("[Content_Types].xml", lol))).refused())
                .isEqualTo("file.damaged");
    }

    @Test
    void whatRunsOrReachesOutOfADocumentIsRefused() {
        var wrong = new ArrayList<String>();
        refuse(wrong, "file.macros", "a.docx", docx(of("word/vbaProject.bin", latin("x"))));
        refuse(
                wrong,
                "file.macros",
                "a.docx",
                openXml(
                        "wordprocessingml.document",
                        "word/document.xml",
                        of(
                                "[Content_Types].xml",
                                latin(
                                        "<Types ContentType='application/vnd.ms-word.document.macroEnabled.main+xml'/>"))));
        refuse(wrong, "file.macros", "a.odt", openDocument("text", of("Basic/Standard/Module1.xml", latin("x"))));
        refuse(wrong, "file.executable", "a.docx", docx(of("word/media/image1.png", latin("MZ\u0090\0"))));
        refuse(wrong, "file.executable", "a.docx", docx(of("word/embeddings/run.js", latin("x"))));
        refuse(
                wrong,
                "file.embedded",
                "a.docx",
                docx(of(
                        "word/embeddings/oleObject1.bin",
                        latin("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1..."))));
        refuse(wrong, "file.damaged", "a.docx", docx(of("word/../../evil.xml", latin("x"))));
        var rels = "word/_rels/settings.xml.rels";
        refuse(
                wrong,
                "file.remote",
                "a.docx",
                docx(of(rels, relation("attachedTemplate", "https://evil.example/a.dotm", "TargetMode=\"External\""))));
        refuse(
                wrong,
                "file.remote",
                "a.docx",
                docx(of(
                        rels,
                        relation(
                                "image",
                                "https://evil.example/p?q=>&amp;x",
                                "TargetMode='External' Type2='/hyperlink'"))));
        refuse(
                wrong,
                "file.remote",
                "a.docx",
                docx(of(
                        rels,
                        relation("attachedTemplate", "file://evil.example/a.dotm", "TargetMode=\"&#69;xternal\""))));
        assertThat(wrong).isEmpty();
        assertThat(bring(
                                "a.docx",
                                docx(of(
                                        rels,
                                        relation("hyperlink", "https://school.example/", "TargetMode=\"External\""))))
                        .refused())
                .isNull();
    }

    @Test
    void whatIsTwoThingsAtOnceIsRefusedOrBecomesOne() {
        var jar = zip(of("Evil.class", latin("\u00ca\u00fe\u00ba\u00be")));
        assertThat(bring("a.pdf", join(pdf("x"), jar)).refused()).isEqualTo("file.mixed");
        assertThat(bring("a.pdf", join(latin("%PDF-1.7\n"), jar, latin("\n%%EOF\n")))
                        .refused())
                .isEqualTo("file.mixed");
        assertThat(bring("a.pdf", join(latin("GIF89a   "), pdf("x"))).refused()).isNotNull();
        assertThat(bring("a.pdf", pdf("<script>alert(1)</script>")).refused()).isEqualTo("file.mixed");
        assertThat(bring("a.docx", join(docx(), pdf("x"))).refused()).isEqualTo("file.mixed");
        assertThat(bring("a.docx", join(latin("MZ"), docx())).refused()).isEqualTo("file.executable");
        assertThat(bring("a.mp3", join(mp3(new byte[0]), jar)).refused()).isEqualTo("file.mixed");

        var gifar = bring("a.gif", join(TestFiles.gif(20, 20), jar));
        assertThat(gifar.kind()).isEqualTo(FileKind.PNG);
        assertThat(gifar.name()).isEqualTo("a.png");
        assertThat(latinOf(gifar.stored())).doesNotContain("Evil.class");
        var words = bring("a.jpg", withSegment(jpeg(20, 20), 0xFE, latin("<script>alert(1)</script>")));
        assertThat(words.kind()).isEqualTo(FileKind.JPEG);
        assertThat(latinOf(words.stored())).doesNotContain("script");
    }

    private static String latinOf(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    @Test
    void aPictureKeepsNothingOfWhereItWasTaken() throws IOException {
        var given = photograph(4000, 1000, 6);
        assertThat(latinOf(given)).contains(TestFiles.PLACE).contains("Exif");
        var result = bring("a.jpg", given);

        for (var bytes : List.of(result.stored(), result.preview())) {
            assertThat(latinOf(bytes)).doesNotContain(TestFiles.PLACE).doesNotContain("Exif");
            var parts = PictureParts.of(Found.Format.JPEG, bytes);
            assertThat(parts.bytes().array())
                    .as("has no segment that is not needed")
                    .hasSameSizeAs(bytes);
        }
        // Upright, and no longer than that.
        assertThat(result.image().getHeight()).isEqualTo(Pictures.LONGEST);
        assertThat(result.image().getWidth()).isEqualTo(640);
        // The blue corner was above at the left; turned to the right it is above at the right.
        assertThat(result.image().getRGB(600, 100) & 0xFF).isGreaterThan(200);
        assertThat(result.image().getRGB(40, 100) & 0xFF).isLessThan(60);
        var preview = ImageIO.read(new ByteArrayInputStream(result.preview()));
        assertThat(Math.max(preview.getWidth(), preview.getHeight())).isEqualTo(Pictures.PREVIEW);
    }

    @Test
    void aDrawingKeepsItsTransparencyAndNothingWrittenBesideIt() throws IOException {
        var plain = png(600, 30);
        int end = plain.length - 12;
        var given = join(
                Arrays.copyOf(plain, end),
                TestFiles.chunk("tEXt", latin("Comment\0" + TestFiles.PLACE)),
                Arrays.copyOfRange(plain, end, plain.length));
        var result = bring("a.png", given);
        assertThat(latinOf(result.stored())).doesNotContain(TestFiles.PLACE);
        assertThat(result.image().getColorModel().hasAlpha()).isTrue();
        assertThat(result.image().getWidth()).isEqualTo(600);
        assertThat(ImageIO.read(new ByteArrayInputStream(result.preview())).getHeight())
                .isEqualTo(24);
    }

    @Test
    void moreOrFewerPixelsThanThereShouldBeAreRefused() {
        assertThat(bring("a.png", TestFiles.pixelBomb(29_000, 29_000)).refused())
                .isEqualTo("file.pixels");
        assertThat(bring("a.png", TestFiles.pixelBomb(Integer.MAX_VALUE, 1)).refused())
                .isEqualTo("file.pixels");
        assertThat(bring("a.png", TestFiles.pixelBomb(200, 200)).refused()).isEqualTo("file.damaged");
        var whole = jpeg(400, 400);
        assertThat(bring("a.jpg", Arrays.copyOf(whole, whole.length / 2)).refused())
                .isEqualTo("file.damaged");
        assertThat(bring("a.jpg", Arrays.copyOf(whole, 3)).refused()).isNotNull();
        var drawing = png(400, 400);
        assertThat(bring("a.png", Arrays.copyOf(drawing, drawing.length - 20)).refused())
                .isEqualTo("file.damaged");
    }

    @Test
    void webpIsReadAndStoredAsWhatEveryProgramKnows() throws IOException {
        // One pixel, lossless: RIFF, WEBP, VP8L.
        var given = java.util.Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");
        var result = bring("a.webp", given);
        assertThat(result.refused()).isNull();
        assertThat(result.name()).isIn("a.png", "a.jpg");
        assertThat(result.image().getWidth()).isEqualTo(1);
    }

    @Test
    void nothingStaysInTheFolderAndOnlyItsOwnerReadsIt() throws IOException {
        bring("a.jpg", jpeg(30, 30));
        bring("a.docx", docx(of("word/embeddings/b.docx", docx())));
        bring("a.exe", latin("MZ"));
        var incoming = folder.resolve("incoming");
        try (var files = Files.walk(incoming)) {
            assertThat(files.filter(Files::isRegularFile)
                            .filter(file -> !file.toString().endsWith(".lock")))
                    .isEmpty();
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(incoming)))
                .isEqualTo("rwx------");
    }

    @Test
    void whatAKilledServerLeftIsRemovedAndWhatIsAliveStays() throws IOException {
        var settings = new FileSettings(folder.resolve("incoming"), 0, 1, "", Duration.ofSeconds(1));
        var alive = new Incoming(settings);
        var underway = alive.create();
        var dead = Files.createDirectory(folder.resolve("incoming/dead"));
        Files.createFile(folder.resolve("incoming/dead.lock"));
        var left = Files.writeString(dead.resolve("half"), "half a letter");

        assertThat(new Incoming(settings).removeLeftovers()).isEqualTo(1);
        assertThat(left).doesNotExist();
        assertThat(underway).exists();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(underway)))
                .isEqualTo("rw-------");
    }
}
