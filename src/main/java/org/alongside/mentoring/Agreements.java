package org.alongside.mentoring;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.mentoring.domain.Writings;
import org.alongside.mentoring.domain.plan.AgreementReader;
import org.alongside.mentoring.domain.plan.AgreementStore;
import org.alongside.richtext.RichText;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PairId;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How two people want to work together (P40, P41): either proposes, the other says yes or answers with a version
/// of her own. What both said yes to is in force; every version stays.
@Service
public class Agreements {

    /// Most characters of one section.
    public static final int MAX_SECTION = 4000;

    private final PairAccess access;
    private final Writings writings;
    private final AgreementStore store;
    private final AgreementReader reader;
    private final Clock clock;

    Agreements(PairAccess access, Writings writings, AgreementStore store, AgreementReader reader, Clock clock) {
        this.access = access;
        this.writings = writings;
        this.store = store;
        this.reader = reader;
        this.clock = clock;
    }

    /// @return the agreement as she sees it
    /// @throws NotFoundException where there is no such pair of hers
    @Transactional(readOnly = true)
    public Agreement of(PersonId person, PairId pair) {
        return reader.read(access.require(person, pair));
    }

    /// @return plain text she was writing for the next version, section by section; empty where she was not
    /// @throws NotFoundException where there is no such pair of hers
    @Transactional(readOnly = true)
    public Map<AgreementSection, String> draft(PersonId person, PairId pair) {
        return store.draft(access.require(person, pair).key(), person);
    }

    /// Keeps what she is writing. Nobody else sees it.
    ///
    /// @param words plain text; what is too long to be proposed is kept up to the limit of every text
    /// @throws NotFoundException where there is no such pair of hers
    @Transactional
    public void keepDraft(PersonId person, PairId pair, AgreementSection section, String words) {
        var kept = words.length() <= RichText.MAX_CHARS ? words : words.substring(0, RichText.MAX_CHARS);
        store.keepDraft(access.require(person, pair).key(), person, section, kept, clock.instant());
    }

    /// Forgets what she was writing.
    ///
    /// @throws NotFoundException where there is no such pair of hers
    @Transactional
    public void discardDraft(PersonId person, PairId pair) {
        store.discardDraft(access.require(person, pair).key(), person);
    }

