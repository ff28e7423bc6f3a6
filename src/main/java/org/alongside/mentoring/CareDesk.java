package org.alongside.mentoring;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.alongside.mentoring.domain.Writings;
import org.alongside.mentoring.domain.care.CareAccess;
import org.alongside.mentoring.domain.care.CareReader;
import org.alongside.mentoring.domain.care.CaseBook;
import org.alongside.mentoring.domain.care.PauseStore;
import org.alongside.mentoring.domain.ending.ExitReader;
import org.alongside.richtext.RichText;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The team's side of what pairs bring to it. Who of the team sees what is [CareAccess]'s to say, each time.
@Service
public class CareDesk {

    /// Longest note among the team, in characters as typed.
    public static final int MAX_NOTE = 4000;

    /// A follow-up lies at most this many days ahead: what is later is forgotten.
    public static final int MAX_FOLLOW_UP_DAYS = 366;

    private final CareAccess access;
    private final CareReader reader;
    private final CaseBook cases;
    private final PauseStore pauses;
    private final ExitReader exits;
    private final Writings writings;
    private final JdbcClient jdbc;
    private final Clock clock;

    CareDesk(
            CareAccess access,
            CareReader reader,
            CaseBook cases,
            PauseStore pauses,
            ExitReader exits,
            Writings writings,
            JdbcClient jdbc,
            Clock clock) {
        this.access = access;
        this.reader = reader;
        this.cases = cases;
        this.pauses = pauses;
        this.exits = exits;
        this.writings = writings;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @param slug of the cohort
    /// @return what waits for its team
    /// @throws NotFoundException for who is not of it
    @Transactional(readOnly = true)
    public CareList list(PersonId person, String slug) {
        var cohort = access.requireTeam(person, slug);
        var name = jdbc.sql("SELECT name FROM cohort WHERE id = ?")
                .param(cohort.value())
                .query(String.class)
                .single();
        return new CareList(
                slug, name, reader.open(person, cohort), reader.closed(person, cohort), exits.counts(cohort));
    }

    /// @return a case
    /// @throws NotFoundException where there is none that she may see
    @Transactional(readOnly = true)
    public CareCasePage open(PersonId person, CareCaseId id) {
        var seen = access.require(person, id);
        return reader.page(person, seen, seen.kind().safety() && access.hasSecond(person, seen));
    }

    /// Looks after a case from now on, also in the place of somebody else.
    ///
    /// @param version as she saw it
    /// @throws NotFoundException where there is none that she may see
    /// @throws RefusedException `care.closed` or `care.changed`
    @Transactional
    public void claim(PersonId person, CareCaseId id, int version) {
        var held = access.hold(person, id);
        held.requireAsSeen(version);
        jdbc.sql("UPDATE care_case SET owner_id = ?, version = version + 1 WHERE id = ?")
                .params(person.value(), held.key())
                .update();
        cases.log(held.key(), person, CareAct.CLAIMED);
    }

    /// Gives up a case of hers; does nothing where it is not hers.
    ///
    /// @throws NotFoundException where there is none that she may see
    @Transactional
    public void release(PersonId person, CareCaseId id) {
        var held = access.hold(person, id);
        var released = jdbc.sql("""
                        UPDATE care_case SET owner_id = NULL, version = version + 1
                        WHERE id = ? AND owner_id = ? AND state = 'OPEN'""").params(held.key(), person.value()).update() == 1;
        if (released) {
            cases.log(held.key(), person, CareAct.RELEASED);
        }
    }

    /// Adds a note that stays among the team.
    ///
    /// @throws NotFoundException where there is none that she may see
    /// @throws RefusedException `care.closed`, or `care.note` for nothing or more than [#MAX_NOTE] characters
    @Transactional
    public void note(PersonId person, CareCaseId id, String words) {
        var held = access.hold(person, id);
        held.requireOpen();
        var body = RichText.fromEither(words);
        if (RichText.isBlank(body) || words.length() > MAX_NOTE) {
            throw new RefusedException("care.note");
        }
        cases.put(held.key(), person, "NOTE", null, body, null);
        cases.log(held.key(), person, CareAct.NOTED);
    }

    /// Writes to one or both of the two. Only of a mediation does the one who did not ask hear anything.
    ///
    /// @return what became of her words
    /// @throws NotFoundException where there is none that she may see
    /// @throws RefusedException `care.closed`, `care.audience`, `post.empty` or `post.too-long`
    @Transactional
    public SavedTexts write(PersonId person, CareCaseId id, CareAudience audience, String words) {
        var held = access.hold(person, id);
        held.requireOpen();
        var to = switch (audience) {
            case MENTOR -> held.mentor();
            case MENTEE -> held.mentee();
            case BOTH -> null;
        };
        if (held.kind() != CareKind.MEDIATION && !held.raisedBy().equals(to)) {
            throw new RefusedException("care.audience");
        }
        var text = text(person, held, words);
        cases.put(held.key(), person, "TEAM", to, null, text.key());
        jdbc.sql("UPDATE care_case SET waiting = FALSE, version = version + 1 WHERE id = ?")
                .param(held.key())
                .update();
        cases.log(held.key(), person, CareAct.WROTE);
        return SavedTexts.of(List.of(text));
    }

    /// Proposes what the two do, in the place of what was proposed before.
    ///
    /// @return what became of her words
    /// @throws NotFoundException where there is none that she may see
    /// @throws RefusedException `care.closed`; `care.not-accepted` where it is no mediation both want;
    ///     `post.empty` or `post.too-long`
    @Transactional
    public SavedTexts propose(PersonId person, CareCaseId id, String words) {
        var held = access.hold(person, id);
        held.requireOpen();
        requireAccepted(held);
        var text = text(person, held, words);
        cases.propose(held.key(), person, text.key());
        jdbc.sql("UPDATE care_case SET waiting = FALSE, version = version + 1 WHERE id = ?")
                .param(held.key())
                .update();
        cases.log(held.key(), person, CareAct.STEPS_PROPOSED);
        return SavedTexts.of(List.of(text));
    }

    /// Sets when the three meet.
    ///
    /// @param at null for not yet
    /// @throws NotFoundException where there is none that she may see
    /// @throws RefusedException `care.closed`, `care.changed`, `care.not-accepted`, or `care.meet` for the past
    @Transactional
    public void meet(PersonId person, CareCaseId id, int version, @Nullable Instant at) {
        var held = access.hold(person, id);
        held.requireAsSeen(version);
        requireAccepted(held);
        if (at != null && at.isBefore(clock.instant())) {
            throw new RefusedException("care.meet");
        }
        jdbc.sql("UPDATE care_case SET meet_at = :at, version = version + 1 WHERE id = :key")
                .param("at", at)
                .param("key", held.key())
                .update();
        cases.log(held.key(), person, CareAct.MEETING_SET);
    }

    /// Sets when the team looks at it again.
    ///
    /// @param on null for not at all
    /// @throws NotFoundException where there is none that she may see
    /// @throws RefusedException `care.closed`, `care.changed`, or `care.follow-up` for the past and more than
    ///     [#MAX_FOLLOW_UP_DAYS] days
    @Transactional
    public void followUp(PersonId person, CareCaseId id, int version, @Nullable LocalDate on) {
        var held = access.hold(person, id);
        held.requireAsSeen(version);
        // A day of slack: the reader's own day may lie behind ours.
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (on != null && (on.isBefore(today.minusDays(1)) || on.isAfter(today.plusDays(MAX_FOLLOW_UP_DAYS)))) {
            throw new RefusedException("care.follow-up");
        }
        jdbc.sql("UPDATE care_case SET follow_up_on = :on, version = version + 1 WHERE id = :key")
                .param("on", on)
                .param("key", held.key())
                .update();
        cases.log(held.key(), person, CareAct.FOLLOW_UP_SET);
    }

    /// Closes a case. One of safety needs a second person, where there is one: then it stays open until she
    /// closes it, too.
    ///
    /// @return whether it is closed now
    /// @throws NotFoundException where there is none that she may see
    /// @throws RefusedException `care.closed` or `care.changed`
    @Transactional
    public boolean close(PersonId person, CareCaseId id, int version, CareOutcome outcome) {
        var held = access.hold(person, id);
        held.requireAsSeen(version);
        var first = jdbc.sql("SELECT closing_by FROM care_case WHERE id = ?")
                .param(held.key())
                .query((row, _) -> new First(row.getObject(1, Long.class)))
                .single();
        var seconds = first.person() != null && first.person() != person.value();
        if (held.kind().safety() && !seconds && access.hasSecond(person, held)) {
            jdbc.sql("UPDATE care_case SET closing_by = ?, outcome = ?, version = version + 1 WHERE id = ?")
                    .params(person.value(), outcome.name(), held.key())
                    .update();
            cases.log(held.key(), person, CareAct.CLOSING);
            return false;
        }
        jdbc.sql("""
                        UPDATE care_case SET state = 'CLOSED', outcome = :outcome, closed_by = :me, closed_at = :now,
                            waiting = FALSE, closing_by = IF(closing_by = :me, NULL, closing_by), version = version + 1
                        WHERE id = :key""")
                .param("outcome", outcome.name())
                .param("me", person.value())
                .param("now", clock.instant())
                .param("key", held.key())
                .update();
        cases.log(held.key(), person, CareAct.CLOSED);
        return true;
    }

    /// Leaves a case of safety open that somebody wanted to close.
    ///
    /// @throws NotFoundException where there is none that she may see
    /// @throws RefusedException `care.closed` or `care.changed`
    @Transactional
    public void keepOpen(PersonId person, CareCaseId id, int version) {
        var held = access.hold(person, id);
        held.requireAsSeen(version);
        jdbc.sql("UPDATE care_case SET closing_by = NULL, outcome = NULL, version = version + 1 WHERE id = ?")
                .param(held.key())
                .update();
        cases.log(held.key(), person, CareAct.KEPT_OPEN);
    }

    /// Ends the pause or contact stop of who asked, who has said before that the team may.
    ///
    /// @throws NotFoundException where there is none that she may see
    /// @throws RefusedException `care.closed`, or `care.consent` where she has not said so, or no longer:
    ///     who has blocked the other since then wants nothing of her
    @Transactional
    public void goOn(PersonId person, CareCaseId id) {
        var seen = access.require(person, id);
        pauses.hold(seen.pair());
        var held = access.hold(person, id);
        held.requireOpen();
        var pause = pauses.open(held.pair(), held.raisedBy())
                .filter(PauseStore.OpenPause::teamMayEnd)
                .filter(_ -> !pauses.blocked(held.pair(), held.raisedBy()))
                .orElseThrow(() -> new RefusedException("care.consent"));
        pauses.end(held.pair(), held.raisedBy(), person, pause.stop());
        jdbc.sql("UPDATE care_case SET version = version + 1 WHERE id = ?")
                .param(held.key())
                .update();
        cases.log(held.key(), person, CareAct.PAUSE_ENDED);
    }

    private record First(@Nullable Long person) {}

    private void requireAccepted(CareAccess.TeamCase held) {
        var accepted = jdbc.sql("SELECT other_answer <=> 'ACCEPTED' FROM care_case WHERE id = ?")
                .param(held.key())
                .query(Boolean.class)
                .single();
        if (!accepted) {
            throw new RefusedException("care.not-accepted");
        }
    }

    /// Words of the team are no text of the pair: only what shows the case shows them.
    private Writings.Stored text(PersonId person, CareAccess.TeamCase held, String words) {
        var two = List.of(held.mentor(), held.mentee());
        return writings.write(new Writings.New(person, held.cohort(), null, TextKind.MEDIATION, words, null, two));
    }
}
