package org.alongside.mentoring;

import java.time.Clock;
import java.util.List;
import org.alongside.mentoring.domain.Writings;
import org.alongside.mentoring.domain.care.CaseBook;
import org.alongside.mentoring.domain.care.OwnCases;
import org.alongside.mentoring.domain.care.PauseStore;
import org.alongside.richtext.RichText;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PairId;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// "Our team can also provide guidance or mediate if needed" (P04, P48): what one of a pair asks of the team,
/// also while the pair is paused or over.
@Service
public class TeamHelp {

    private final PairAccess access;
    private final PauseStore pauses;
    private final CaseBook cases;
    private final OwnCases own;
    private final Writings writings;
    private final JdbcClient jdbc;
    private final Clock clock;

    TeamHelp(
            PairAccess access,
            PauseStore pauses,
            CaseBook cases,
            OwnCases own,
            Writings writings,
            JdbcClient jdbc,
            Clock clock) {
        this.access = access;
        this.pauses = pauses;
        this.cases = cases;
        this.own = own;
        this.writings = writings;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @return what she has asked of the team, and what she is invited to; the open ones first
    /// @throws NotFoundException for anyone but the two
    @Transactional(readOnly = true)
    public List<OwnCase> of(PersonId person, PairId pair) {
        return own.of(access.require(person, pair));
    }

    /// She has read what the team wrote to her so far.
    ///
    /// @throws NotFoundException for anyone but the two
    @Transactional
    public void read(PersonId person, PairId pair) {
        own.read(access.require(person, pair));
    }

    /// Asks the team something, for herself alone. What is open already grows.
    ///
    /// @return whether she may be in danger: she is to be shown the help lines
    /// @throws NotFoundException for anyone but the two
    /// @throws RefusedException `post.empty` or `post.too-long`
    @Transactional
    public boolean ask(PersonId person, PairId pair, String words) {
        var side = access.require(person, pair);
        pauses.hold(side.key());
        var key = cases.open(side.cohort(), side.key(), CareKind.GUIDANCE, person);
        return cases.tell(key, side.cohort(), side.key(), person, words);
    }

    /// Asks the team to talk with both. Where the other has asked for it, that is a yes.
    ///
    /// @param words to the team alone; may be blank
    /// @return whether she may be in danger
    /// @throws NotFoundException for anyone but the two
    /// @throws RefusedException `post.too-long`
    @Transactional
    public boolean mediation(PersonId person, PairId pair, String words) {
        var side = access.require(person, pair);
        pauses.hold(side.key());
        var key = cases.open(side.cohort(), side.key(), CareKind.MEDIATION, person);
        jdbc.sql("""
                        UPDATE care_case SET other_answer = 'ACCEPTED'
                        WHERE id = ? AND raised_by <> ? AND other_answer IS NULL""").params(key, person.value()).update();
        return !RichText.isBlank(RichText.fromEither(words))
                && cases.tell(key, side.cohort(), side.key(), person, words);
    }

    /// Says yes or no to a mediation she is invited to. A no can become a yes later.
    ///
    /// @throws NotFoundException for anyone but the one who is invited
    /// @throws RefusedException `care.closed`
    @Transactional
    public void answer(PersonId person, PairId pair, CareCaseId id, boolean accept) {
        var side = access.require(person, pair);
        var mine = hold(side, id);
        if (mine.kind() != CareKind.MEDIATION || mine.raisedByMe()) {
            throw new NotFoundException();
        }
        if (Boolean.TRUE.equals(mine.otherAnswer())) {
            return;
        }
        jdbc.sql("UPDATE care_case SET other_answer = ? WHERE id = ?")
                .params(accept ? "ACCEPTED" : "DECLINED", mine.key())
                .update();
        cases.log(mine.key(), person, accept ? CareAct.ACCEPTED : CareAct.DECLINED);
        cases.waits(mine.key());
    }

    /// Writes how she sees it, once. The other reads it when she has written hers.
    ///
    /// @return whether she may be in danger
    /// @throws NotFoundException for anyone but the two, and where it is no mediation
    /// @throws RefusedException `care.closed`; `care.not-accepted` before both want it; `care.stated`;
    ///     `post.empty` or `post.too-long`
    @Transactional
    public boolean state(PersonId person, PairId pair, CareCaseId id, String words) {
        var side = access.require(person, pair);
        var mine = mediation(side, id);
        var stated = jdbc.sql("SELECT EXISTS (SELECT 1 FROM care_statement WHERE case_id = ? AND person_id = ?)")
                .params(mine.key(), person.value())
                .query(Boolean.class)
                .single();
        if (stated) {
            throw new RefusedException("care.stated");
        }
        var text = writings.write(new Writings.New(person, side.cohort(), side.key(), TextKind.MEDIATION, words, null));
        jdbc.sql("INSERT INTO care_statement (case_id, person_id, text_id, written_at) VALUES (?, ?, ?, ?)")
                .params(mine.key(), person.value(), text.key(), clock.instant())
                .update();
        cases.log(mine.key(), person, CareAct.STATED);
        cases.waits(mine.key());
        return text.danger();
    }

    /// Agrees to what the team proposes.
    ///
    /// @param steps [OwnCase.OwnSteps#key] as she read them
    /// @throws NotFoundException for anyone but the two, and where it is no mediation
    /// @throws RefusedException `care.closed`, `care.not-accepted`, or `care.changed` where the team proposes
    ///     something else by now
    @Transactional
    public void agree(PersonId person, PairId pair, CareCaseId id, long steps) {
        var side = access.require(person, pair);
        var mine = mediation(side, id);
        var column = side.mentor() ? "mentor_agreed_at" : "mentee_agreed_at";
        var agreed = jdbc.sql("UPDATE care_steps s JOIN mentoring_text x ON x.id = s.text_id SET s." + column
                                + " = COALESCE(s." + column
                                + ", ?) WHERE s.id = ? AND s.case_id = ? AND s.replaced_at IS NULL"
                                + " AND x.state = 'PUBLISHED'")
                        .params(clock.instant(), steps, mine.key())
                        .update()
                == 1;
        if (!agreed) {
            throw new RefusedException("care.changed");
        }
        cases.log(mine.key(), person, CareAct.STEPS_AGREED);
        cases.waits(mine.key());
    }

    /// Writes to the team in a case of hers. The other never reads it.
    ///
    /// @return whether she may be in danger
    /// @throws NotFoundException for anyone but the two, and where she does not see the case
    /// @throws RefusedException `care.closed`, `post.empty` or `post.too-long`
    @Transactional
    public boolean write(PersonId person, PairId pair, CareCaseId id, String words) {
        var side = access.require(person, pair);
        var mine = hold(side, id);
        cases.log(mine.key(), person, CareAct.ANSWERED);
        return cases.tell(mine.key(), side.cohort(), side.key(), person, words);
    }

    private OwnCases.Own mediation(PairSide side, CareCaseId id) {
        var mine = hold(side, id);
        if (mine.kind() != CareKind.MEDIATION) {
            throw new NotFoundException();
        }
        if (!Boolean.TRUE.equals(mine.otherAnswer())) {
            throw new RefusedException("care.not-accepted");
        }
        return mine;
    }

    private OwnCases.Own hold(PairSide side, CareCaseId id) {
        pauses.hold(side.key());
        var mine = own.hold(side, id);
        if (!mine.open()) {
            throw new RefusedException("care.closed");
        }
        return mine;
    }
}
