package org.alongside.library.domain;

import java.nio.ByteBuffer;
import org.alongside.library.FileKind;
import org.alongside.shared.RefusedException;

/// Whether a PDF is one from its first byte to its last, and nothing else.
final class PdfCheck {

    private static final String END = "%%EOF";

    private PdfCheck() {}

    /// @throws RefusedException `file.mixed` where something stands before or after it, `file.damaged` where its end
    ///     is missing
    static FileKind kind(ByteBuffer bytes) {
        if (!Bytes.at(bytes, 0, "%PDF-1.") && !Bytes.at(bytes, 0, "%PDF-2.")) {
            throw new RefusedException("file.mixed");
        }
        int end = Bytes.lastIndexOf(bytes, END);
        if (end < 0) {
            throw new RefusedException("file.damaged");
        }
        for (int i = end + END.length(); i < bytes.limit(); i++) {
            int rest = Bytes.at(bytes, i);
            if (rest != 0 && rest != '\r' && rest != '\n' && rest != '\t' && rest != ' ') {
                throw new RefusedException("file.mixed");
            }
        }
        return FileKind.PDF;
    }
}
