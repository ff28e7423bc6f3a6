package org.alongside.admin;

import java.util.List;
import org.alongside.admin.source.Found;
import org.alongside.discussion.Imports.Outcome;
import org.alongside.discussion.Imports.Taken;

/// What became of the texts of a file.
///
/// @param threads new ones, held ones too
/// @param published new posts that others read
/// @param held new posts, or openings, that wait for a moderator
/// @param present threads and posts that had been there
/// @param skipped what does not come in, without a fault of the file
/// @param bad what cannot be read or stored
record ImportCounts(int threads, int published, int held, int present, int skipped, int bad) {

    static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0, 0, 0);

    /// @param found what was read
    /// @param taken what became of the texts among it, in their order
    /// @return these and those
    ImportCounts plus(List<Found> found, List<Taken> taken) {
        var sum = this;
        var next = taken.iterator();
        for (var each : found) {
            sum = switch (each) {
                case Found.Text text -> sum.plus(text, next.next().outcome());
                case Found.Skipped _ -> sum.plus(0, 0, 0, 0, 1, 0);
                case Found.Bad _ -> sum.plus(0, 0, 0, 0, 0, 1);
                case Found.Note _ -> sum;
            };
        }
        return sum;
    }

    ImportCounts withOneBad() {
        return plus(0, 0, 0, 0, 0, 1);
    }

    private ImportCounts plus(Found.Text text, Outcome outcome) {
        boolean opening = text.imported().post() == null;
        int thread = opening ? 1 : 0;
        // One that was cut came in, but not all of it.
        int cut = text.cut() ? 1 : 0;
        return switch (outcome) {
            case PUBLISHED -> plus(thread, 1 - thread, 0, 0, 0, cut);
            case HELD -> plus(thread, 0, 1, 0, 0, cut);
            case PRESENT -> plus(0, 0, 0, 1, 0, 0);
            case REFUSED -> plus(0, 0, 0, 0, 0, 1);
        };
    }

    private ImportCounts plus(int t, int p, int h, int there, int s, int b) {
        return new ImportCounts(threads + t, published + p, held + h, present + there, skipped + s, bad + b);
    }
}
