package org.alongside.discussion;

import java.util.function.Consumer;
import org.alongside.discussion.domain.SourceReader;
import org.alongside.shared.CohortId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// A cohort's threads and posts on their way out. For who has the machine itself, never for views.
@Service
public class Exports {

    /// Stands in for an opening that its author took back, where others have answered it.
    static final String TAKEN_BACK = "<p>[taken back by its author]</p>";

    private final SourceReader sources;

    Exports(SourceReader sources) {
        this.sources = sources;
    }

    /// Hands over every text of the cohort, threads by their age and each post after its opening. What its author
    /// took back is left out; of an opening that others answered only the title goes along.
    ///
    /// @param target gets one text after another, so that a large cohort needs little memory
    @Transactional(readOnly = true)
    public void all(CohortId cohort, Consumer<Exported> target) {
        sources.all(cohort, new WithoutTakenBack(target));
    }

    /// Lets an opening that was taken back through, emptied, when an answer follows.
    private static final class WithoutTakenBack implements Consumer<Exported> {

        private final Consumer<Exported> target;
        private @Nullable Exported waiting;

        WithoutTakenBack(Consumer<Exported> target) {
            this.target = target;
        }

        @Override
        public void accept(Exported text) {
            if (text.state() == ContentState.DELETED) {
                waiting = text;
                return;
            }
            if (waiting != null && waiting.thread().equals(text.thread())) {
                target.accept(new Exported(
                        waiting.thread(),
                        null,
                        waiting.line(),
                        null,
                        waiting.postedAt(),
                        TAKEN_BACK,
                        waiting.lang(),
                        ContentState.PUBLISHED));
            }
            waiting = null;
            target.accept(text);
        }
    }
}
