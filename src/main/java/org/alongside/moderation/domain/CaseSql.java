package org.alongside.moderation.domain;

/// Who may see and decide a case, as SQL. `c` is the case.
final class CaseSql {

    /// The person `%1$s` is part of the case, or she and somebody it is about have blocked each other.
    private static final String CONFLICT = """
            EXISTS (SELECT 1 FROM moderation_party x WHERE x.case_id = c.id AND (x.person_id = %1$s
                OR (x.role <> 'DECIDED' AND EXISTS (SELECT 1 FROM person_block b
                    WHERE (b.person_id = x.person_id AND b.blocked_id = %1$s)
                       OR (b.person_id = %1$s AND b.blocked_id = x.person_id)))))""";

    /// The person `:me` looks after the case: who moderates its cohort; its coordinators where somebody may be
    /// in danger or no moderator is left; administrators where no coordinator is left either. Nobody who is part
    /// of it. That somebody has blocked an administrator does not count: else nobody might be left.
    static final String SEEN = """
            FROM moderation_case c
            JOIN person self ON self.id = :me
            LEFT JOIN cohort_member me ON me.cohort_id = c.cohort_id AND me.person_id = :me
            WHERE (((me.moderator OR (me.coordinator AND (c.reach >= 2 OR c.severity = 'DANGER'))) AND NOT %s)
                OR (self.administrator AND c.reach = 3 AND NOT %s))
            """.formatted(
                    CONFLICT.formatted(":me"),
                    "EXISTS (SELECT 1 FROM moderation_party x WHERE x.case_id = c.id AND x.person_id = :me)");

    /// As what `:me` sees it.
    static final String AS_ROLE = """
            CASE WHEN me.moderator THEN 'MODERATOR' WHEN me.coordinator THEN 'COORDINATOR' ELSE 'ADMINISTRATOR' END
            """;

    /// How far a case reaches. An overdue danger goes to coordinators for good.
    private static final String WANTED = """
            CASE WHEN EXISTS (SELECT 1 FROM cohort_member m
                              WHERE m.cohort_id = c.cohort_id AND m.moderator AND NOT %1$s)
                    THEN IF(c.severity = 'DANGER' AND c.due_at < :now, 2, 1)
                WHEN EXISTS (SELECT 1 FROM cohort_member m
                             WHERE m.cohort_id = c.cohort_id AND m.coordinator AND NOT %1$s) THEN 2
                ELSE 3 END
            """.formatted(CONFLICT.formatted("m.person_id"));

    /// Sets how far the case `:key` reaches.
    static final String REACH =
            "UPDATE moderation_case c SET reach = " + WANTED + "WHERE c.state = 'OPEN' AND c.id = :key";

    /// Keys of the open cases that reach further, or less far, than they should.
    static final String WRONG_REACH =
            "SELECT c.id FROM moderation_case c WHERE c.state = 'OPEN' AND c.reach <> " + WANTED + "ORDER BY c.id";

    private CaseSql() {}

    /// @param person SQL for the key of a person
    /// @return a condition: she is part of the case, or she and somebody it is about have blocked each other
    static String conflict(String person) {
        return CONFLICT.formatted(person);
    }
}
