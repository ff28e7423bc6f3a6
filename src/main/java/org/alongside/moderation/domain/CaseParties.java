package org.alongside.moderation.domain;

import java.time.Clock;
import java.util.List;
import org.alongside.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who is part of a case, and so does not decide it; and how far it reaches when nobody else is left.
@Component
public class CaseParties {

    /// The part of who complained about more than spam.
    public static final String COMPLAINED = "COMPLAINED";

    /// The part of who decided what is appealed.
    public static final String DECIDED = "DECIDED";

    /// The part of whom it is for or about, such as the other of the pair in which it was written.
    public static final String NEAR = "NEAR";

    /// The part of who wrote what is judged, now or in a version before.
    public static final String CONCERNED = "CONCERNED";

    private final JdbcClient jdbc;
    private final Clock clock;

    CaseParties(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Notes whom a case that was opened is about.
    ///
    /// @param near whom it is for or about besides
    void begin(long key, @Nullable PersonId concerned, List<PersonId> near) {
        if (concerned != null) {
            add(key, concerned, CONCERNED);
        }
        near.forEach(person -> add(key, person, NEAR));
        reach(key);
    }

    /// Makes somebody part of a case.
    ///
    /// @param role [#COMPLAINED], [#DECIDED] or [#NEAR]
    public void take(long key, PersonId person, String role) {
        add(key, person, role);
        reach(key);
    }

    /// @return who is part of a case in that role
    public List<PersonId> of(long key, String role) {
        return jdbc.sql("SELECT person_id FROM moderation_party WHERE case_id = ? AND role = ?")
                .params(key, role)
                .query((row, _) -> new PersonId(row.getLong(1)))
                .list();
    }

    /// Follows changes of roles and blocks, and the clock.
    ///
    /// @return whether any case has come to others, or left them
    public boolean reachAll() {
        // Found first and changed one by one: an update of all would wait for whoever decides, and she for it.
        var keys = jdbc.sql(CaseSql.WRONG_REACH)
                .param("now", clock.instant())
                .query((row, _) -> row.getLong(1))
                .list();
        keys.forEach(this::reach);
        return !keys.isEmpty();
    }

    private void add(long key, PersonId person, String role) {
        jdbc.sql("INSERT IGNORE INTO moderation_party (case_id, person_id, role) VALUES (?, ?, ?)")
                .params(key, person.value(), role)
                .update();
    }

    private void reach(long key) {
        jdbc.sql(CaseSql.REACH).param("now", clock.instant()).param("key", key).update();
    }
}
