package org.alongside.discussion.domain;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.discussion.Doubted;
import org.alongside.discussion.domain.PublishedReader.Published;
import org.alongside.screening.AuthorStanding;
import org.alongside.screening.Place;
import org.alongside.screening.Submission;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// One pass over published texts, in the order of threads and posts: each is screened with what was said before it
/// in its thread and with what is known of its author today.
public final class SecondLooker {

    private final Intake intake;
    private final CohortId cohort;
    private final PersonId moderator;
    private final Instant now;
    private final Map<PersonId, Optional<AuthorStanding>> standings = new HashMap<>();
    private final Deque<String> recent = new ArrayDeque<>();
    private long thread;
    private String opening = "";

    public SecondLooker(Intake intake, CohortId cohort, PersonId moderator, Instant now) {
        this.intake = intake;
        this.cohort = cohort;
        this.moderator = moderator;
        this.now = now;
    }

    /// @return which of these would be held today
    public List<Doubted> look(List<Published> texts) {
        var doubted = new ArrayList<Doubted>();
        for (var text : texts) {
            enter(text);
            if (!text.changing()) {
                var screened = intake.screenAgain(cohort, submission(text));
                if (screened.held()) {
                    doubted.add(doubted(text, screened));
                }
            }
            passOn(text);
        }
        return doubted;
    }

    private void enter(Published text) {
        if (text.threadKey() != thread) {
            thread = text.threadKey();
            opening = "";
            recent.clear();
        }
    }

    private void passOn(Published text) {
        if (text.opening()) {
            opening = text.body();
        } else {
            recent.addFirst(text.body());
            if (recent.size() > ThreadContext.RECENT) {
                recent.removeLast();
            }
        }
    }

    private Submission submission(Published text) {
        var subject = text.opening() ? text.threadTitle() : text.subject();
        var place =
                text.opening() ? null : new Place(text.threadTitle(), opening, List.copyOf(recent), text.threadLang());
        return new Submission(subject, text.body(), text.lang(), place, standing(text.author()));
    }

    private @Nullable AuthorStanding standing(@Nullable PersonId author) {
        return author == null
                ? null
                : standings
                        .computeIfAbsent(author, person -> intake.standingOf(person, cohort, now))
                        .map(SecondLooker::withoutThisOne)
                        .orElse(null);
    }

    // That others read the text speaks neither for it nor against it, and how fast it was written is forgotten.
    private static AuthorStanding withoutThisOne(AuthorStanding all) {
        return new AuthorStanding(all.name(), all.daysMember(), Math.max(0, all.published() - 1), all.removed());
    }

    private Doubted doubted(Published text, PostRevision.Screened screened) {
        return new Doubted(
                text.post(),
                text.revision(),
                text.thread(),
                text.threadTitle(),
                text.opening(),
                text.answered(),
                text.authorName(),
                moderator.equals(text.author()),
                text.publishedAt(),
                text.subject(),
                text.body(),
                text.lang(),
                screened.score(),
                List.copyOf(Signals.read(screened.signals())));
    }
}
