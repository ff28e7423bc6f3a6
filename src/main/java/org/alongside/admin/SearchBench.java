package org.alongside.admin;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.alongside.cohort.CohortRole;
import org.alongside.cohort.CohortSetup;
import org.alongside.discussion.FindablePosts;
import org.alongside.identity.PeopleSetup;
import org.alongside.search.FindablePeople;
import org.alongside.search.Search;
import org.alongside.shared.PersonId;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/// How long searching takes in a community that grows: made-up posts, of which most are in one cohort, with words as
/// frequent as in a language.
final class SearchBench {

    private static final int WARM_UPS = 20;
    private static final int CALLS = 100;

    /// Words that every writer uses; the most frequent is in every third post, the last of them in every fiftieth.
    private static final int COMMON = 30;

    /// Each may search only so often in a minute.
    private static final int READERS = 80;

    private static final Map<String, Asked> QUERIES = queries();

    private final ApplicationContext context;
    private final Path folder;
    private final PrintStream out;
    private final Search search;
    private final SearchBenchPosts posts;
    private final List<PersonId> ofOne = new ArrayList<>();
    private final List<PersonId> ofThree = new ArrayList<>();

    private SearchBench(ApplicationContext context, Path folder, PrintStream out) {
        this.context = context;
        this.folder = folder;
        this.out = out;
        this.search = context.getBean(Search.class);
        this.posts = new SearchBenchPosts(context);
        var people = context.getBean(PeopleSetup.class);
        for (int i = 0; i < READERS; i++) {
            ofOne.add(people.addWithoutPassword("one" + i + "@example.org", "Reader " + i));
            ofThree.add(people.addWithoutPassword("three" + i + "@example.org", "Reader " + i));
        }
        var cohorts = context.getBean(CohortSetup.class);
        ofOne.forEach(person -> cohorts.put(posts.cohort(0), person, CohortRole.MEMBER));
        context.getBean(FindablePeople.class).makeAll();
        for (int place : new int[] {0, 1, 3}) {
            ofThree.forEach(person -> cohorts.put(posts.cohort(place), person, CohortRole.MEMBER));
        }
    }

    /// @param sizes how many posts there are, the smallest first
    static void run(Start start, int[] sizes, PrintStream out) throws IOException {
        var folder = Files.createTempDirectory("alongside-bench");
        // No outside database: it would be filled with what nobody wants.
        try (var context = start.behindTheViews("alongside.data=" + folder, "ALONGSIDE_DB_URL=")) {
            new SearchBench(context, folder, out).measure(sizes);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private void measure(int[] sizes) {
        out.println(
                "Time of a search as a member of the largest cohort (85 of 100 posts), and of three (95 and some);");
        out.println(CALLS + " calls each after " + WARM_UPS
                + ". CPU: of the database, for one call; statements: how often it looked.");
        for (int size : sizes) {
            grow(size);
            out.printf(
                    Locale.ROOT,
                    "%n%,10d posts, load %.1f %14s %8s %8s %8s %8s %11s%n",
                    size,
                    ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                    "",
                    "p50 ms",
                    "p95 ms",
                    "p99 ms",
                    "CPU ms",
                    "statements");
            QUERIES.forEach((name, asked) -> {
                print(name + ", of one", ofOne, asked);
                print(name + ", of three", ofThree, asked);
            });
        }
    }

    private void grow(int size) {
        var begun = System.nanoTime();
        posts.growTo(size);
        var written = System.nanoTime();
        context.getBean(FindablePosts.class).makeAll();
        var jdbc = context.getBean(JdbcClient.class);
        var _ = jdbc.sql("ANALYZE TABLE post, thread, post_revision, cohort_member, post_terms")
                .query()
                .listOfRows();
        out.printf(
                Locale.ROOT,
                "%n%,10d posts written in %d s, made findable in %d s; tokens %d MB, index of them %d MB%n",
                size,
                Duration.ofNanos(written - begun).toSeconds(),
                Duration.ofNanos(System.nanoTime() - written).toSeconds(),
                megabytes("post_terms\\.ibd"),
                megabytes("FTS_.*INDEX_.*\\.ibd"));
        out.flush();
    }

    /// The server's files of a kind in the folder that is thrown away.
    private long megabytes(String kind) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.getFileName().toString().matches(kind))
                            .mapToLong(file -> file.toFile().length())
                            .sum()
                    / 1_000_000;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void print(String name, List<PersonId> readers, Asked asked) {
        var random = new Random(7);
        for (int i = 0; i < WARM_UPS; i++) {
            asked.ask(search, readers.get(i % READERS), random);
        }
        long before = looks();
        var busy = busy();
        var nanos = new long[CALLS];
        for (int i = 0; i < CALLS; i++) {
            long started = System.nanoTime();
            asked.ask(search, readers.get(i % READERS), random);
            nanos[i] = System.nanoTime() - started;
        }
        double work = busy().minus(busy).toNanos() / 1e6 / CALLS;
        double statements = (looks() - before) / (double) CALLS;
        Arrays.sort(nanos);
        out.printf(
                Locale.ROOT,
                "%-38s %8.1f %8.1f %8.1f %8.1f %11.1f%n",
                name,
                nanos[CALLS / 2] / 1e6,
                nanos[CALLS * 95 / 100] / 1e6,
                nanos[CALLS * 99 / 100] / 1e6,
                work,
                statements);
        out.flush();
    }

    /// @return processor time of the database server so far: what other programs on the machine do not disturb
    private static Duration busy() {
        return ProcessHandle.current()
                .children()
                .flatMap(child -> child.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    /// @return how often a FULLTEXT index was read so far, as the server counts it
    private long looks() {
        return context.getBean(JdbcClient.class).sql("""
                        SELECT SUM(variable_value) FROM information_schema.global_status
                        WHERE variable_name = 'FEATURE_FULLTEXT'""").query(Long.class).single();
    }

    private static Map<String, Asked> queries() {
        var queries = new LinkedHashMap<String, Asked>();
        queries.put("one common word", find(SearchBench::common));
        queries.put("two common words", find(random -> common(random) + " " + common(random)));
        queries.put("the two most common words", find(_ -> SearchBenchPosts.word(0) + " " + SearchBenchPosts.word(1)));
        queries.put("one rare word", find(random -> SearchBenchPosts.word(SearchBenchPosts.rare(random))));
        queries.put("a word nobody used", find(random -> "qqq" + random.nextInt(1000)));
        queries.put("a phrase of two", find(random -> "\"" + common(random) + " " + common(random) + "\""));
        queries.put("one, -not another", find(random -> common(random) + " -" + common(random)));
        queries.put("one, in: one cohort", find(random -> common(random) + " in:" + SearchBenchPosts.slug(0)));
        queries.put("one, by: somebody", find(random -> common(random) + " by:\"author " + random.nextInt(50) + "\""));
        queries.put("suggestions", (search, who, random) -> {
            var word = SearchBenchPosts.word(random.nextInt(3000));
            search.suggest(who, word.substring(0, Math.min(word.length(), 3)));
        });
        return queries;
    }

    private static Asked find(Function<Random, String> typed) {
        return (search, who, random) -> search.find(who, typed.apply(random), null, null);
    }

    private static String common(Random random) {
        return SearchBenchPosts.word(random.nextInt(COMMON));
    }

    private interface Asked {

        void ask(Search search, PersonId who, Random random);
    }
}
