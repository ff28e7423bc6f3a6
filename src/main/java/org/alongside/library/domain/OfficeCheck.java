package org.alongside.library.domain;

import java.io.EOFException;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.alongside.library.FileKind;
import org.alongside.shared.RefusedException;

/// Whether a zip is an office document and holds nothing that runs, reaches out or grows. Each entry is inflated once,
/// piece by piece, and thrown away; nothing of it is parsed.
final class OfficeCheck {

    private static final int MOST_ENTRIES = 5_000;

    /// More than a document of the largest size that is taken grows to, less than a second of work.
    private static final long MOST_INFLATED = 300_000_000;

    /// Documents inflate to ten or twenty times their size; a bomb to a thousand times.
    private static final long MOST_RATIO = 250;

    private static final long SMALL = 1_000_000;

    private static final Set<String> RUN = Set.of(
            "exe", "dll", "com", "scr", "bat", "cmd", "ps1", "vbs", "vbe", "js", "jse", "wsf", "hta", "msi", "jar",
            "lnk", "sh", "py", "php", "class", "apk", "cpl", "pif", "svg", "html", "htm", "swf");

    private static final Set<String> OFFICE = Set.of("docx", "xlsx", "pptx");

    private final int depth;
    private long inflated;

    OfficeCheck() {
        this(0, 0);
    }

    private OfficeCheck(int depth, long inflated) {
        this.depth = depth;
        this.inflated = inflated;
    }

    /// @throws RefusedException `file.archive` for any other zip; `file.mixed` where something stands before or after
    ///     it; `file.macros`; `file.executable` and `file.embedded` for what is put into it; `file.remote` where it
    ///     would fetch something when opened; `file.bomb`; `file.damaged`
    FileKind kind(Path file) throws IOException {
        requireWhole(file);
        try (var zip = new ZipFile(file.toFile())) {
            var type = OfficeType.of(zip);
            var names = new HashSet<String>();
            for (var entries = zip.entries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                if (!names.add(entry.getName().toLowerCase(Locale.ROOT))) {
                    throw new RefusedException("file.damaged");
                }
                requireHarmlessName(entry.getName());
                inflate(zip, entry);
            }
            return type;
        } catch (ZipException | EOFException | IllegalArgumentException damaged) {
            throw new RefusedException("file.damaged");
        }
    }

    private static void requireWhole(Path file) throws IOException {
        try (var arena = Arena.ofConfined()) {
            var bytes = Bytes.of(file, arena);
            var end = ZipEnd.last(bytes);
            if (end == null) {
                throw new RefusedException("file.damaged");
            }
            if (!end.whole(bytes)) {
                throw new RefusedException("file.mixed");
            }
            if (end.entries() > MOST_ENTRIES) {
                throw new RefusedException("file.bomb");
            }
        }
    }

    private static void requireHarmlessName(String given) {
        var name = given.toLowerCase(Locale.ROOT);
        var last = name.substring(name.lastIndexOf('/') + 1);
        if (name.startsWith("/") || name.contains("..") || name.contains("\\") || name.contains(":")) {
            throw new RefusedException("file.damaged");
        }
        if (last.startsWith("vba")
                || name.contains("/macrosheets/")
                || last.startsWith("attachedtoolbars")
                || name.startsWith("basic/")
                || name.startsWith("scripts/")
                || name.contains("/activex/")) {
            throw new RefusedException("file.macros");
        }
        if (RUN.contains(end(name))) {
            throw new RefusedException("file.executable");
        }
    }

    private static String end(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private void inflate(ZipFile zip, ZipEntry entry) throws IOException {
        var look = new EntryLook(entry.getName());
        long size = 0;
        try (var in = zip.getInputStream(entry)) {
            var piece = new byte[16_384];
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                size += read;
                inflated += read;
                if (inflated > MOST_INFLATED || size > SMALL && size > MOST_RATIO * compressed(entry)) {
                    throw new RefusedException("file.bomb");
                }
                look.at(piece, read);
            }
        }
        look.finish();
        if (look.zip()) {
            within(zip, entry);
        }
    }

    private static long compressed(ZipEntry entry) {
        return Math.max(1, entry.getCompressedSize());
    }

    /// A sheet behind a chart, for instance: looked at the same way, from the same allowance, once.
    private void within(ZipFile zip, ZipEntry entry) throws IOException {
        if (depth > 0 || !OFFICE.contains(end(entry.getName().toLowerCase(Locale.ROOT)))) {
            throw new RefusedException("file.embedded");
        }
        var inner = Files.createTempFile(Path.of(zip.getName()).toAbsolutePath().getParent(), "", "");
        try {
            try (var in = zip.getInputStream(entry);
                    var out = Files.newOutputStream(inner)) {
                in.transferTo(out);
            }
            var check = new OfficeCheck(depth + 1, inflated);
            var _ = check.kind(inner);
            inflated = check.inflated;
        } finally {
            Incoming.delete(inner);
        }
    }
}
