package org.alongside.library.domain.links;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What is known of the links that others read in the library.
@Component
public class LinkStore {

    /// New links are first looked at within this time, and all later looks are spread by it.
    private static final Duration SPREAD = Duration.ofHours(12);

    /// A server that stopped in the middle of a look leaves it to the next one after this time.
    private static final Duration CLAIM = Duration.ofHours(1);

    private static final String READ = """
            FROM resource r JOIN resource_version v ON v.id = r.shown_version_id
            WHERE r.state = 'ACCEPTED' AND v.link IS NOT NULL
            """;

    private final JdbcClient jdbc;

    LinkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A link that is to be looked at.
    @SuppressWarnings("ArrayRecordComponent") // Nobody compares them.
    record Due(byte[] hash, String link, Instant at, LinkState state) {}

    /// @return when nothing answered there last; empty where it does, or nobody knows
    public Optional<Instant> noAnswer(String link) {
        return jdbc.sql("""
                        SELECT checked_at FROM link_check
                        WHERE hash = UNHEX(SHA2(?, 256)) AND dead_at IS NOT NULL""").param(link).query(Instant.class).optional();
    }

    /// Follows what others read: links that came, and links that nobody reads any more.
    void follow(Instant now) {
        jdbc.sql("""
                        INSERT IGNORE INTO link_check (hash, link, next_at)
                        SELECT DISTINCT UNHEX(SHA2(v.link, 256)), v.link, :now + INTERVAL FLOOR(RAND() * :spread) SECOND
                        """ + READ + """
                        AND NOT EXISTS (SELECT 1 FROM link_check k WHERE k.hash = UNHEX(SHA2(v.link, 256)))""")
                .param("now", now)
                .param("spread", SPREAD.toSeconds())
                .update();
        jdbc.sql("DELETE FROM link_check WHERE hash NOT IN (SELECT UNHEX(SHA2(v.link, 256)) " + READ + ")")
                .update();
    }

    /// @return what is to be looked at, the longest waiting first
    List<Due> due(Instant now, int limit) {
        return jdbc.sql("""
                        SELECT hash, link, next_at, failures, failing_since, dead_at FROM link_check
                        WHERE next_at <= ? ORDER BY next_at LIMIT ?""").params(now, limit).query((row, _) -> due(row)).list();
    }

    /// Takes a link before it is looked at.
    ///
    /// @return false where another server has
    boolean claim(Due due, Instant now) {
        return jdbc.sql("UPDATE link_check SET next_at = ? WHERE hash = ? AND next_at = ?")
                        .params(now.plus(CLAIM), due.hash(), due.at())
                        .update()
                == 1;
    }

    /// Notes what came of a look. Of one that says nothing, readers are not told as of one without an answer.
    void note(Due due, LinkState state, Instant now) {
        var later = Duration.ofSeconds(ThreadLocalRandom.current().nextLong(SPREAD.toSeconds()));
        jdbc.sql("""
                        UPDATE link_check SET checked_at = IF(:unsure AND dead_at IS NOT NULL, checked_at, :now), next_at = :next, failures = :failures,
                            failing_since = :since, dead_at = :dead WHERE hash = :hash""")
                .param("unsure", state.equals(due.state()))
                .param("now", now.truncatedTo(ChronoUnit.MICROS))
                .param("next", now.plus(state.pause()).plus(later))
                .param("failures", state.failures())
                .param("since", state.failingSince())
                .param("dead", state.deadAt())
                .param("hash", due.hash())
                .update();
    }

    private static Due due(ResultSet row) throws SQLException {
        return new Due(
                Objects.requireNonNull(row.getBytes(1)),
                row.getString(2),
                row.getObject(3, Instant.class),
                new LinkState(row.getInt(4), row.getObject(5, Instant.class), row.getObject(6, Instant.class)));
    }
}
