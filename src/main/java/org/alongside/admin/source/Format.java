package org.alongside.admin.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/// What kind of file it is.
public enum Format {
    JSONL,
    WXR,
    DISQUS;

    private static final int LOOK = 8 * 1024;

    /// The first element, behind a declaration, comments and blanks.
    private static final Pattern ROOT = Pattern.compile(
            "\\A\\uFEFF?\\s*(?:<\\?[^>]*>\\s*|<!--(?:(?!-->).)*-->\\s*|<!DOCTYPE[^>\\[]*(?:\\[[^\\]]*\\]\\s*)?>\\s*)*<([\\w:.-]+)",
            Pattern.DOTALL);

    /// Looks at the beginning of a file.
    ///
    /// @throws BrokenFile where it is none of these
    public static Format of(Source.File file) throws IOException, BrokenFile {
        byte[] first;
        try (var input = file.open()) {
            first = input.readNBytes(LOOK);
        }
        if (first.length > 1 && first[0] == 0x1f && (first[1] & 0xff) == 0x8b) {
            throw new BrokenFile(1, "it is packed; unpack it first: gunzip FILE");
        }
        if (first.length > 1 && first[0] == 'P' && first[1] == 'K') {
            throw new BrokenFile(1, "it is packed; unpack it first: unzip FILE");
        }
        var text = charset(first).decode(ByteBuffer.wrap(first)).toString();
        var begin = text.startsWith("\uFEFF") ? text.substring(1).stripLeading() : text.stripLeading();
        if (!begin.startsWith("<")) {
            return JSONL;
        }
        var root = ROOT.matcher(text);
        var name = root.find() ? root.group(1).toLowerCase(Locale.ROOT) : "";
        return switch (name) {
            case "rss" -> WXR;
            case "disqus" -> DISQUS;
            default ->
                throw new BrokenFile(
                        1,
                        "it is XML, but neither an export of WordPress (its root is <rss>) nor one of Disqus"
                                + " (<disqus>)");
        };
    }

    static Charset charset(byte[] first) {
        if (first.length > 1 && ((first[0] & 0xff) == 0xfe && (first[1] & 0xff) == 0xff || first[0] == 0)) {
            return StandardCharsets.UTF_16BE;
        }
        if (first.length > 1 && ((first[0] & 0xff) == 0xff && (first[1] & 0xff) == 0xfe || first[1] == 0)) {
            return StandardCharsets.UTF_16LE;
        }
        return StandardCharsets.UTF_8;
    }

    /// @return what reads such a file
    public Source source() {
        return switch (this) {
            case JSONL -> new JsonLines();
            case WXR -> new WordPressFile();
            case DISQUS -> new DisqusFile();
        };
    }
}
