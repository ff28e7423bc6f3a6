package org.alongside.admin.source;

import java.io.IOException;

/// Passes on what is found in a file that counts things, not bytes: those that a run before dealt with are left
/// out.
final class Sink {

    private final Source.Target target;
    private final long skip;
    private long found;

    Sink(Source.Target target, Source.Position from) {
        this.target = target;
        this.skip = from.at();
    }

    void take(Found thing) throws IOException {
        found++;
        if (found > skip) {
            target.take(thing, new Source.Position(found, 0));
        }
    }

    /// Says once how many control characters were taken out.
    void controls(XmlCursor cursor) throws IOException {
        if (cursor.controls() > 0) {
            take(new Found.Note(
                    Math.max(1, cursor.firstControl()),
                    "a control character, which XML forbids, was read as a blank; " + cursor.controls() + " in all"));
        }
    }
}
