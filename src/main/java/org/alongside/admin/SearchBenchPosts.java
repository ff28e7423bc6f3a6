package org.alongside.admin;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.alongside.cohort.CohortRole;
import org.alongside.cohort.CohortSetup;
import org.alongside.identity.PeopleSetup;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/// Made-up posts by the million, written past the services. The same numbers give the same posts.
final class SearchBenchPosts {

    /// Of a hundred posts, 85 are in the first cohort, 10 in the second, 4 in the third and one in the others.
    private static final int[] SHARES = {85, 95, 99};

    private static final int SMALL_COHORTS = 20;
    private static final int AUTHORS = 50;

    /// Words that are told apart, and words of a post.
    private static final int VOCABULARY = 40_000;

    private static final int FEWEST_WORDS = 15;
    private static final int MORE_WORDS = 60;
    private static final int TITLE_WORDS = 6;
    private static final int POSTS_OF_A_THREAD = 20;
    private static final int AT_ONCE = 1000;

    private static final String[] SYLLABLES = {
        "ba", "de", "ki", "lo", "mu", "na", "pe", "ri", "so", "tu", "va", "we", "xi", "yo", "zu", "fa", "ge", "hi", "jo"
    };

    private static final LocalDateTime FIRST = LocalDateTime.of(2020, 1, 1, 0, 0);

    private final JdbcTemplate jdbc;
    private final double[] frequencies = frequencies();
    private final Random random = new Random(20_261_128);
    private final List<CohortId> cohorts = new ArrayList<>();
    private final List<PersonId> authors = new ArrayList<>();
    private final long[] threads;
    private final int[] lengths;
    private int written;
    private long lastThread;

    SearchBenchPosts(ApplicationContext context) {
        this.jdbc = context.getBean(JdbcTemplate.class);
        var people = context.getBean(PeopleSetup.class);
        var setup = context.getBean(CohortSetup.class);
        for (int i = 0; i < SHARES.length + SMALL_COHORTS; i++) {
            cohorts.add(setup.create(slug(i), "Cohort " + i, ""));
        }
        IntStream.range(0, AUTHORS)
                .forEach(i -> authors.add(people.addWithoutPassword("author" + i + "@example.org", "Author " + i)));
        cohorts.forEach(cohort -> authors.forEach(author -> setup.put(cohort, author, CohortRole.MEMBER)));
        threads = new long[cohorts.size()];
        lengths = new int[cohorts.size()];
    }

    /// @param place 0 for the cohort with most of the posts
    CohortId cohort(int place) {
        return cohorts.get(place);
    }

    static String slug(int place) {
        return "bench-" + place;
    }

    /// @param rank 0 for the most frequent
    static String word(int rank) {
        var word = new StringBuilder();
        // Different ranks give different words, and neighbours do not begin alike.
        for (int rest = rank * 7 + 361; rest > 0; rest /= SYLLABLES.length) {
            word.append(SYLLABLES[rest % SYLLABLES.length]);
        }
        return word.toString();
    }

    /// @return the rank of a word that is not frequent
    static int rare(Random random) {
        return VOCABULARY / 2 + random.nextInt(VOCABULARY / 2);
    }

    /// Adds posts until there are so many.
    void growTo(int count) {
        while (written < count) {
            int to = Math.min(count, written + AT_ONCE);
            var _ = jdbc.execute((ConnectionCallback<Integer>) connection -> {
                write(connection, to);
                return written;
            });
        }
    }

    private void write(Connection connection, int to) throws SQLException {
        connection.setAutoCommit(false);
        try (var settings = connection.createStatement()) {
            // Posts and their texts point at each other.
            settings.execute("SET foreign_key_checks = 0");
            try (var thread = connection.prepareStatement("""
                            INSERT INTO thread (id, public_id, cohort_id, title, author_id, lang, state, created_at,
                                last_activity_at, post_count) VALUES (?, ?, ?, ?, ?, 'en', 'PUBLISHED', ?, ?, 1)""");
                    var post = connection.prepareStatement("""
                            INSERT INTO post (id, public_id, thread_id, opening, author_id, state, posted_at, created_at,
                                published_at, shown_revision_id, latest_revision_id)
                            VALUES (?, ?, ?, ?, ?, 'PUBLISHED', ?, ?, ?, ?, ?)""");
                    var text = connection.prepareStatement("""
                            INSERT INTO post_revision (id, post_id, number, body, policy_version, written_at, state, score,
                                signals) VALUES (?, ?, 1, ?, 1, ?, 'PUBLISHED', 0, '[]')""")) {
                while (written < to) {
                    written++;
                    add(thread, post, text);
                }
                thread.executeBatch();
                post.executeBatch();
                text.executeBatch();
            }
            connection.commit();
            settings.execute("SET foreign_key_checks = 1");
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private void add(PreparedStatement thread, PreparedStatement post, PreparedStatement text) throws SQLException {
        int place = place(written);
        var at = FIRST.plusMinutes(written).toInstant(ZoneOffset.UTC);
        var author = authors.get(random.nextInt(AUTHORS)).value();
        boolean opening = lengths[place]++ % POSTS_OF_A_THREAD == 0;
        if (opening) {
            threads[place] = ++lastThread;
            set(thread, lastThread, id("t", lastThread), cohorts.get(place).value(), words(TITLE_WORDS), author, at, at)
                    .addBatch();
        }
        set(post, written, id("p", written), threads[place], opening, author, at, at, at, written, written)
                .addBatch();
        var body = "<p>" + words(FEWEST_WORDS + random.nextInt(MORE_WORDS)) + ".</p>";
        set(text, written, written, body, at).addBatch();
    }

    private int place(int post) {
        int share = post % 100;
        for (int i = 0; i < SHARES.length; i++) {
            if (share < SHARES[i]) {
                return i;
            }
        }
        return SHARES.length + post / 100 % SMALL_COHORTS;
    }

    private static String id(String kind, long key) {
        return "%s%019d".formatted(kind, key);
    }

    private String words(int count) {
        var words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            int found = Arrays.binarySearch(frequencies, random.nextDouble());
            words.append(i == 0 ? "" : " ").append(word(found < 0 ? -found - 1 : found));
        }
        return words.toString();
    }

    /// Added up: the nth word is about an nth as frequent as the first (Zipf and Mandelbrot, with a shift of 3).
    private static double[] frequencies() {
        var sums = new double[VOCABULARY];
        double sum = 0;
        for (int i = 0; i < VOCABULARY; i++) {
            sum += 1.0 / (i + 3);
            sums[i] = sum;
        }
        for (int i = 0; i < VOCABULARY; i++) {
            sums[i] = i == VOCABULARY - 1 ? 1 : sums[i] / sum;
        }
        return sums;
    }

    private static PreparedStatement set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof Instant at) {
                statement.setObject(i + 1, at.atOffset(ZoneOffset.UTC).toLocalDateTime());
            } else {
                statement.setObject(i + 1, values[i]);
            }
        }
        return statement;
    }
}
