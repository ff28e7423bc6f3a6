package org.alongside.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alongside.admin.source.Format;
import org.alongside.discussion.ContentState;
import org.alongside.discussion.Exported;
import org.alongside.discussion.Exports;
import org.alongside.discussion.Imports;
import org.alongside.moderation.CleanUp;
import org.alongside.moderation.ClusterKind;
import org.alongside.moderation.Decision;
import org.alongside.moderation.Reason;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.alongside.testing.ApplicationTest;
import org.alongside.testing.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.UncategorizedDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Files on their way in: broken off, gone on with, reported, and cleaned up afterwards.
@ApplicationTest
@SuppressWarnings("NullAway.Init") // Set up before each test.
class ImportResumeTest {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private Imports imports;

    @Autowired
    private ImportRuns runs;

    @Autowired
    private Exports exports;

    @Autowired
    private CleanUp cleanUp;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    private Path folder;

    private final StringWriter errors = new StringWriter();
    private String slug;
    private CohortId cohort;

    @BeforeEach
    void makeACohort() {
        slug = fixtures.slug();
        cohort = fixtures.cohort(slug);
    }

    @Test
    void aRunThatWasBrokenOffGoesOnWithoutALossAndWithoutAnythingTwice() throws IOException {
        var file = write("old.jsonl", lines(230));

        assertThatThrownBy(() -> run(file, Format.JSONL, brokenAt(3))).hasMessage("broken off");
        var begun = exported().size();
        var run = runs.begin(cohort, ImportRuns.fingerprint(file, Format.JSONL), Format.JSONL, false);
        assertThat(run.from().at()).isPositive();
        assertThat(begun)
                .isEqualTo(100)
                .isEqualTo(run.before().threads()
                        + run.before().published()
                        + run.before().held());

        var counts = run(file, Format.JSONL, imports::takeAll);

        assertThat(exported()).hasSize(231);
        assertThat(counts.present()).isZero();
        assertThat(counts.threads() + counts.published() + counts.held()).isEqualTo(231);
    }

    @Test
    void theSameOfAnExportOfWordPress() throws IOException {
        var comments = IntStream.range(0, 130)
                .mapToObj(i -> comment(i, Fixtures.text(i % 125)))
                .collect(Collectors.joining());
        var file = write("old.xml", wordPress(comments));

        assertThatThrownBy(() -> run(file, Format.WXR, brokenAt(3))).hasMessage("broken off");
        var counts = run(file, Format.WXR, imports::takeAll);

        assertThat(exported()).hasSize(131);
        assertThat(counts.present()).isZero();
        assertThat(run(file, Format.WXR, imports::takeAll).present()).isEqualTo(131);
    }

    @Test
    void whatIsRolledBackLeavesNoPositionBehind() throws IOException {
        var file = write("old.jsonl", lines(60));
        FileImport.Store dies = (texts, alongside) -> imports.takeAll(cohort, texts, each -> {
            alongside.accept(each);
            throw new IllegalStateException("broken off");
        });

        assertThatThrownBy(() -> run(file, Format.JSONL, dies)).hasMessage("broken off");

        assertThat(exported()).isEmpty();
        assertThat(runs.begin(cohort, ImportRuns.fingerprint(file, Format.JSONL), Format.JSONL, false)
                        .from()
                        .at())
                .isZero();
    }

