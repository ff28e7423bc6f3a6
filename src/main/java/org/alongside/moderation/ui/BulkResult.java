package org.alongside.moderation.ui;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.alongside.discussion.Doubted;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PostId;
import org.alongside.shared.RefusedException;

/// What came of doing the same to many texts.
final class BulkResult implements Serializable {

    private static final long serialVersionUID = 1L;

    private final List<PostId> settled = new ArrayList<>();
    private int done;
    private int changed;
    private int refused;

    /// Does it to one text.
    ///
    /// @param deed says whether anything was left to do
    void add(Doubted text, Predicate<Doubted> deed) {
        try {
            if (deed.test(text)) {
                done++;
            } else {
                changed++;
            }
            settled.add(text.post());
        } catch (NotFoundException _) {
            changed++;
            settled.add(text.post());
        } catch (RefusedException _) {
            // It stays in the list: something else can still be done about it.
            refused++;
        }
    }

    /// @return the texts that have nothing left to be done about
    List<PostId> settled() {
        return List.copyOf(settled);
    }

    int done() {
        return done;
    }

    /// @return how many had been changed, decided about or taken back meanwhile
    int changed() {
        return changed;
    }

    /// @return how many may not be dealt with like this
    int refused() {
        return refused;
    }
}
