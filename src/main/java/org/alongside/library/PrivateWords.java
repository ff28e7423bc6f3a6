package org.alongside.library;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.cohort.Restrictions;
import org.alongside.discussion.TextCheck;
import org.alongside.library.domain.WordStore;
import org.alongside.screening.Kind;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Whether something was helpful: a word in private to who keeps it, never a number, seen by nobody else.
/// Where she cannot get it, because she has left or a block stands between the two, it goes to those who look
/// after the cohort; whoever writes is told that either may read it, so nothing of a block shows.
@Service
public class PrivateWords {

    /// Longest words in characters.
    public static final int MAX_WORDS = 1_000;

    /// Most words of one person a day. More than somebody reads who means it, and less than a nuisance.
    public static final int MOST = 30;

    private static final Duration DAY = Duration.ofDays(1);

    private final WordStore store;
    private final TextCheck check;
    private final Restrictions restrictions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PrivateWords(
            WordStore store,
            TextCheck check,
            Restrictions restrictions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.check = check;
        this.restrictions = restrictions;
        this.events = events;
        this.clock = clock;
    }

    /// Tells something about what she reads now. Telling once more changes it.
    ///
    /// @param words plain text of at most [#MAX_WORDS] characters, may be empty
    /// @param named whether her name may stand beside it
    /// @return whether her words say that somebody may be in danger: then moderators are called, and she is
    ///     shown where there is help
    /// @throws NotFoundException where there is no such resource, she does not read it, or it is her own
    /// @throws RefusedException `word.long`, `word.many`, `restricted.posting`, or `word.held` for words that a
    ///     moderator would have to look at and that are no call for help
    @Transactional
    public boolean tell(PersonId reader, ResourceId resource, WordVerdict verdict, String words, boolean named) {
        var about = store.about(reader, resource).orElseThrow(NotFoundException::new);
        requireAllowed(reader, about);
        var stripped = words.strip();
        if (stripped.length() > MAX_WORDS) {
            throw new RefusedException("word.long");
        }
        var checked = stripped.isEmpty() ? null : check.check(reader, about.cohort(), stripped, null, null);
        var danger = checked != null && checked.kinds().contains(Kind.DANGER);
        // Whoever may be in danger is heard, whatever she is limited by.
        if (checked != null && checked.held() && !danger) {
            throw new RefusedException("word.held");
        }
        var html = checked == null ? "" : checked.body();
        var policy = checked == null ? 0 : checked.policyVersion();
        var key = store.put(reader, about, verdict, html, policy, named, clock.instant());
        if (danger) {
            events.publishEvent(new WordCallsForHelp(key, about.cohort(), reader, about.owner()));
        }
        return danger;
    }

    /// Takes back what she told about what she reads now. It is shown to nobody any more.
    ///
    /// @throws NotFoundException where there is no such resource, she does not read it, or it is her own
    @Transactional
    public void takeBack(PersonId reader, ResourceId resource) {
        var about = store.about(reader, resource).orElseThrow(NotFoundException::new);
        store.takeBack(reader, about, clock.instant());
    }

    /// @return what she told about what she reads now
    /// @throws NotFoundException where there is no such resource, she does not read it, or it is her own
    @Transactional(readOnly = true)
    public Optional<OwnWord> own(PersonId reader, ResourceId resource) {
        var about = store.about(reader, resource).orElseThrow(NotFoundException::new);
        return store.own(reader, about);
    }

    /// @return what readers told that is for her, the newest first; at most 100
    /// @throws NotFoundException for who neither keeps it nor looks after the cohort it comes from
    @Transactional(readOnly = true)
    public List<ReceivedWord> received(PersonId keeper, ResourceId resource) {
        requireKeeper(keeper, resource);
        return store.received(keeper, resource);
    }

    /// She has seen what readers told so far.
    ///
    /// @throws NotFoundException for who neither keeps it nor looks after the cohort it comes from
    @Transactional
    public void markRead(PersonId keeper, ResourceId resource) {
        requireKeeper(keeper, resource);
        store.markRead(keeper, resource, clock.instant());
    }

    /// @return how many words she has not seen yet, of each resource she keeps that has any
    @Transactional(readOnly = true)
    public Map<ResourceId, Integer> unread(PersonId owner) {
        return store.unread(owner);
    }

    private void requireKeeper(PersonId keeper, ResourceId resource) {
        if (!store.keeps(keeper, resource)) {
            throw new NotFoundException();
        }
    }

    private void requireAllowed(PersonId reader, WordStore.About about) {
        restrictions.requireWriting(reader, about.cohort());
        if (store.own(reader, about).isEmpty()
                && store.since(reader, clock.instant().minus(DAY)) >= MOST) {
            throw new RefusedException("word.many");
        }
    }
}
