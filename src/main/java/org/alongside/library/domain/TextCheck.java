package org.alongside.library.domain;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.alongside.library.FileKind;
import org.alongside.shared.RefusedException;

/// Whether something is plain text in UTF-8.
final class TextCheck {

    private static final int PIECE = 8192;

    private TextCheck() {}

    /// @throws RefusedException `file.executable` for a script that says what runs it, `file.text` for anything that
    ///     is not valid UTF-8 or holds control characters
    static FileKind kind(ByteBuffer bytes) {
        if (Bytes.at(bytes, 0, "#!") || Bytes.at(bytes, 0, "ï»¿#!")) {
            throw new RefusedException("file.executable");
        }
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var rest = bytes.duplicate().rewind();
        var letters = CharBuffer.allocate(PIECE);
        CoderResult result;
        do {
            result = decoder.decode(rest, letters.clear(), true);
            if (result.isError() || !letters.flip().chars().allMatch(TextCheck::written)) {
                throw new RefusedException("file.text");
            }
        } while (result.isOverflow());
        return FileKind.TEXT;
    }

    private static boolean written(int letter) {
        return switch (letter) {
            case '\t', '\n', '\r', '\f', 0x85 -> true;
            default -> !Character.isISOControl(letter);
        };
    }
}
