package org.alongside.library.domain;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.alongside.shared.RefusedException;

/// One entry of an office document while it is inflated: its first bytes, the whole of a list of relations, and
/// whether a part of words defines entities.
final class EntryLook {

    private static final int HEAD = 64;
    private static final int MOST_RELATIONS = 2_000_000;

    /// Entities are how a few letters become gigabytes in whoever opens it.
    private static final String ENTITY = "<!entity";

    private static final List<String> PROGRAMS =
            List.of("MZ", "\u007fELF", "#!", "\u00ca\u00fe\u00ba\u00be", "\u00cf\u00fa\u00ed\u00fe");

    /// An old container: what is put into it cannot be told without taking it apart.
    private static final String OLE = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1";

    private final boolean relations;
    private final boolean words;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private int entity;

    EntryLook(String name) {
        var low = name.toLowerCase(Locale.ROOT);
        this.relations = low.endsWith(".rels");
        this.words = relations || low.endsWith(".xml") || low.endsWith(".rdf");
    }

    /// Takes the next piece.
    ///
    /// @throws RefusedException `file.bomb`
    void at(byte[] piece, int length) {
        int room = (relations ? MOST_RELATIONS : HEAD) - kept.size();
        if (relations && length > room) {
            throw new RefusedException("file.bomb");
        }
        kept.write(piece, 0, Math.min(length, Math.max(0, room)));
        if (words) {
            refuseEntities(piece, length);
        }
    }

    private void refuseEntities(byte[] piece, int length) {
        for (int i = 0; i < length; i++) {
            // In UTF-16 every other byte of such a word is zero.
            if (piece[i] == 0) {
                continue;
            }
            int letter = piece[i] >= 'A' && piece[i] <= 'Z' ? piece[i] + 32 : piece[i];
            if (letter != ENTITY.charAt(entity)) {
                entity = letter == ENTITY.charAt(0) ? 1 : 0;
            } else if (++entity == ENTITY.length()) {
                throw new RefusedException("file.bomb");
            }
        }
    }

    /// @throws RefusedException `file.executable`, `file.embedded`, `file.remote`
    void finish() {
        var head = ByteBuffer.wrap(kept.toByteArray());
        if (PROGRAMS.stream().anyMatch(mark -> Bytes.at(head, 0, mark))) {
            throw new RefusedException("file.executable");
        }
        if (Bytes.at(head, 0, OLE)) {
            throw new RefusedException("file.embedded");
        }
        if (relations) {
            Relations.requireNothingFetched(text(kept.toByteArray()));
        }
    }

    static String text(byte[] bytes) {
        var head = ByteBuffer.wrap(bytes);
        if (Bytes.at(head, 0, "\u00ff\u00fe") || Bytes.at(head, 0, "\u00fe\u00ff")) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /// @return whether the entry is a zip itself
    boolean zip() {
        return Bytes.at(ByteBuffer.wrap(kept.toByteArray()), 0, "PK\3\4");
    }
}
