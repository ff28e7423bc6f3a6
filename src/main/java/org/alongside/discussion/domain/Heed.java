package org.alongside.discussion.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.alongside.cohort.CohortAccess;
import org.alongside.discussion.ContactShown;
import org.alongside.discussion.ContactShownException;
import org.alongside.discussion.ContentState;
import org.alongside.discussion.Draft;
import org.alongside.discussion.HelpNeeded;
import org.alongside.discussion.TextWatched;
import org.alongside.discussion.WatchAction;
import org.alongside.discussion.WordsWatched;
import org.alongside.discussion.WordsWatchedException;
import org.alongside.screening.Kind;
import org.alongside.screening.Signal;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Looks after an author while she writes: asks before she shows how she can be reached or says what her community
/// asks to think twice about, and calls for help where somebody may be in danger. Only texts that are written here
/// come by; imports never do.
@Component
public class Heed {

    private static final String CONTACT = "contact.";

    private final CohortAccess access;
    private final ApplicationEventPublisher events;

    Heed(CohortAccess access, ApplicationEventPublisher events) {
        this.access = access;
        this.events = events;
    }

    /// To be called before a text is stored.
    ///
    /// @param known signals of the text before, about which she was asked already; empty for a new one
    /// @throws ContactShownException where it shows contact data and she has not agreed to that
    /// @throws WordsWatchedException where her community asks to think twice and she has not said that she did
    public void ask(
            PersonId author,
            CohortId cohort,
            Draft draft,
            PostRevision.Text text,
            PostRevision.Screened screened,
            List<Signal> known) {
        askAboutContact(author, cohort, draft, text, screened, known);
        askAboutWords(draft, text, screened, known);
    }

    private void askAboutContact(
            PersonId author,
            CohortId cohort,
            Draft draft,
            PostRevision.Text text,
            PostRevision.Screened screened,
            List<Signal> known) {
        if (!screened.kinds().contains(Kind.CONTACT)) {
            return;
        }
        var answer = answer(draft.title(), Objects.requireNonNullElse(text.subject(), ""), text.body());
        var shown = Signals.read(screened.signals()).stream()
                .filter(signal -> signal.name().startsWith(CONTACT))
                .filter(signal -> known.stream().noneMatch(before -> isSame(before, signal)))
                .toList();
        if (!shown.isEmpty() && !draft.agreed().contains(answer)) {
            throw new ContactShownException(new ContactShown(shown, access.others(author, cohort), answer));
        }
    }

    /// Nobody who calls for help is asked to choose her words.
    private static void askAboutWords(
            Draft draft, PostRevision.Text text, PostRevision.Screened screened, List<Signal> known) {
        if (screened.kinds().contains(Kind.DANGER)) {
            return;
        }
        var words = watched(screened, WatchAction.WARN, known)
                .map(Watched::evidence)
                .distinct()
                .toList();
        var parts = new ArrayList<>(words);
        parts.add(draft.title());
        parts.add(Objects.requireNonNullElse(text.subject(), ""));
        parts.add(text.body());
        // With the words: another one that is watched meanwhile is another question.
        var answer = answer(parts.toArray(String[]::new));
        if (!words.isEmpty() && !draft.agreed().contains(answer)) {
            throw new WordsWatchedException(new WordsWatched(words, answer));
        }
    }

    private static Stream<Watched> watched(PostRevision.Screened screened, WatchAction action, List<Signal> known) {
        return screened.watched().stream().filter(word -> word.action() == action && !word.isIn(known));
    }

    /// To be called in the transaction that stored a text. One that waits is seen by a moderator anyway.
    ///
    /// @param known signals of the text before, of which moderators were told already; empty for a new one
    public void report(DiscussionThread thread, Post post, PostRevision.Screened screened, List<Signal> known) {
        if (post.state() != ContentState.PUBLISHED || !Objects.equals(post.latestRevision(), post.shownRevision())) {
            return;
        }
        var revision = Objects.requireNonNull(post.latestRevision());
        watched(screened, WatchAction.REPORT, known)
                .mapToLong(Watched::rule)
                .distinct()
                .mapToObj(rule -> new TextWatched(thread.cohort(), post.id(), revision, Long.toString(rule)))
                .forEach(events::publishEvent);
    }

    /// To be called in the transaction that stored a text.
    ///
    /// @return whether somebody may be in danger
    public boolean callForHelp(DiscussionThread thread, Post post, PostRevision.Screened screened) {
        var danger = screened.kinds().contains(Kind.DANGER);
        if (danger) {
            events.publishEvent(
                    new HelpNeeded(thread.cohort(), post.id(), Objects.requireNonNull(post.latestRevision())));
        }
        return danger;
    }

    private static boolean isSame(Signal before, Signal now) {
        return before.name().equals(now.name()) && Objects.equals(before.evidence(), now.evidence());
    }

    private static String answer(String... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