    /// Proposes a version, also in answer to one that is open: that one is answered by it. The same once more does
    /// nothing.
    ///
    /// @param words plain text of each section; an empty one says nothing
    /// @param seen [Agreement#seen] of what she had before her
    /// @throws NotFoundException where there is no such pair of hers
    /// @throws RefusedException `agreement.stale` where there is a newer version than she has seen,
    ///     `agreement.empty`, `agreement.too-long`, `agreement.unchanged`, or as of [PairAccess#requireActive]
    @Transactional
    public SavedTexts propose(PersonId person, PairId pair, Map<AgreementSection, String> words, int seen) {
        var side = access.requireActive(person, pair);
        var typed = typed(words);
        var versions = store.hold(side.key());
        var newest =
                versions.stream().filter(version -> version.visibleTo(person)).reduce((_, later) -> later);
        if (newest.map(AgreementStore.Row::number).orElse(0) != seen) {
            if (newest.filter(version -> isOwnAgain(version, person, typed)).isPresent()) {
                return SavedTexts.of(List.of());
            }
            throw new RefusedException("agreement.stale");
        }
        var known = versions.stream()
                .filter(version -> version.visibleTo(person) && isOpenOrInForce(version))
                .toList();
        if (known.stream().anyMatch(version -> says(version, typed) && !isStuck(version))) {
            throw new RefusedException("agreement.unchanged");
        }
        var written = new ArrayList<Writings.Stored>();
        var texts = write(side, typed, known, written);
        find(versions, AgreementState.PROPOSED).ifPresent(open -> store.close(open.id(), AgreementState.ANSWERED));
        store.add(
                side.key(),
                versions.isEmpty() ? 1 : versions.getLast().number() + 1,
                find(versions, AgreementState.IN_FORCE)
                        .map(AgreementStore.Row::id)
                        .orElse(null),
                person,
                texts,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        store.discardDraft(side.key(), person);
        return SavedTexts.of(written);
    }

    /// Says yes to what the other proposed: it is in force from now on. Once more does nothing.
    ///
    /// @param number [AgreementVersion#number] of what she read
    /// @throws NotFoundException where there is none for her to answer
    /// @throws RefusedException `agreement.stale` where it is no longer open, or as of [PairAccess#requireActive]
    @Transactional
    public void accept(PersonId person, PairId pair, int number) {
        var side = access.requireActive(person, pair);
        var versions = store.hold(side.key());
        var version = require(versions, number, person, false);
        switch (version.state()) {
            case IN_FORCE -> {}
            case PROPOSED -> {
                find(versions, AgreementState.IN_FORCE)
                        .ifPresent(before -> store.close(before.id(), AgreementState.REPLACED));
                store.accept(version.id(), person, clock.instant().truncatedTo(ChronoUnit.MICROS));
            }
            case REPLACED, ANSWERED, WITHDRAWN -> throw new RefusedException("agreement.stale");
        }
    }

    /// Takes her own proposal back. Once more does nothing.
    ///
    /// @throws NotFoundException where it is not hers
    /// @throws RefusedException `agreement.stale` where it was answered meanwhile, or as of
    ///     [PairAccess#requireActive]
    @Transactional
    public void withdraw(PersonId person, PairId pair, int number) {
        var side = access.requireActive(person, pair);
        var version = require(store.hold(side.key()), number, person, true);
        switch (version.state()) {
            case WITHDRAWN -> {}
            case PROPOSED -> store.close(version.id(), AgreementState.WITHDRAWN);
            case IN_FORCE, REPLACED, ANSWERED -> throw new RefusedException("agreement.stale");
        }
    }

    private static AgreementStore.Row require(
            Collection<AgreementStore.Row> versions, int number, PersonId person, boolean own) {
        return versions.stream()
                .filter(version ->
                        version.number() == number && version.by().equals(person) == own && version.visibleTo(person))
                .findAny()
                .orElseThrow(NotFoundException::new);
    }

    private static Map<AgreementSection, String> typed(Map<AgreementSection, String> words) {
        var typed = new EnumMap<AgreementSection, String>(AgreementSection.class);
        words.forEach((section, text) -> {
            if (text.length() > MAX_SECTION) {
                throw new RefusedException("agreement.too-long");
            }
            if (!RichText.isBlank(RichText.fromPlain(text))) {
                typed.put(section, text);
            }
        });
        if (typed.isEmpty()) {
            throw new RefusedException("agreement.empty");
        }
        return typed;
    }

    private Map<AgreementSection, Long> write(
            PairSide side,
            Map<AgreementSection, String> typed,
            List<AgreementStore.Row> known,
            List<Writings.Stored> written) {
        var texts = new EnumMap<AgreementSection, Long>(AgreementSection.class);
        typed.forEach((section, words) -> {
            var same = known.stream()
                    .map(version -> version.texts().get(section))
                    .filter(said -> said != null && said.usableBy(side.me()) && isSame(said, words))
                    .findFirst();
            texts.put(section, same.map(AgreementStore.Said::key).orElseGet(() -> {
                var body = RichText.fromPlain(words);
                var stored = writings.write(
                        new Writings.New(side.me(), side.cohort(), side.key(), TextKind.AGREEMENT, body, null));
                written.add(stored);
                return stored.key();
            }));
        });
        return texts;
    }

    private static boolean isOwnAgain(
            AgreementStore.Row version, PersonId person, Map<AgreementSection, String> typed) {
        return version.by().equals(person) && version.state() == AgreementState.PROPOSED && says(version, typed);
    }

    private static boolean isOpenOrInForce(AgreementStore.Row version) {
        return version.state() == AgreementState.PROPOSED || version.state() == AgreementState.IN_FORCE;
    }

    /// A section of it was given back or removed: the same words may be tried again.
    private static boolean isStuck(AgreementStore.Row version) {
        return version.texts().values().stream()
                .anyMatch(said -> said.state() == TextState.RETURNED || said.state() == TextState.REMOVED);
    }

    private static boolean says(AgreementStore.Row version, Map<AgreementSection, String> typed) {
        return version.texts().keySet().equals(typed.keySet())
                && typed.entrySet().stream()
                        .allMatch(entry -> isSame(version.texts().get(entry.getKey()), entry.getValue()));
    }

    private static boolean isSame(AgreementStore.@Nullable Said said, String words) {
        return said != null && RichText.plainText(said.body()).equals(RichText.plainText(RichText.fromPlain(words)));
    }

    private static Optional<AgreementStore.Row> find(Collection<AgreementStore.Row> versions, AgreementState state) {
        return versions.stream().filter(version -> version.state() == state).findAny();
    }
}
