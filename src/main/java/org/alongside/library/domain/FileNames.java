package org.alongside.library.domain;

import com.ibm.icu.text.BreakIterator;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.alongside.library.StoredFile;
import org.jspecify.annotations.Nullable;

/// Makes names of files safe to show and to save, in every script.
public final class FileNames {

    private static final String NAMELESS = "file";

    /// Ends that are taken off before the right one is put on: those of what is stored here, and those by which
    /// systems decide to run something. Anything else behind a dot may be part of the name, as in "Dr.Amina".
    private static final Set<String> ENDS = Set.of(
            "pdf", "doc", "docx", "docm", "dot", "dotx", "dotm", "xls", "xlsx", "xlsm", "xlsb", "ppt", "pptx", "pptm",
            "pps", "ppsx", "odt", "ods", "odp", "rtf", "jpg", "jpeg", "jpe", "jfif", "png", "gif", "webp", "svg", "txt",
            "text", "md", "csv", "mp3", "ogg", "oga", "opus", "m4a", "mp4", "aac", "wav", "htm", "html", "xhtml", "xml",
            "zip", "exe", "com", "scr", "bat", "cmd", "ps1", "vbs", "vbe", "js", "jse", "mjs", "wsf", "hta", "msi",
            "jar", "apk", "lnk", "pif", "cpl", "dll", "sh", "py", "php", "pl", "rb", "reg", "iso", "url", "app");

    /// Names that Windows keeps for devices, whatever follows the first dot.
    private static final Pattern RESERVED =
            Pattern.compile("(?i)(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])\\s*(\\..*)?");

    /// What some system does not allow in a name.
    private static final Pattern NOT_IN_NAMES = Pattern.compile("[<>:\"|?*]+");

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern OUTSIDE = Pattern.compile("^[.\\s]+|[.\\s]+$");

    private FileNames() {}

    /// Makes a name safe: the last part of a path, letters and marks of every script, no control characters and
    /// none that turn the direction of what follows, none that a system keeps for itself.
    ///
    /// @param name as the uploader's browser gave it
    /// @param extension what the content is, without the dot
    /// @return a name of at most [StoredFile#NAME] characters that ends in the extension
    public static String safe(@Nullable String name, String extension) {
        var base = withoutEnds(clean(lastPart(name == null ? "" : name)));
        if (RESERVED.matcher(base).matches()) {
            base = NAMELESS + "-" + base;
        }
        base = OUTSIDE.matcher(cut(base, StoredFile.NAME - extension.length() - 1))
                .replaceAll("");
        return (base.isEmpty() ? NAMELESS : base) + "." + extension;
    }

    /// @return what follows the last dot, in small letters; empty where there is none
    static String end(@Nullable String name) {
        var last = clean(lastPart(name == null ? "" : name));
        return last.substring(last.lastIndexOf('.') + 1).equals(last)
                ? ""
                : last.substring(last.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static String lastPart(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    private static String clean(String name) {
        var kept = new StringBuilder();
        // A name of a megabyte is none; what is cut off here would not be shown anyway.
        var short_ = name.length() > 2000 ? name.substring(name.length() - 2000) : name;
        Normalizer.normalize(short_, Normalizer.Form.NFC).codePoints().forEach(point -> {
            if (SPACE.matcher(Character.toString(point)).matches()) {
                kept.append(' ');
            } else if (mayStay(point)) {
                kept.appendCodePoint(point);
            }
        });
        var allowed = NOT_IN_NAMES.matcher(kept).replaceAll("-");
        return OUTSIDE.matcher(SPACE.matcher(allowed).replaceAll(" ")).replaceAll("");
    }

    private static boolean mayStay(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> false;
            // Persian and many Indian scripts cannot be written without the two joiners.
            case Character.FORMAT -> point == 0x200C || point == 0x200D;
            default -> true;
        };
    }

    private static String withoutEnds(String name) {
        var base = name;
        for (int dot = base.lastIndexOf('.'); dot >= 0; dot = base.lastIndexOf('.')) {
            if (!ENDS.contains(base.substring(dot + 1).strip().toLowerCase(Locale.ROOT))) {
                return base;
            }
            base = OUTSIDE.matcher(base.substring(0, dot)).replaceAll("");
        }
        return base;
    }

    /// Cuts between two letters as people see them, never within one.
    private static String cut(String name, int most) {
        if (name.codePointCount(0, name.length()) <= most) {
            return name;
        }
        int end = name.offsetByCodePoints(0, most);
        var letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(name);
        return name.substring(0, letters.isBoundary(end) ? end : Math.max(0, letters.preceding(end)));
    }
}
