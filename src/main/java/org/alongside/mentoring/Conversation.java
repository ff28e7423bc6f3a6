package org.alongside.mentoring;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.alongside.cohort.RestrictionKind;
import org.alongside.cohort.Restrictions;
import org.alongside.mentoring.domain.ContactRule;
import org.alongside.mentoring.domain.MessageStore;
import org.alongside.mentoring.domain.TextStore;
import org.alongside.mentoring.domain.Writings;
import org.alongside.platform.Buckets;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PairId;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// What the two of a pair write to each other. Open at any time while the pair is active (P31), read by nobody
/// else.
@Service
public class Conversation {

    /// Messages on one page.
    public static final int PAGE = 30;

    private static final int MAX_KEY = 36;

    /// More than a lively talk needs, and less than a flood.
    private static final Buckets.Allowance PACE = new Buckets.Allowance(60, Duration.ofHours(1), true, 0);

    private final PairAccess access;
    private final Restrictions restrictions;
    private final Writings writings;
    private final TextStore texts;
    private final MessageStore messages;
    private final ContactRule contact;
    private final Buckets buckets;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Conversation(
            PairAccess access,
            Restrictions restrictions,
            Writings writings,
            TextStore texts,
            MessageStore messages,
            ContactRule contact,
            Buckets buckets,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.access = access;
        this.restrictions = restrictions;
        this.writings = writings;
        this.texts = texts;
        this.messages = messages;
        this.contact = contact;
        this.buckets = buckets;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /// The newest messages, or those before one.
    ///
    /// @param before `earlier` of the page after it; null, or one that was made up, gives the newest
    /// @param most how many at most, up to [#PAGE]
    /// @throws NotFoundException where there is no such pair or she is not one of the two
    @Transactional(readOnly = true)
    public MessagePage page(PersonId person, PairId pair, @Nullable TextId before, int most) {
        var side = access.require(person, pair);
        return messages.page(person, side.key(), before, Math.clamp(most, 1, PAGE));
    }

    /// @return one message, as she sees it now
    /// @throws NotFoundException where there is no such message, or nothing of it to see for her
    @Transactional(readOnly = true)
    public Message message(PersonId person, PairId pair, TextId id) {
        var side = access.require(person, pair);
        return messages.find(person, side.key(), id).orElseThrow(NotFoundException::new);
    }

    /// Sends a message; the same one sent again is the same message.
    ///
    /// @throws NotFoundException where there is no such pair or she is not one of the two, or no such message of
    ///     hers to replace
    /// @throws RefusedException `pair.paused`, `pair.ended`; `restricted.mentoring` or `message.many` with how
    ///     long yet; `post.empty`, `post.too-long`, `post.key`; `message.delivered` where the one to replace has
    ///     been delivered or replaced meanwhile
    public Sent send(PersonId author, PairId pair, NewMessage message) {
        var key = message.key();
        if (key.isBlank() || key.length() > MAX_KEY) {
            throw new RefusedException("post.key");
        }
        // Whether she is one of the two comes first; that the pair is active, after what was sent before.
        var seen = access.require(author, pair);
        var before = messages.sent(author, seen.key(), key);
        if (before.isPresent()) {
            return before.get();
        }
        // Asked before the transaction: it takes a connection of its own.
        var pace = "pair-talk:" + author.value();
        var wait = buckets.take(pace, PACE);
        if (!wait.isZero()) {
            throw RefusedException.passing("message.many", wait);
        }
        try {
            return Objects.requireNonNull(transaction.execute(_ -> sendNew(author, pair, message)));
        } catch (RuntimeException e) {
            buckets.giveBack(pace, PACE);
            throw e;
        }
    }

    private Sent sendNew(PersonId author, PairId pair, NewMessage message) {
        var key = message.key();
        var seen = access.require(author, pair);
        requireUnrestricted(seen);
        var side = access.requireActive(author, pair);
        // Another tab may have been first, while this one waited for the pair.
        return messages.sent(author, side.key(), key).orElseGet(() -> write(side, message));
    }

    /// Takes back a message of hers: the other reads it no more, and she keeps her text.
    ///
    /// @return false where it was taken back or decided on before
    /// @throws NotFoundException where there is no such message of hers
    /// @throws RefusedException `pair.paused` or `pair.ended`
    @Transactional
    public boolean takeBack(PersonId author, PairId pair, TextId id) {
        var side = access.requireActive(author, pair);
        var own = requireOwn(side, id);
        if (!own.mark().open()) {
            return false;
        }
        messages.takeBack(own.key(), now());
        texts.put(own, new TextMark(TextState.RETURNED, null, own.mark().publishedAt()));
        return true;
    }

    /// She has seen what the other wrote up to then.
    ///
    /// @param readTo when the newest of it was published; later than now counts as now
    /// @return whether something was new to her
    /// @throws NotFoundException where there is no such pair or she is not one of the two
    @Transactional
    public boolean markRead(PersonId person, PairId pair, Instant readTo) {
        var side = access.require(person, pair);
        var now = now();
        var anew = messages.unread(person, side.key()) > 0;
        messages.markRead(person, side.key(), readTo.isAfter(now) ? now : readTo);
        return anew;
    }

    /// @return how many messages of the other she has not seen
    /// @throws NotFoundException where there is no such pair or she is not one of the two
    @Transactional(readOnly = true)
    public int unread(PersonId person, PairId pair) {
        var side = access.require(person, pair);
        return messages.unread(person, side.key());
    }

    /// @return whether contact data, money and ways off the site wait for a moderator here; else both are told
    /// @throws NotFoundException where there is no such pair or she is not one of the two
    @Transactional(readOnly = true)
    public boolean contactWaits(PersonId person, PairId pair) {
        return contact.holds(access.require(person, pair).cohort());
    }

    private Sent write(PairSide side, NewMessage message) {
        var replaced = Optional.ofNullable(message.replaces()).map(id -> requireReplaceable(side, id));
        replaced.filter(old -> old.mark().state() == TextState.HELD).ifPresent(old -> {
            messages.takeBack(old.key(), now());
            texts.put(old, new TextMark(TextState.RETURNED, null, null));
        });
        var stored = writings.write(
                new Writings.New(side.me(), side.cohort(), side.key(), TextKind.MESSAGE, message.body(), null));
        try {
            var old = replaced.map(MentoringText::key).orElse(null);
            messages.add(side.key(), side.me(), stored.key(), message.key(), old, now());
        } catch (DuplicateKeyException _) {
            // The same key in another pair, or two at once that replace the same.
            throw new RefusedException("post.key");
        }
        texts.tell(stored.id());
        return new Sent(stored.id(), stored.held(), stored.danger());
    }

    private MentoringText requireReplaceable(PairSide side, TextId id) {
        var old = requireOwn(side, id);
        if (old.mark().state() == TextState.PUBLISHED || messages.isReplaced(old.key())) {
            throw new RefusedException("message.delivered");
        }
        return old;
    }

    private MentoringText requireOwn(PairSide side, TextId id) {
        return texts.hold(id)
                .filter(text -> text.author().equals(side.me()) && messages.isOf(side.key(), text.key()))
                .orElseThrow(NotFoundException::new);
    }

    private void requireUnrestricted(PairSide side) {
        restrictions
                .active(side.me(), side.cohort(), RestrictionKind.NO_MENTORING)
                .ifPresent(restriction -> {
                    var left = Duration.between(clock.instant(), restriction.endsAt());
                    throw RefusedException.passing("restricted.mentoring", left);
                });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
