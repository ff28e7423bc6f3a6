package org.alongside.moderation;

import java.time.Clock;
import java.util.List;
import org.alongside.cohort.CohortAccess;
import org.alongside.identity.People;
import org.alongside.moderation.domain.AuditEntry;
import org.alongside.moderation.domain.AuditTrail;
import org.alongside.moderation.domain.CaseClaims;
import org.alongside.moderation.domain.CasePages;
import org.alongside.moderation.domain.CaseReader;
import org.alongside.moderation.domain.CaseStore;
import org.alongside.moderation.domain.NoteStore;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.alongside.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What waits for those who look after cohorts, and who is at it. Nobody sees a case that she is part of: who
/// wrote it, who is reported in it, who complained about more than spam, who decided what is appealed, and who
/// has blocked or is blocked by one of them. Where no moderator is left it goes to coordinators, then to
/// administrators.
@Service
public class Cases {

    /// Cases on one page.
    public static final int PAGE = 50;

    /// Longest note in characters.
    public static final int MAX_NOTE = 2000;

    private final CaseReader reader;
    private final CaseStore store;
    private final CaseClaims claims;
    private final CasePages pages;
    private final NoteStore notes;
    private final AuditTrail trail;
    private final CohortAccess access;
    private final People people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Cases(
            CaseReader reader,
            CaseStore store,
            CaseClaims claims,
            CasePages pages,
            NoteStore notes,
            AuditTrail trail,
            CohortAccess access,
            People people,
            ApplicationEventPublisher events,
            Clock clock) {
        this.reader = reader;
        this.store = store;
        this.claims = claims;
        this.pages = pages;
        this.notes = notes;
        this.trail = trail;
        this.access = access;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    /// What waits for the person: the worst first, of equals the oldest; [#PAGE] on a page.
    ///
    /// @param cursor `next` of the page before, null for the first page
    /// @throws NotFoundException for who looks after no cohort and is no administrator
    @Transactional(readOnly = true)
    public Slice<CaseSummary> waiting(PersonId person, CaseFilter filter, @Nullable String cursor) {
        requireDesk(person);
        return Slice.of(reader.waiting(person, filter, cursor, PAGE + 1), PAGE, CaseSummary::cursor);
    }

    /// @return how many cases wait for the person
    @Transactional(readOnly = true)
    public int count(PersonId person, CaseFilter filter) {
        return reader.count(person, filter);
    }

    /// @return BCP 47 tags of the languages of what waits for the person
    @Transactional(readOnly = true)
    public List<String> languages(PersonId person) {
        return reader.languages(person);
    }

    /// @throws NotFoundException where there is no such case or the person may not see it
    @Transactional(readOnly = true)
    public CasePage open(PersonId person, CaseId id) {
        var summary = reader.one(person, id).orElseThrow(NotFoundException::new);
        var seen = find(person, id);
        return pages.page(person, summary, seen.row());
    }

    /// Tells the others that she is at it, for the next [CaseClaims#CLAIM]; claiming again prolongs it.
    ///
    /// @return whether she has it now; false where somebody else has, or it is decided
    /// @throws NotFoundException where there is no such case or the person may not see it
    @Transactional
    public boolean claim(PersonId person, CaseId id) {
        var seen = find(person, id);
        if (!claims.claim(seen.row(), person, clock.instant())) {
            return false;
        }
        changed(seen, person, "CLAIM");
        return true;
    }

    /// Gives up her claim.
    ///
    /// @return false where it was not hers
    /// @throws NotFoundException where there is no such case or the person may not see it
    @Transactional
    public boolean release(PersonId person, CaseId id) {
        var seen = find(person, id);
        if (!claims.pass(seen.row(), person, null, clock.instant())) {
            return false;
        }
        changed(seen, person, "RELEASE");
        return true;
    }

    /// Hands her claim to somebody else who may decide the case.
    ///
    /// @return false where it was not hers
    /// @throws NotFoundException where there is no such case, or one of the two may not see it
    @Transactional
    public boolean handOver(PersonId person, CaseId id, PersonId to) {
        var seen = find(person, id);
        find(to, id);
        if (!claims.pass(seen.row(), person, to, clock.instant())) {
            return false;
        }
        changed(seen, person, "HAND_OVER");
        return true;
    }

    /// @return who could decide a case besides her, by name
    /// @throws NotFoundException where there is no such case or the person may not see it
    @Transactional(readOnly = true)
    public List<Keeper> keepers(PersonId person, CaseId id) {
        find(person, id);
        return reader.keepers(person, id);
    }

    /// Writes something about a case for the others who look after it.
    ///
    /// @param body plain text, 1 to [#MAX_NOTE] characters
    /// @throws NotFoundException where there is no such case or the person may not see it
    /// @throws RefusedException `case.note`
    @Transactional
    public void note(PersonId person, CaseId id, String body) {
        var seen = find(person, id);
        if (body.isBlank() || body.strip().length() > MAX_NOTE) {
            throw new RefusedException("case.note");
        }
        notes.add(seen.row().key(), person, body.strip(), clock.instant());
        changed(seen, person, "NOTE");
    }

    private CaseStore.Seen find(PersonId person, CaseId id) {
        return store.find(person, id).orElseThrow(NotFoundException::new);
    }

    private void changed(CaseStore.Seen seen, PersonId person, String act) {
        trail.add(AuditEntry.about(seen.row(), person, seen.role(), act));
        events.publishEvent(new CaseChanged(CaseChanged.What.CHANGED));
    }

    private void requireDesk(PersonId person) {
        if (!access.looksAfterSomewhere(person)) {
            people.requireAdministrator(person);
        }
    }
}
