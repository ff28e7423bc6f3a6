package org.alongside.library.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import org.alongside.library.domain.Found.Format;
import org.alongside.shared.RefusedException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.apache.tika.parser.ParseContext;
import org.springframework.stereotype.Component;

/// Tells what an upload is by its content, and refuses whatever is not on the list of kinds or is something else
/// besides. What its name or the browser says of it counts only against it.
@Component
public class Recognition {

    /// Names by which a system decides to run something, whatever is in it.
    private static final Set<String> RUN = Set.of(
            "exe", "com", "scr", "bat", "cmd", "ps1", "psm1", "vbs", "vbe", "js", "jse", "mjs", "wsf", "wsh", "hta",
            "msi", "jar", "apk", "lnk", "pif", "cpl", "dll", "sh", "bash", "py", "php", "pl", "rb", "reg", "url",
            "desktop", "command", "app", "iso", "img", "vhd", "chm", "xll");

    private static final Set<String> PROGRAMS = Set.of(
            "application/x-dosexec",
            "application/x-msdownload",
            "application/x-elf",
            "application/x-executable",
            "application/x-sharedlib",
            "application/x-object",
            "application/x-coredump",
            "application/x-mach-o",
            "application/x-mach-o-executable",
            "application/x-mach-o-universal",
            "application/java-vm",
            "application/x-sh",
            "application/x-bat",
            "application/x-msi",
            "application/x-ms-installer",
            "application/javascript",
            "text/javascript",
            "application/x-ms-shortcut",
            "application/x-dex",
            "application/wasm",
            "text/x-python",
            "text/x-perl",
            "text/x-php");

    private static final Set<String> ARCHIVES = Set.of(
            "application/zip",
            "application/java-archive",
            "application/x-7z-compressed",
            "application/x-rar",
            "application/x-rar-compressed",
            "application/gzip",
            "application/x-gzip",
            "application/x-bzip",
            "application/x-bzip2",
            "application/x-xz",
            "application/zstd",
            "application/x-tar",
            "application/x-gtar",
            "application/vnd.ms-cab-compressed",
            "application/x-iso9660-image",
            "application/x-lzip",
            "application/x-compress",
            "application/epub+zip",
            "application/vnd.android.package-archive");

    /// What begins like a tag, as no text that people write for each other does.
    private static final Pattern MARKUP = Pattern.compile("(ÿþ|þÿ|ï»¿)?\\s*<[a-z!?/%]", Pattern.CASE_INSENSITIVE);

    private static final Pattern ACTIVE = Pattern.compile("<\\s*(script|html|svg|iframe|!doctype\\s+html|\\?php)");
    private static final int HEAD = 1 << 16;
    private static final int SNIFFED = 1024;

    private final MimeTypes types = MimeTypes.getDefaultMimeTypes();

    /// @param name as the uploader's browser gave it
    /// @throws RefusedException `file.html`, `file.svg`, `file.executable`, `file.archive`, `file.old-office`,
    ///     `file.kind`, `file.text`, `file.mixed`, `file.damaged`, and what [OfficeCheck] finds
    public Found recognize(Path file, String name) throws IOException {
        if (RUN.contains(FileNames.end(name))) {
            throw new RefusedException("file.executable");
        }
        try (var arena = Arena.ofConfined()) {
            var bytes = Bytes.of(file, arena);
            refuseMarkup(bytes);
            var type = type(bytes);
            var found = found(type, bytes, file);
            if (found instanceof Found.AsItIs) {
                refuseSecondFormat(type, bytes);
            }
            return found;
        }
    }

    private static void refuseMarkup(ByteBuffer bytes) {
        var head = Bytes.latin(bytes, HEAD);
        if (!MARKUP.matcher(head).lookingAt()) {
            return;
        }
        if (head.contains("<svg")) {
            throw new RefusedException("file.svg");
        }
        if (head.contains("<?php") || head.startsWith("<%")) {
            throw new RefusedException("file.executable");
        }
        throw new RefusedException(ACTIVE.matcher(head).find() ? "file.html" : "file.kind");
    }

    private String type(ByteBuffer bytes) {
        // Only the first bytes, and nothing that begins like XML: no parser ever sees what somebody sent.
        try (var head = TikaInputStream.get(Bytes.part(bytes, 0, HEAD))) {
            return types.detect(head, new Metadata(), new ParseContext())
                    .getBaseType()
                    .toString();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Found found(String type, ByteBuffer bytes, Path file) throws IOException {
        if (Bytes.at(bytes, 0, "PK\3\4")) {
            return new Found.AsItIs(new OfficeCheck().kind(file));
        }
        return switch (type) {
            case "image/jpeg" -> new Found.Picture(Format.JPEG);
            case "image/png", "image/apng", "image/vnd.mozilla.apng" -> new Found.Picture(Format.PNG);
            case "image/gif" -> new Found.Picture(Format.GIF);
            case "image/webp" -> new Found.Picture(Format.WEBP);
            case "application/pdf" -> new Found.AsItIs(PdfCheck.kind(bytes));
            case "text/plain" -> new Found.AsItIs(TextCheck.kind(bytes));
            case "text/html", "application/xhtml+xml" -> throw new RefusedException("file.html");
            case "application/x-tika-msoffice", "application/x-ole-storage" ->
                throw new RefusedException("file.old-office");
            default -> foundOther(type, bytes);
        };
    }

    private static Found foundOther(String type, ByteBuffer bytes) {
        if (PROGRAMS.contains(type) || Bytes.at(bytes, 0, "MZ") || Bytes.at(bytes, 0, "#!")) {
            throw new RefusedException("file.executable");
        }
        if (ARCHIVES.contains(type)) {
            throw new RefusedException("file.archive");
        }
        var kind = SoundCheck.kind(bytes);
        if (kind == null) {
            throw new RefusedException("file.kind");
        }
        return new Found.AsItIs(kind);
    }

    /// What is stored as it came must not be something else as well: the same bytes opened by another program.
    private static void refuseSecondFormat(String type, ByteBuffer bytes) {
        var zip = Bytes.at(bytes, 0, "PK\3\4");
        if (!zip && ZipEnd.anywhere(bytes)) {
            throw new RefusedException("file.mixed");
        }
        var text = type.equals("text/plain");
        if (!zip && ACTIVE.matcher(Bytes.latin(bytes, text ? HEAD : SNIFFED)).find()) {
            throw new RefusedException(text ? "file.html" : "file.mixed");
        }
    }
}
