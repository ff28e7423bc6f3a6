package org.alongside.discussion.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.alongside.cohort.CohortAccess;
import org.alongside.discussion.ContactShown;
import org.alongside.discussion.ContactShownException;
import org.alongside.discussion.Draft;
import org.alongside.discussion.HelpNeeded;
import org.alongside.screening.Kind;
import org.alongside.screening.Signal;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Looks after an author while she writes: asks before she shows how she can be reached, and calls for help where
/// somebody may be in danger. Only texts that are written here come by; imports never do.
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
    /// @param known signals of the text before, whose contact data she has shown already; empty for a new one
    /// @throws ContactShownException where it shows contact data and she has not agreed to that
    public void ask(
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
        if (!shown.isEmpty() && !answer.equals(draft.agreed())) {
            throw new ContactShownException(new ContactShown(shown, access.others(author, cohort), answer));
        }
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
