package org.alongside.mentoring.domain.care;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.alongside.discussion.TextCheck;
import org.alongside.mentoring.CareAct;
import org.alongside.mentoring.CareKind;
import org.alongside.screening.Kind;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.alongside.shared.PublicIds;
import org.alongside.shared.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Opens cases of the team's and writes into them, always inside the transaction of who calls. Who may was asked
/// before.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CaseBook {

    private final TextCheck check;
    private final CareTargets targets;
    private final JdbcClient jdbc;
    private final Clock clock;

    CaseBook(TextCheck check, CareTargets targets, JdbcClient jdbc, Clock clock) {
        this.check = check;
        this.targets = targets;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Opens a case, or finds the one of that kind that is open already.
    ///
    /// @param pair key of the pair
    /// @return its key
    public long open(CohortId cohort, long pair, CareKind kind, PersonId by) {
        var now = clock.instant();
        var fresh = jdbc.sql("""
                        INSERT IGNORE INTO care_case (public_id, cohort_id, pair_id, kind, raised_by, opened_at, due_at)
                        VALUES (:id, :cohort, :pair, :kind, :by, :now, :due)""")
                        .param("id", PublicIds.next())
                        .param("cohort", cohort.value())
                        .param("pair", pair)
                        .param("kind", kind.name())
                        .param("by", by.value())
                        .param("now", now)
                        .param("due", targets.due(kind, now))
                        .update()
                == 1;
        var key = jdbc.sql("SELECT id FROM care_case WHERE open_case = ?")
                .param(openKey(pair, kind, by))
                .query(Long.class)
                .single();
        if (fresh) {
            log(key, by, CareAct.OPENED);
        } else {
            waits(key);
        }
        return key;
    }

    /// @return whether a case of that kind is open
    public boolean isOpen(long pair, CareKind kind, PersonId by) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM care_case WHERE open_case = ?)")
                .param(openKey(pair, kind, by))
                .query(Boolean.class)
                .single();
    }

    /// Keeps what one of the two says to the team. It is not held for anybody: the team alone reads it.
    ///
    /// @return whether she may be in danger: then a case of safety is open, too
    /// @throws RefusedException `post.empty` or `post.too-long`
    public boolean tell(long key, CohortId cohort, long pair, PersonId author, String words) {
        var checked = check.check(author, cohort, words, null, null);
        put(key, author, "ASKED", null, checked.body(), null);
        waits(key);
        if (checked.kinds().contains(Kind.DANGER)) {
            open(cohort, pair, CareKind.SAFETY, author);
            return true;
        }
        return false;
    }

    /// Adds an entry.
    ///
    /// @param kind `ASKED`, `NOTE` or `TEAM`
    /// @param to whom the team writes to; null for both, and for the rest
    /// @param body sanitized HTML; null for what the team writes to the two
    /// @param text key of what the team writes to the two
    public void put(
            long key, PersonId author, String kind, @Nullable PersonId to, @Nullable String body, @Nullable Long text) {
        jdbc.sql("""
                        INSERT INTO care_entry (case_id, author_id, kind, to_id, body, text_id, written_at)
                        VALUES (:case, :author, :kind, :to, :body, :text, :now)""")
                .param("case", key)
                .param("author", author.value())
                .param("kind", kind)
                .param("to", to == null ? null : to.value())
                .param("body", body)
                .param("text", text)
                .param("now", clock.instant())
                .update();
    }

    /// Writes down who did what.
    public void log(long key, PersonId person, CareAct act) {
        jdbc.sql("INSERT INTO care_log (case_id, person_id, act, done_at) VALUES (?, ?, ?, ?)")
                .params(key, person.value(), act.name(), clock.instant())
                .update();
    }

    /// One of the two has said something: the team is asked to look.
    public void waits(long key) {
        jdbc.sql("UPDATE care_case SET waiting = TRUE, version = version + 1 WHERE id = ? AND state = 'OPEN'")
                .param(key)
                .update();
    }

    /// The pair is over; what the team looks after goes on.
    public void pairEnded(long pair, PersonId by) {
        List<Long> open = jdbc.sql("SELECT id FROM care_case WHERE pair_id = ? AND state = 'OPEN' ORDER BY id")
                .param(pair)
                .query((row, _) -> row.getLong(1))
                .list();
        open.forEach(key -> {
            log(key, by, CareAct.PAIR_ENDED);
            waits(key);
        });
    }

    /// Writes into the log of every open case she has raised about a pair.
    public void logOwn(long pair, PersonId person, CareAct act) {
        List<Long> open = jdbc.sql("""
                        SELECT id FROM care_case WHERE pair_id = ? AND raised_by = ? AND state = 'OPEN' ORDER BY id""")
                .params(pair, person.value())
                .query((row, _) -> row.getLong(1))
                .list();
        open.forEach(key -> {
            log(key, person, act);
            waits(key);
        });
    }

    /// Adds what the team proposes that the two do, in the place of what it proposed before.
    public void propose(long key, PersonId by, long text) {
        var now = clock.instant();
        jdbc.sql("UPDATE care_steps SET replaced_at = ? WHERE case_id = ? AND replaced_at IS NULL")
                .params(now, key)
                .update();
        var id = new GeneratedKeyHolder();
        jdbc.sql("INSERT INTO care_steps (case_id, text_id, proposed_by, proposed_at) VALUES (?, ?, ?, ?)")
                .params(key, text, by.value(), now)
                .update(id, "id");
        Objects.requireNonNull(id.getKey());
    }

    private static String openKey(long pair, CareKind kind, PersonId by) {
        return kind.name() + ":" + pair + (kind == CareKind.MEDIATION ? "" : ":" + by.value());
    }
}