    @Test
    void aFileThatWasChangedIsReadFromItsBeginning() throws IOException {
        var file = write("old.jsonl", lines(230));
        assertThatThrownBy(() -> run(file, Format.JSONL, brokenAt(2))).hasMessage("broken off");
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_000));

        assertThat(run(file, Format.JSONL, imports::takeAll).present()).isEqualTo(50);
    }

    @Test
    void whatTheDatabaseCannotStoreDoesNotKeepTheOthersOut() throws IOException {
        var file = write(
                "old.jsonl",
                thread() + post("1", "Good words of hers.") + post("é".repeat(10), "More.") + post("3", "Last words."));
        // Another import is faster by a moment with one of them.
        FileImport.Store late = (texts, alongside) -> {
            texts.subList(0, 2).forEach(text -> imports.takeAll(cohort, List.of(text), _ -> {}));
            return imports.takeAll(cohort, texts, alongside);
        };

        var counts = run(file, Format.JSONL, late);

        assertThat(counts).isEqualTo(new ImportCounts(0, 2, 0, 2, 0, 0));
    }

    @Test
    void whereABatchFailsForAnyReasonEachTextIsTriedAlone() throws IOException {
        var failed = new boolean[1];
        FileImport.Store failsOnce = (texts, alongside) -> imports.takeAll(cohort, texts, each -> {
            if (!failed[0]) {
                failed[0] = true;
                throw new UncategorizedDataAccessException("odd", null) {};
            }
            alongside.accept(each);
        });

        var counts = run(write("old.jsonl", lines(3)), Format.JSONL, failsOnce);

        assertThat(counts).isEqualTo(new ImportCounts(1, 3, 0, 0, 0, 0));
        assertThat(exported()).hasSize(4);
    }

    @Test
    void textsOfOneTransactionKnowEachOther() throws IOException {
        var same = "Nice post about the weather and the garden of my neighbour, come and look at it";
        var counts = run(
                write(
                        "old.jsonl",
                        thread()
                                + IntStream.range(0, 20)
                                        .mapToObj(i -> post("p" + i, same))
                                        .collect(Collectors.joining())),
                Format.JSONL,
                imports::takeAll);
        var together = counts.held();
        cohort = fixtures.cohort();
        var alone = run(
                write(
                        "old2.jsonl",
                        thread()
                                + IntStream.range(0, 20)
                                        .mapToObj(i -> post("p" + i, same))
                                        .collect(Collectors.joining())),
                Format.JSONL,
                (at, texts, alongside) -> {
                    var taken = texts.stream()
                            .flatMap(text -> imports.takeAll(at, List.of(text), _ -> {}).stream())
                            .toList();
                    alongside.accept(taken);
                    return taken;
                });

        assertThat(together).isEqualTo(alone.held());
    }

    @Test
    void theReportHasALineForEachTextAndNoneOfItsWords() throws IOException {
        var comments = comment(1, "Good words.")
                + comment(2, Fixtures.SPAM)
                + comment(3, "Buy.").replace("approved>1<", "approved>spam<");
        var report = folder.resolve("report.csv");
        try (var out = ImportReport.to(report)) {
            run(write("old.xml", wordPress(comments)), Format.WXR, imports::takeAll, out);
        }

        assertThat(Files.readAllLines(report))
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo("line,kind,thread,id,outcome,reason"),
                        line -> assertThat(line).endsWith(",thread,wp:old.example.org:1,,published,"),
                        line -> assertThat(line).endsWith(",post,wp:old.example.org:1,1,published,"),
                        line -> assertThat(line).contains(",post,wp:old.example.org:1,2,held,"),
                        line -> assertThat(line).endsWith(",post,wp:old.example.org:1,3,skipped,spam"));
        assertThat(Files.readString(report)).doesNotContain("essays").doesNotContain("Lin");
    }

    @Test
    void aReportDoesNotCarryOutWhatAFileSays() throws IOException {
        var report = folder.resolve("report.csv");
        try (var out = ImportReport.to(report)) {
            out.add(1, "=cmd|'/c calc'!A0", "@x", "published", null);
        }

        assertThat(Files.readAllLines(report).getLast()).isEqualTo("1,post,'=cmd|'/c calc'!A0,'@x,published,");
    }

    @Test
    void theRealThreadIsCleanWithFewActs() throws IOException {
        var data = System.getenv("ALONGSIDE_REAL_DATA");
        assumeTrue(data != null, "ALONGSIDE_REAL_DATA is not set: the real thread is not read");
        run(Path.of(String.valueOf(data), "power-and-mentoring.thread.jsonl"), Format.JSONL, imports::takeAll);
        var moderator = fixtures.moderator(cohort);

        int acts = cleanedUp(moderator);

        assertThat(acts).isLessThanOrEqualTo(8);
        var states = exported().stream()
                .skip(1)
                .collect(Collectors.groupingBy(
                        Exported::state, Collectors.mapping(Exported::post, Collectors.toList())));
        assertThat(states).doesNotContainKey(ContentState.HELD);
        assertThat(states.get(ContentState.PUBLISHED)).contains("33", "34", "35", "36");
    }

    /// By what they are held for, one group after the other.
    private int cleanedUp(PersonId moderator) {
        cleanUp.look(moderator, slug, _ -> true);
        var groups = cleanUp.clusters(moderator, slug, ClusterKind.REASON, 50)
                .orElseThrow()
                .shown();
        groups.forEach(group ->
                cleanUp.decide(moderator, slug, group.id(), Set.of(), Decision.remove(Reason.SPAM), _ -> true));
        return groups.size();
    }

    private FileImport.Store brokenAt(int batch) {
        var left = new int[] {batch};
        return (texts, alongside) -> {
            if (--left[0] == 0) {
                throw new IllegalStateException("broken off");
            }
            return imports.takeAll(cohort, texts, alongside);
        };
    }

    @FunctionalInterface
    private interface Way {
        List<Imports.Taken> take(
                CohortId cohort, List<Imports.Imported> texts, Consumer<List<Imports.Taken>> alongside);
    }

    private ImportCounts run(Path file, Format format, Way way) throws IOException {
        return run(file, format, (texts, alongside) -> way.take(cohort, texts, alongside));
    }

    private ImportCounts run(Path file, Format format, Way way, ImportReport report) throws IOException {
        return run(file, format, (texts, alongside) -> way.take(cohort, texts, alongside), report);
    }

    private ImportCounts run(Path file, Format format, FileImport.Store store) throws IOException {
        return run(file, format, store, ImportReport.none());
    }

    private ImportCounts run(Path file, Format format, FileImport.Store store, ImportReport report) throws IOException {
        var run = runs.begin(cohort, ImportRuns.fingerprint(file, format), format, false);
        var result = new FileImport(
                        store,
                        (position, counts) -> runs.move(run, position, counts),
                        report,
                        ImportProgress.of(1, new PrintWriter(errors)),
                        new PrintWriter(errors, true))
                .run(format.source(), () -> Files.newInputStream(file), run.from(), run.before());
        runs.finish(run);
        return result.counts();
    }

    private List<Exported> exported() {
        var all = new ArrayList<Exported>();
        exports.all(cohort, all::add);
        return all;
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }

    private static String lines(int posts) {
        return thread()
                + IntStream.range(0, posts)
                        .mapToObj(i -> post("p" + i, Fixtures.text(i % 125)))
                        .collect(Collectors.joining());
    }

    private static String thread() {
        return "{\"kind\":\"thread\",\"id\":\"t1\",\"title\":\"Which bus\",\"body\":\"Which bus is it?\"}\n";
    }

    private static String post(String id, String body) {
        return "{\"kind\":\"post\",\"thread\":\"t1\",\"id\":\"%s\",\"body\":\"%s\"}\n".formatted(id, body);
    }

    private static String wordPress(String comments) {
        return """
                <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
                 xmlns:wp="http://wordpress.org/export/1.2/"><channel>
                <link>https://old.example.org</link><item><title>Which bus</title>
                <content:encoded>Which bus is it?</content:encoded><wp:post_id>1</wp:post_id><wp:status>publish</wp:status>
                <wp:post_type>post</wp:post_type><wp:post_password></wp:post_password>
                """ + comments + "</item></channel></rss>";
    }

    private static String comment(int id, String body) {
        return """
                <wp:comment><wp:comment_id>%d</wp:comment_id><wp:comment_author>Lin</wp:comment_author>
                <wp:comment_content>%s</wp:comment_content><wp:comment_approved>1</wp:comment_approved></wp:comment>
                """.formatted(id, body);
    }
}
