package org.alongside.mentoring.domain.ending;

import java.util.EnumMap;
import java.util.Map;
import org.alongside.mentoring.ExitChoice;
import org.alongside.mentoring.ExitCounts;
import org.alongside.shared.CohortId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Counts what people answer at the end.
@Component
public class ExitReader {

    private final JdbcClient jdbc;

    ExitReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return over all pairs of a cohort; null while there are too few to keep them apart
    public @Nullable ExitCounts counts(CohortId cohort) {
        var goals = new EnumMap<ExitChoice, Integer>(ExitChoice.class);
        var asEquals = new EnumMap<ExitChoice, Integer>(ExitChoice.class);
        var again = new EnumMap<ExitChoice, Integer>(ExitChoice.class);
        var all = new int[1];
        jdbc.sql("""
                        SELECT x.goals, x.as_equals, x.again, COUNT(*) FROM exit_answer x
                        JOIN mentoring_pair p ON p.id = x.pair_id WHERE p.cohort_id = ?
                        GROUP BY x.goals, x.as_equals, x.again""").param(cohort.value()).query(row -> {
            var count = row.getInt(4);
            add(goals, row.getString(1), count);
            add(asEquals, row.getString(2), count);
            add(again, row.getString(3), count);
            all[0] += count;
        });
        return all[0] < ExitCounts.FEWEST ? null : new ExitCounts(all[0], goals, asEquals, again);
    }

    private static void add(Map<ExitChoice, Integer> counts, String choice, int count) {
        counts.merge(ExitChoice.valueOf(choice), count, Integer::sum);
    }
}
