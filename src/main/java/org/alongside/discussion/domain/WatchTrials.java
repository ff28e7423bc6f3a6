package org.alongside.discussion.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.alongside.discussion.WatchTrial;
import org.alongside.richtext.RichText;
import org.alongside.screening.WatchedWords;
import org.alongside.shared.CohortId;
import org.alongside.shared.PostId;
import org.alongside.shared.ThreadId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Tries a pattern on what was published lately. Who may see what it finds is for the caller to know.
@Component
public class WatchTrials {

    private static final Duration LATELY = Duration.ofDays(30);
    private static final int CHUNK = 200;
    private static final int SHOWN = 20;
    private static final int EXCERPT = 280;
    private static final int BEFORE = 80;

    private final JdbcClient jdbc;

    WatchTrials(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Reads the texts of the last 30 days, the newest first, a chunk at a time.
    ///
    /// @param cohort null for every cohort; then no text is shown, only how many each cohort has
    /// @param most texts that are looked at
    public WatchTrial run(WatchedWords pattern, @Nullable CohortId cohort, Instant now, int most) {
        var keys = newest(cohort, now.minus(LATELY), most + 1);
        boolean cut = keys.size() > most;
        var found = new Found(pattern, cohort != null);
        for (int i = 0; i < Math.min(most, keys.size()); i += CHUNK) {
            texts(keys.subList(i, Math.min(Math.min(most, keys.size()), i + CHUNK)))
                    .forEach(found::look);
        }
        return found.trial(cut);
    }

    private List<Long> newest(@Nullable CohortId cohort, Instant since, int limit) {
        return jdbc.sql("""
                        SELECT p.id FROM post p JOIN thread t ON t.id = p.thread_id
                        WHERE p.state = 'PUBLISHED' AND t.state = 'PUBLISHED' AND p.published_at >= :since
                          AND (:cohort IS NULL OR t.cohort_id = :cohort)
                        ORDER BY p.published_at DESC, p.id DESC LIMIT :limit""")
                .param("since", since)
                .param("cohort", cohort == null ? null : cohort.value())
                .param("limit", limit)
                .query((row, _) -> row.getLong(1))
                .list();
    }

    private List<Text> texts(List<Long> keys) {
        return jdbc.sql("""
                        SELECT c.name, t.public_id, t.title, p.public_id, p.opening, p.published_at, r.subject, r.body
                        FROM post p JOIN thread t ON t.id = p.thread_id JOIN cohort c ON c.id = t.cohort_id
                        JOIN post_revision r ON r.id = p.shown_revision_id
                        WHERE p.id IN (:keys) AND p.state = 'PUBLISHED'
                        ORDER BY p.published_at DESC, p.id DESC""").param("keys", keys).query((row, _) -> text(row)).list();
    }

    private static Text text(ResultSet row) throws SQLException {
        return new Text(
                row.getString(1),
                new ThreadId(row.getString(2)),
                row.getString(3),
                new PostId(row.getString(4)),
                row.getBoolean(5),
                row.getObject(6, Instant.class),
                row.getString(7),
                row.getString(8));
    }

    private record Text(
            String cohort,
            ThreadId thread,
            String title,
            PostId post,
            boolean opening,
            Instant publishedAt,
            @Nullable String subject,
            String body) {

        List<String> evidences(WatchedWords pattern) {
            return pattern.find(opening ? title : subject, body).stream()
                    .map(WatchedWords.Match::evidence)
                    .distinct()
                    .toList();
        }

        WatchTrial.Caught caught(List<String> evidences) {
            var excerpt = RichText.mark(RichText.fromPlain(around(evidences)), evidences);
            return new WatchTrial.Caught(post, thread, title, excerpt, evidences, publishedAt);
        }

        /// Some of the text, with the first of the words in it where they stand as they are.
        private String around(List<String> evidences) {
            var line = RichText.excerpt(body, Integer.MAX_VALUE);
            int at = evidences.stream()
                    .mapToInt(line::indexOf)
                    .filter(i -> i >= 0)
                    .min()
                    .orElse(0);
            int start = at <= BEFORE ? 0 : line.lastIndexOf(' ', at - BEFORE) + 1;
            int end = Math.min(line.length(), start + EXCERPT);
            end = end == line.length() ? end : Math.max(at, line.lastIndexOf(' ', end));
            return (start > 0 ? "… " : "") + line.substring(start, end) + (end < line.length() ? " …" : "");
        }
    }

    private static final class Found {
        private final WatchedWords pattern;
        private final boolean mayRead;
        private final List<WatchTrial.Caught> newest = new ArrayList<>();
        private final Map<String, Integer> cohorts = new TreeMap<>();
        private int looked;
        private int caught;

        Found(WatchedWords pattern, boolean mayRead) {
            this.pattern = pattern;
            this.mayRead = mayRead;
        }

        void look(Text text) {
            looked++;
            var evidences = text.evidences(pattern);
            if (evidences.isEmpty()) {
                return;
            }
            caught++;
            if (!mayRead) {
                cohorts.merge(text.cohort(), 1, Integer::sum);
            } else if (newest.size() < SHOWN) {
                newest.add(text.caught(evidences));
            }
        }

        WatchTrial trial(boolean cut) {
            var counts = cohorts.entrySet().stream()
                    .map(entry -> new WatchTrial.Count(entry.getKey(), entry.getValue()))
                    .toList();
            return new WatchTrial(looked, caught, cut, newest, counts);
        }
    }
}
