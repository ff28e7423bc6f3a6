package org.alongside.mentoring;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import org.alongside.cohort.CohortAccess;
import org.alongside.identity.People;
import org.alongside.mentoring.domain.LateWords;
import org.alongside.mentoring.domain.TextStore;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What a decision does to a text of mentoring, and its exact undoing. For moderators and coordinators of the
/// cohort and for administrators; never about a text of one's own, of one's own pair, or meant for oneself. Who decides
/// which case
/// belongs to moderation, which logs it in the same transaction. Screening learns nothing from what a pair
/// writes.
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class TextDecisions {

    private final TextStore texts;
    private final LateWords late;
    private final CohortAccess access;
    private final People people;
    private final Clock clock;

    TextDecisions(TextStore texts, LateWords late, CohortAccess access, People people, Clock clock) {
        this.texts = texts;
        this.late = late;
        this.access = access;
        this.people = people;
        this.clock = clock;
    }

    /// Holds a text, and the pair it was written in, until the transaction ends. Who changes a text takes it
    /// before anything else.
    ///
    /// @return the text as it is now
    /// @throws NotFoundException where there is none
    public MentoringText lock(TextId text) {
        return texts.hold(text).orElseThrow(NotFoundException::new);
    }

    /// @return the text, for who opens a case about it
    /// @throws NotFoundException where there is none
    public MentoringText about(TextId text) {
        return texts.find(text).orElseThrow(NotFoundException::new);
    }

    /// Lets those it is meant for read a text that waits. One that they read already stays.
    ///
    /// @return empty where it is no longer open
    /// @throws NotFoundException where there is no such text or the person may not decide in its cohort
    /// @throws RefusedException `moderation.own` where she wrote it herself, or it is for or about her
    public Optional<TextChange> publish(PersonId decider, TextId text) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return settle(
                decider,
                text,
                before -> before.publishedAt() != null && before.state() == TextState.PUBLISHED
                        ? before
                        : new TextMark(TextState.PUBLISHED, null, now));
    }

    /// Gives a text back to its author, for a change. Those who read it do so no more.
    ///
    /// @param reason reason code, at most 40 characters
    /// @return empty where it is no longer open
    /// @throws NotFoundException where there is no such text or the person may not decide in its cohort
    /// @throws RefusedException `moderation.own` where she wrote it herself, or it is for or about her
    public Optional<TextChange> giveBack(PersonId decider, TextId text, String reason) {
        return settle(decider, text, before -> new TextMark(TextState.RETURNED, reason, before.publishedAt()));
    }

    /// Does not let a text through, or no longer. Its author keeps it and sees the reason.
    ///
    /// @param reason reason code, at most 40 characters
    /// @return empty where it is no longer open
    /// @throws NotFoundException where there is no such text or the person may not decide in its cohort
    /// @throws RefusedException `moderation.own` where she wrote it herself, or it is for or about her
    public Optional<TextChange> remove(PersonId decider, TextId text, String reason) {
        return settle(decider, text, before -> new TextMark(TextState.REMOVED, reason, before.publishedAt()));
    }

    /// Undoes a decision, where the text still stands as the decision left it.
    ///
    /// @param change what [#publish], [#giveBack] or [#remove] did
    /// @return false where it does not
    /// @throws NotFoundException where there is no such text or the person may not decide in its cohort
    /// @throws RefusedException `moderation.own` where she wrote it herself, or it is for or about her
    public boolean restore(PersonId decider, TextId text, TextChange change) {
        var at = take(decider, text);
        if (!change.after().isStill(at.mark())) {
            return false;
        }
        put(at, change.before());
        return true;
    }

    private Optional<TextChange> settle(PersonId decider, TextId text, Function<TextMark, TextMark> work) {
        var at = take(decider, text);
        if (!at.mark().open()) {
            return Optional.empty();
        }
        return Optional.of(new TextChange(at.mark(), put(at, work.apply(at.mark()))));
    }

    /// What others are to read that they do not read now is kept back while nothing goes between the two. To who
    /// decides, and to its author, that looks the same as any other.
    private TextMark put(MentoringText text, TextMark mark) {
        var anew = mark.state() == TextState.PUBLISHED && text.mark().state() != TextState.PUBLISHED;
        if (!anew || late.reaches(text)) {
            texts.put(text, mark);
            return mark;
        }
        var kept = new TextMark(TextState.HELD, null, text.mark().publishedAt());
        late.keep(text, kept);
        return kept;
    }

    private MentoringText take(PersonId decider, TextId text) {
        var at = lock(text);
        var role = access.roleOf(decider, at.cohort());
        if (role.filter(in -> in.moderator() || in.coordinator()).isEmpty()) {
            people.requireAdministrator(decider);
        }
        if (decider.equals(at.author()) || at.near().contains(decider)) {
            throw new RefusedException("moderation.own");
        }
        return at;
    }
}
