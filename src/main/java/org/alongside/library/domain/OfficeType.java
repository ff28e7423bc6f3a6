package org.alongside.library.domain;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.alongside.library.FileKind;
import org.alongside.shared.RefusedException;
import org.jspecify.annotations.Nullable;

/// Which office document a zip says that it is.
final class OfficeType {

    private static final int MOST = 1_000_000;

    private static final Map<String, FileKind> OPEN_XML = Map.of(
            "wordprocessingml.document.main+xml", FileKind.DOCX,
            "spreadsheetml.sheet.main+xml", FileKind.XLSX,
            "presentationml.presentation.main+xml", FileKind.PPTX);

    private static final Map<String, FileKind> OPEN_DOCUMENT = Map.of(
            FileKind.ODT.mediaType(), FileKind.ODT,
            FileKind.ODS.mediaType(), FileKind.ODS,
            FileKind.ODP.mediaType(), FileKind.ODP);

    private OfficeType() {}

    /// @throws RefusedException `file.archive` where it is none, `file.macros`, `file.damaged`
    static FileKind of(ZipFile zip) throws IOException {
        var types = zip.getEntry("[Content_Types].xml");
        if (types != null) {
            return openXml(EntryLook.text(read(zip, types)));
        }
        var type = zip.getEntry("mimetype");
        var kind = type == null ? null : openDocument(zip, type);
        if (kind == null) {
            throw new RefusedException("file.archive");
        }
        return kind;
    }

    private static FileKind openXml(String types) {
        var low = types.toLowerCase(Locale.ROOT);
        // No type needs an entity; what is written with one is written to be overlooked.
        if (low.contains("<!") || low.contains("&")) {
            throw new RefusedException("file.damaged");
        }
        if (low.contains("macroenabled") || low.contains("vbaproject") || low.contains("macrosheet")) {
            throw new RefusedException("file.macros");
        }
        var kinds = OPEN_XML.entrySet().stream()
                .filter(type -> low.contains(type.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        if (kinds.size() != 1) {
            throw new RefusedException("file.archive");
        }
        return kinds.getFirst();
    }

    private static @Nullable FileKind openDocument(ZipFile zip, ZipEntry type) throws IOException {
        return OPEN_DOCUMENT.get(new String(read(zip, type), StandardCharsets.US_ASCII).strip());
    }

    private static byte[] read(ZipFile zip, ZipEntry entry) throws IOException {
        try (var in = zip.getInputStream(entry)) {
            var bytes = in.readNBytes(MOST + 1);
            if (bytes.length > MOST) {
                throw new RefusedException("file.bomb");
            }
            return bytes;
        }
    }
}
