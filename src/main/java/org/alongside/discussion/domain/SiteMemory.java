package org.alongside.discussion.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.alongside.screening.Burst;
import org.alongside.screening.Community;
import org.alongside.screening.Fingerprint;
import org.alongside.screening.RecentTexts;
import org.alongside.screening.Submission;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The last texts of all cohorts, by which screening knows what is repeated from one to another. Only how often
/// and how alike is told, never which text or where. Read from the database in the background once it is first
/// asked; until then each cohort knows its own texts.
@Component
class SiteMemory {

    private static final Logger LOG = LoggerFactory.getLogger(SiteMemory.class);
    private static final int FETCH = 1_000;

    private final JdbcClient jdbc;
    private final int capacity;
    private final @Nullable RecentTexts texts;
    private final Burst newcomers = new Burst();
    private @Nullable CompletableFuture<Void> reading;

    /// @param capacity how many texts are remembered, about 120 bytes each; 0 for none
    SiteMemory(JdbcClient jdbc, @Value("${alongside.site-texts}") int capacity) {
        this.jdbc = jdbc;
        this.capacity = capacity;
        this.texts = capacity == 0 ? null : new RecentTexts(capacity);
    }

    /// @param cohort what a cohort remembers itself
    /// @return a community that knows repetition from the whole site and links from the cohort
    Community with(RecentTexts cohort) {
        if (texts == null) {
            return cohort;
        }
        var _ = read();
        return new Everywhere(texts, cohort);
    }

    /// @param community what is known besides
    /// @param author a newcomer whose text has come
    /// @return the same, and what other newcomers send to all cohorts just now
    Community watching(Community community, PersonId author, CohortId cohort, Instant now) {
        return texts == null ? community : new WatchedCommunity(community, newcomers, author, cohort, now);
    }

    /// To be called for each text of a newcomer, held or not.
    void noteNewcomer(Fingerprint text, PersonId author, CohortId cohort, Instant now) {
        if (texts != null) {
            newcomers.note(text, author.value(), cohort.value(), now);
        }
    }

    /// To be called once a text is stored for good.
    void remember(Fingerprint text) {
        if (texts != null) {
            // Links are counted in each cohort alone.
            texts.remember(Fingerprint.stored(text.exact(), text.sketch(), text.words()));
        }
    }

    /// Begins to read what is stored, the first time.
    ///
    /// @return done when all is read
    synchronized CompletableFuture<Void> read() {
        if (reading == null) {
            // Who writes has asked before: what this server stores from now on has a higher number.
            long last = jdbc.sql("SELECT COALESCE(MAX(id), 0) FROM post_revision")
                    .query(Long.class)
                    .single();
            reading = CompletableFuture.runAsync(
                    () -> readUpTo(last), Thread.ofVirtual().name("site-memory")::start);
        }
        return reading;
    }

    private void readUpTo(long last) {
        try {
            long first = jdbc.sql("""
                            SELECT COALESCE(MIN(id), 0) FROM (
                                SELECT id FROM post WHERE state <> 'DELETED' ORDER BY id DESC LIMIT ?) newest""").param(capacity).query(Long.class).single();
            // Of each post its newest text, so that a text that was changed counts once.
            jdbc.sql("""
                            SELECT r.text_hash, r.sketch, r.word_count, IF(r.text_hash IS NULL, r.body, NULL)
                            FROM post p STRAIGHT_JOIN post_revision r ON r.id = p.latest_revision_id
                            WHERE p.id >= :first AND p.state <> 'DELETED' AND r.id <= :last ORDER BY p.id""")
                    .withFetchSize(FETCH)
                    .param("first", first)
                    .param("last", last)
                    .query((ResultSet row) -> remember(fingerprint(row)));
        } catch (RuntimeException e) {
            // Screening goes on with what the cohorts remember themselves.
            LOG.warn(
                    "The texts of the site could not all be read: {}",
                    e.getClass().getName());
        }
    }

    /// A text from before fingerprints were stored is read itself.
    private static Fingerprint fingerprint(ResultSet row) throws SQLException {
        var body = row.getString(4);
        if (body != null) {
            return Fingerprint.of(Submission.of(body));
        }
        var sketch = Objects.requireNonNullElse(row.getBytes(2), new byte[0]);
        return Fingerprint.stored(row.getLong(1), sketch, row.getInt(3));
    }

    private record Everywhere(RecentTexts site, RecentTexts cohort) implements Community {

        /// The cohort may know a text that the site does not: one that was changed, or came in beside this server.
        @Override
        public int timesSeen(Fingerprint fingerprint) {
            return Math.max(site.timesSeen(fingerprint), cohort.timesSeen(fingerprint));
        }

        @Override
        public double closest(Fingerprint fingerprint) {
            return Math.max(site.closest(fingerprint), cohort.closest(fingerprint));
        }

        @Override
        public int textsLinkingTo(String host) {
            return cohort.textsLinkingTo(host);
        }

        @Override
        public double shareOfLanguage(Fingerprint fingerprint) {
            return cohort.shareOfLanguage(fingerprint);
        }

        @Override
        public void remember(Fingerprint fingerprint) {
            throw new UnsupportedOperationException("remembered when it is stored");
        }
    }
}
