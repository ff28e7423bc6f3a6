package org.alongside.admin;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.alongside.cohort.CohortRole;
import org.alongside.cohort.CohortSetup;
import org.alongside.discussion.DiscussionSetup;
import org.alongside.discussion.DiscussionSetup.Past;
import org.alongside.discussion.Following;
import org.alongside.discussion.HomeCard;
import org.alongside.discussion.HomeTasks;
import org.alongside.discussion.Mentions;
import org.alongside.discussion.Reading;
import org.alongside.discussion.Threads;
import org.alongside.identity.People;
import org.alongside.identity.PeopleSetup;
import org.alongside.moderation.CaseFilter;
import org.alongside.moderation.Cases;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.alongside.shared.ThreadId;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/// How long the services behind the busiest pages take, with every thread of the cohort 100 posts long.
final class PagesBench {

    private static final int THREADS = 30;
    private static final int POSTS = 100;
    private static final int WARM_UPS = 500;
    private static final int CALLS = 1_000;
    private static final int FEW = 5;
    private static final String SLUG = "bench";
    private static final String TEXT =
            "<p>Post %d. I took the bus to the language school and asked the teacher which course is the"
                    + " right one for me. She said that I should come on Thursday and listen to both.</p>";

    private final ApplicationContext context;
    private final JdbcClient jdbc;
    private final PrintStream out;

    private PagesBench(ApplicationContext context, PrintStream out) {
        this.context = context;
        this.jdbc = context.getBean(JdbcClient.class);
        this.out = out;
    }

