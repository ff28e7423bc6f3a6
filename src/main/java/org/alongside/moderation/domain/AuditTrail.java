package org.alongside.moderation.domain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The append-only trail of the desk. Entries are numbered without a gap, and each one's hash (SHA-256) covers it
/// and the hash of the one before: what is changed, taken out or put in between later does not fit any more.
@Component
public class AuditTrail {

    /// Bytes of a hash.
    public static final int HASH = 32;

    private static final HexFormat HEX = HexFormat.of();
    private static final int FETCH = 1000;

    private static final String COLUMNS = """
            number, at, actor_id, actor_role, act, cohort_id, case_id, subject_kind, subject_id, concerned_id, reason,
            before_state, after_state, parent, hash""";

    private final JdbcClient jdbc;
    private final Clock clock;

    AuditTrail(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Adds an entry, as the last thing of a transaction: whoever adds one holds the end of the trail until its
    /// transaction ends, and must not wait for anything else then.
    ///
    /// @return its number
    @Transactional(propagation = Propagation.MANDATORY)
    public long add(AuditEntry entry) {
        var last = end("FOR UPDATE");
        var number = last.number() + 1;
        // As exact as the database keeps it, so that it is the same when it is read.
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var hash = hash(HEX.parseHex(last.hash()), number, at, entry);
        insert(number, at, entry, hash);
        jdbc.sql("UPDATE audit_chain SET number = ?, hash = ? WHERE id = 1")
                .params(number, hash)
                .update();
        return number;
    }

    /// Goes over the whole trail.
    ///
    /// @param noted number of an entry whose hash is wanted, 0 for the beginning
    /// @return what was found
    // One look: what is added meanwhile is not half in it.
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Checked check(long noted) {
        var end = end("");
        var walk = new Walk(noted);
        jdbc.sql("SELECT " + COLUMNS + " FROM audit_entry ORDER BY number")
                .withFetchSize(FETCH)
                .query(walk::take);
        return walk.checked(end);
    }

    private End end(String lock) {
        return jdbc.sql("SELECT number, hash FROM audit_chain WHERE id = 1 " + lock)
                .query((row, _) -> new End(row.getLong(1), hex(row.getBytes(2))))
                .single();
    }

    private void insert(long number, Instant at, AuditEntry entry, byte[] hash) {
        jdbc.sql("INSERT INTO audit_entry (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        number,
                        at,
                        entry.actor() == null ? null : entry.actor().value(),
                        entry.role().name(),
                        entry.act(),
                        entry.cohort() == null ? null : entry.cohort().value(),
                        entry.caseKey(),
                        entry.subjectKind(),
                        entry.subjectId(),
                        entry.concerned() == null ? null : entry.concerned().value(),
                        entry.reason(),
                        entry.before(),
                        entry.after(),
                        entry.parent(),
                        hash))
                .update();
    }

    private static byte[] hash(byte[] before, long number, Instant at, AuditEntry entry) {
        var digest = sha256();
        digest.update(before);
        field(digest, number);
        field(digest, ChronoUnit.MICROS.between(Instant.EPOCH, at));
        field(digest, entry.actor() == null ? null : entry.actor().value());
        field(digest, entry.role());
        field(digest, entry.act());
        field(digest, entry.cohort() == null ? null : entry.cohort().value());
        field(digest, entry.caseKey());
        field(digest, entry.subjectKind());
        field(digest, entry.subjectId());
        field(digest, entry.concerned() == null ? null : entry.concerned().value());
        field(digest, entry.reason());
        field(digest, entry.before());
        field(digest, entry.after());
        field(digest, entry.parent());
        return digest.digest();
    }

    /// Its length goes first, so that no two rows read the same.
    private static void field(MessageDigest digest, @Nullable Object value) {
        if (value == null) {
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(-1).flip());
            return;
        }
        var bytes = value.toString().getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        digest.update(bytes);
    }

    private static String hex(byte @Nullable [] stored) {
        return HEX.formatHex(Objects.requireNonNull(stored));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        var actor = row.getObject(3, Long.class);
        var cohort = row.getObject(6, Long.class);
        var concerned = row.getObject(10, Long.class);
        return new AuditEntry(
                actor == null ? null : new PersonId(actor),
                Role.valueOf(row.getString(4)),
                row.getString(5),
                cohort == null ? null : new CohortId(cohort),
                row.getObject(7, Long.class),
                row.getString(8),
                row.getString(9),
                concerned == null ? null : new PersonId(concerned),
                row.getString(11),
                row.getString(12),
                row.getString(13),
                row.getObject(14, Long.class));
    }

    /// What going over the trail found.
    ///
    /// @param entries how many entries there are
    /// @param broken number of the first entry that is missing or does not fit; null where all is well
    /// @param hash of the last entry, hexadecimal: who keeps it elsewhere sees later whether the end was cut off
    /// @param noted hash of the entry that was asked for; null where there is none of that number
    public record Checked(
            long entries,
            @Nullable Long broken,
            String hash,
            @Nullable String noted) {}

    private record End(long number, String hash) {}

    private static final class Walk {

        private final long wanted;
        private long count;
        private @Nullable Long broken;
        private byte[] before = new byte[HASH];
        private @Nullable String noted;

        Walk(long wanted) {
            this.wanted = wanted;
            this.noted = wanted == 0 ? HEX.formatHex(before) : null;
        }

        void take(ResultSet row) throws SQLException {
            var number = row.getLong(1);
            var stored = Objects.requireNonNull(row.getBytes(15));
            count++;
            if (broken == null && (number != count || !Arrays.equals(stored, made(number, row)))) {
                broken = count;
            }
            if (number == wanted) {
                noted = HEX.formatHex(stored);
            }
            before = stored;
        }

        private byte[] made(long number, ResultSet row) throws SQLException {
            return hash(before, number, Objects.requireNonNull(row.getObject(2, Instant.class)), entry(row));
        }

        Checked checked(End end) {
            if (broken == null && end.number() != count) {
                // The end was cut off, or something was put behind it.
                broken = Math.min(end.number(), count) + 1;
            } else if (broken == null && !end.hash().equals(HEX.formatHex(before))) {
                broken = Math.max(1, count);
            }
            return new Checked(count, broken, HEX.formatHex(before), noted);
        }
    }
}