    static void run(Start start, PrintStream out) throws IOException {
        var folder = Files.createTempDirectory("alongside-bench");
        // No outside database: it would be filled with what nobody wants.
        try (var context = start.behindTheViews("alongside.data=" + folder, "ALONGSIDE_DB_URL=")) {
            new PagesBench(context, out).measure();
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private void measure() {
        var reader = context.getBean(PeopleSetup.class).addWithoutPassword("reader@example.org", "Reader");
        var thread = fill(reader);
        var threads = context.getBean(Threads.class);
        var second = threads.open(reader, thread, null).next();
        out.printf(
                Locale.ROOT,
                "%-30s %10s %8s %8s %8s%n",
                CALLS + " calls each",
                "statements",
                "p50 ms",
                "p95 ms",
                "p99 ms");
        print("cohort page, 25 threads", () -> threads.inCohort(reader, SLUG, null));
        print("thread of 100, posts 1-50", () -> threads.open(reader, thread, null));
        print("thread of 100, posts 51-100", () -> threads.open(reader, thread, second));
        printHome(reader);
        printDesk();
    }

    private void printHome(PersonId reader) {
        var reading = context.getBean(Reading.class);
        print("home page, all new", () -> home(reading, reader));
        for (var news : reading.news(reader)) {
            reading.markRead(reader, Map.of(news.cohort().id(), Objects.requireNonNull(news.upTo())));
        }
        print("home page, nothing new", () -> home(reading, reader));
    }

    /// Everything that the page asks for, what waits in other modules too.
    private void home(Reading reading, PersonId reader) {
        context.getBean(People.class).self(reader);
        context.getBeanProvider(HomeTasks.class).forEach(tasks -> tasks.of(reader, Locale.ENGLISH));
        reading.news(reader);
        context.getBean(Mentions.class).of(reader, null, FEW);
        context.getBean(Following.class).withNews(reader, FEW);
        context.getBeanProvider(HomeCard.class).forEach(card -> card.card(reader, Locale.ENGLISH));
    }

    private void printDesk() {
        var moderator = context.getBean(PeopleSetup.class).addWithoutPassword("moderator@example.org", "Moderator");
        var cohorts = context.getBean(CohortSetup.class);
        cohorts.put(cohorts.find(SLUG).orElseThrow(), moderator, new CohortRole(true, false));
        var open = openCases();
        var cases = context.getBean(Cases.class);
        var first = cases.waiting(moderator, CaseFilter.ALL, null);
        var one = first.items().getFirst().id();
        print("queue of " + open + ", first page", () -> cases.waiting(moderator, CaseFilter.ALL, null));
        print("queue of " + open + ", next page", () -> cases.waiting(moderator, CaseFilter.ALL, first.next()));
        print("number in the navigation", () -> cases.count(moderator, CaseFilter.ALL));
        print("one case of " + open, () -> cases.open(moderator, one));
    }

    /// Several cases for each post, of every severity.
    private int openCases() {
        return jdbc.sql("""
                        INSERT INTO moderation_case (public_id, cohort_id, kind, severity, subject_kind, subject_id, post_id,
                            revision_id, concerned_id, lang, opened_at, due_at)
                        SELECT LEFT(SHA2(CONCAT(k.kind, p.id), 256), 20), t.cohort_id, 'HELD',
                            ELT(1 + p.id % 4, 'DANGER', 'HARM', 'CONDUCT', 'SPAM'), k.kind, p.public_id, p.id,
                            p.latest_revision_id, p.author_id, 'en', p.created_at, p.created_at + INTERVAL 1 DAY
                        FROM post p JOIN thread t ON t.id = p.thread_id
                        JOIN (SELECT 'post' AS kind UNION ALL SELECT 'a' UNION ALL SELECT 'b' UNION ALL SELECT 'c') k
                        LIMIT 10000""").update();
    }

    /// @return one of the threads
    private ThreadId fill(PersonId reader) {
        var author = context.getBean(PeopleSetup.class).addWithoutPassword("author@example.org", "Author");
        var cohorts = context.getBean(CohortSetup.class);
        var cohort = cohorts.create(SLUG, "Bench", "");
        var transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        var first = Instant.now().minusSeconds((long) THREADS * POSTS);
        // Nothing that came before she joined is new for her.
        cohorts.put(cohort, reader, CohortRole.MEMBER, first);
        cohorts.put(cohort, author, CohortRole.MEMBER, first);
        for (int t = 1; t < THREADS; t++) {
            var begun = first.plusSeconds((long) t * POSTS);
            transaction.executeWithoutResult(_ -> thread(cohort, author, begun));
        }
        var small = IntStream.range(0, FEW)
                .mapToObj(i -> cohorts.create(SLUG + i, "Bench " + i, ""))
                .toList();
        transaction.executeWithoutResult(_ -> small.forEach(other -> {
            cohorts.put(other, reader, CohortRole.MEMBER, first);
            cohorts.put(other, author, CohortRole.MEMBER, first);
            named(other, author, first);
        }));
        return transaction.execute(_ -> {
            var thread = thread(cohort, author, first);
            context.getBean(Following.class).follow(reader, thread);
            return thread;
        });
    }

    private void named(CohortId cohort, PersonId author, Instant begun) {
        var text = "<p>@Reader, this is for you.</p>";
        context.getBean(DiscussionSetup.class)
                .start(cohort, "For you", new Past(author, null, text, "en", begun.plusSeconds(1), false));
    }

    private ThreadId thread(CohortId cohort, PersonId author, Instant begun) {
        var discussion = context.getBean(DiscussionSetup.class);
        var opening = new Past(author, null, TEXT.formatted(1), "en", begun, false);
        var thread = discussion.start(cohort, "Thread of " + begun, opening).thread();
        for (int p = 2; p <= POSTS; p++) {
            discussion.post(thread, new Past(author, null, TEXT.formatted(p), "en", begun.plusSeconds(p), false));
        }
        return thread;
    }

    private void print(String name, Runnable call) {
        for (int i = 0; i < WARM_UPS; i++) {
            call.run();
        }
        long before = statements();
        call.run();
        long statements = statements() - before - 1;
        var nanos = new long[CALLS];
        for (int i = 0; i < CALLS; i++) {
            long started = System.nanoTime();
            call.run();
            nanos[i] = System.nanoTime() - started;
        }
        Arrays.sort(nanos);
        out.printf(
                Locale.ROOT,
                "%-30s %10d %8.2f %8.2f %8.2f%n",
                name,
                statements,
                nanos[CALLS / 2] / 1e6,
                nanos[CALLS * 95 / 100] / 1e6,
                nanos[CALLS * 99 / 100] / 1e6);
    }

    /// @return statements that read or wrote so far, as the server counts them
    private long statements() {
        return jdbc.sql("""
                        SELECT SUM(variable_value) FROM information_schema.global_status
                        WHERE variable_name IN ('COM_SELECT', 'COM_INSERT', 'COM_UPDATE', 'COM_DELETE')""").query(Long.class).single();
    }
}
