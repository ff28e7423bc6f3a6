package org.alongside.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.alongside.admin.source.Format;
import org.alongside.admin.source.Source;
import org.alongside.discussion.Exported;
import org.alongside.discussion.Exports;
import org.alongside.discussion.Imports;
import org.alongside.discussion.Posts;
import org.alongside.discussion.Threads;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.alongside.shared.PostId;
import org.alongside.shared.ThreadId;
import org.alongside.testing.ApplicationTest;
import org.alongside.testing.Fixtures;
import org.alongside.testing.StatementCount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@ApplicationTest
class ImportTest {

    private static final String THREAD =
            "{\"kind\":\"thread\",\"id\":\"t1\",\"title\":\"Which language school\",\"author\":\"Ana\","
                    + "\"postedAt\":\"2009-07-09\",\"body\":\"Which language school did you take?\\n\\nMine is far.\",\"lang\":\"en\"}\n";

    @Autowired
    private StatementCount statements;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private Imports imports;

    @Autowired
    private Exports exports;

    @Autowired
    private Threads threads;

    @Autowired
    private Posts posts;

    @Autowired
    private JdbcClient jdbc;

    private final StringWriter errors = new StringWriter();
    private CohortId cohort;

    @BeforeEach
    void makeACohort() {
        cohort = fixtures.cohort();
    }

    @Test
    void aThreadAndItsPostsArriveAsTheyWere() throws IOException {
        run(THREAD + post("1", "The one at the harbour & the bus there."));

        assertThat(exported())
                .extracting(Exported::line, Exported::author, Exported::body, text -> String.valueOf(text.postedAt()))
                .containsExactly(
                        tuple(
                                "Which language school",
                                "Ana",
                                "<p>Which language school did you take?</p><p>Mine is far.</p>",
                                "2009-07-09T00:00:00Z"),
                        tuple(null, null, "<p>The one at the harbour &amp; the bus there.</p>", "null"));
    }

    @Test
    void aMemberReadsWhatWasImported() throws IOException {
        var slug = fixtures.slug();
        cohort = fixtures.cohort(slug);
        var member = fixtures.member(cohort);
        run(THREAD + post("1", "The one at the harbour."));

        var summary = threads.inCohort(member, slug, null).threads().items().getFirst();
        assertThat(summary.lastAuthor()).isNull();
        assertThat(threads.open(member, summary.id(), null).posts()).hasSize(2);
    }

    @Test
    void aSecondRunChangesNothing() throws IOException {
        var file = THREAD + post("1", "The one at the harbour.") + post("2", Fixtures.SPAM);
        run(file);
        var before = exported();

        assertThat(run(file)).isEqualTo(new ImportCounts(0, 0, 0, 3, 0, 0));
        assertThat(exported()).isEqualTo(before);
    }

    @Test
    void anImportCutShortIsCompletedByTheNext() throws IOException {
        run(THREAD + post("1", "The one at the harbour."));

        var counts = run(THREAD + post("1", "The one at the harbour.") + post("2", "I went by bicycle."));

        assertThat(counts).isEqualTo(new ImportCounts(0, 1, 0, 2, 0, 0));
        assertThat(exported()).hasSize(3);
    }

    @Test
    void whatTextsAreFoundByIsWrittenForAllOfThemTogether() throws IOException {
        run(THREAD);
        var file = THREAD + post("1", "The one at the harbour.") + post("2", "I went by bicycle.");

        var sent = statements.during(() -> {
            try {
                assertThat(run(file).published()).isEqualTo(2);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });

        assertThat(sent.stream().filter(each -> each.contains("post_slice") && each.contains("SHARE MODE")))
                .hasSize(1);
    }

    @Test
    void spamIsHeldAndNobodyElseReadsIt() throws IOException {
        assertThat(run(THREAD + post("1", Fixtures.SPAM)).held()).isEqualTo(1);

        assertThat(jdbc.sql("SELECT post_count FROM thread WHERE cohort_id = ?")
                        .param(cohort.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void badLinesAreNamedAndTheOthersGoOn() throws IOException {
        var counts = run(THREAD
                + "{broken\n"
                + "[1]\n"
                + "{\"kind\":\"letter\"}\n"
                + "{\"kind\":\"post\",\"thread\":\"t1\",\"id\":\"1\"}\n"
                + post("2", "   ")
                + "{\"kind\":\"post\",\"thread\":\"nowhere\",\"id\":\"3\",\"body\":\"Hello\"}\n"
                + post("4", "The one at the harbour.")
                + post("4", "Another text with the same id.")
                + post("5", "<p>&nbsp;</p>")
                + "{\"kind\":\"post\",\"thread\":\"t1\",\"id\":\"6\",\"body\":\"Hello\",\"postedAt\":\"yesterday\"}\n"
                + "{\"kind\":\"post\",\"thread\":\"t1\",\"id\":\"7\",\"body\":\"Hello\",\"lang\":\"in English\"}\n"
                + post("8", "I went by bicycle."));

        assertThat(counts).isEqualTo(new ImportCounts(1, 2, 0, 0, 0, 10));
        assertThat(errors.toString().lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("line 2: not JSON"),
                        line -> assertThat(line).startsWith("line 3: not a JSON object"),
                        line -> assertThat(line).startsWith("line 4: unknown \"kind\""),
                        line -> assertThat(line).startsWith("line 5: \"body\" is missing"),
                        line -> assertThat(line).startsWith("line 6: \"body\" is empty"),
                        line -> assertThat(line).startsWith("line 7: no thread"),
                        line -> assertThat(line).startsWith("line 9: its \"id\" has been used in line 8"),
                        line -> assertThat(line).startsWith("line 10: nothing can be read"),
                        line -> assertThat(line).startsWith("line 11: \"postedAt\""),
                        line -> assertThat(line).startsWith("line 12: \"lang\""));
    }

    @Test
    void anIdThatWasRefusedMayComeAgainAtOnce() throws IOException {
        var counts = run(THREAD + post("1", "<p>&nbsp;</p>") + post("1", "I went by bicycle."));

        assertThat(counts).isEqualTo(new ImportCounts(1, 1, 0, 0, 0, 1));
        assertThat(exported().getLast().body()).contains("bicycle");
    }

    @Test
    void anAddressInThePlaceOfANameIsLeftOut() throws IOException {
        run(THREAD.replace("\"Ana\"", "\"ana@example.org\"")
                + post("1", "By bus.").replace("{", "{\"author\":\"192.0.2.7\","));

        assertThat(exported()).extracting(Exported::author).containsExactly(null, null);
    }

    @Test
    void bytesThatAreNotUtf8AreReportedNotStored() throws IOException {
        var file = new ByteArrayOutputStream();
        file.write(THREAD.getBytes(StandardCharsets.UTF_8));
        file.write(post("1", "Größe").getBytes(StandardCharsets.ISO_8859_1));

        assertThat(run(file.toByteArray()).bad()).isEqualTo(1);
        assertThat(errors.toString()).isEqualTo("line 2: not UTF-8\n");
    }

    @Test
    void aBodyOfAHundredKilobytesComesInWhole() throws IOException {
        var body = "I took the bus to the school. ".repeat(3_500);
        run(THREAD + post("1", body));

        assertThat(exported().getLast().body()).hasSizeGreaterThan(100 * 1024);
    }

    @Test
    void aBodyBeyondTheLimitIsReported() throws IOException {
        run(THREAD + post("1", "far ".repeat(100_001)));

        assertThat(errors.toString()).startsWith("line 2: \"body\" is longer");
    }

    @Test
    void noWordOfALongTitleIsLost() throws IOException {
        var title = "Which school ".repeat(20).strip() + " finally";
        run("{\"kind\":\"thread\",\"id\":\"t1\",\"title\":\"" + title + "\",\"body\":\"Tell me.\"}\n");

        var opening = exported().getFirst();
        assertThat(opening.line()).hasSizeBetween(190, 200);
        assertThat(opening.body()).isEqualTo("<p>" + title + "</p><p>Tell me.</p>");
    }

    @Test
    void anExportReadIntoAnEmptyCohortGivesTheSameBack() throws IOException {
        var author = fixtures.member(cohort);
        var thread = fixtures.thread(cohort, author);
        fixtures.post(thread, author, "No tags & no <em>fuss</em>.");
        fixtures.post(thread, author, "No tags at all, 3 &lt; 4.");
        fixtures.post(thread, author, "<ul><li>one</li><li>two\nlines</li></ul><blockquote>said</blockquote>");
        run(THREAD + post("1", "The one at the harbour.\nAnd the other."));
        var before = exported();
        var file = new ByteArrayOutputStream();
        ExportCommand.write(exports, cohort, file);

        cohort = fixtures.cohort();
        run(file.toByteArray());

        assertThat(exported()).isEqualTo(before).hasSize(6);
        assertThat(errors.toString()).isEmpty();
    }

    @Test
    void anExportReadBackWhereItCameFromChangesNothing() throws IOException {
        var author = fixtures.member(cohort);
        fixtures.thread(cohort, author);
        var file = new ByteArrayOutputStream();
        ExportCommand.write(exports, cohort, file);

        assertThat(run(file.toByteArray()).present()).isEqualTo(1);
        assertThat(exported()).hasSize(1);
    }

    @Test
    void whatItsAuthorTookBackIsNotExported() {
        var author = fixtures.member(cohort);
        var thread = fixtures.thread(cohort, author);
        var answer = fixtures.post(thread, fixtures.member(cohort), Fixtures.GOOD);
        var regretted = fixtures.post(thread, author, "My address is Sea Road 4.");
        posts.delete(author, regretted.post());
        posts.delete(author, exportedOpening(author, thread));

        assertThat(exported())
                .hasSize(2)
                .allMatch(text -> !text.body().contains("Which bus"))
                .last()
                .satisfies(
                        text -> assertThat(text.post()).isEqualTo(answer.post().value()));
    }

    @Test
    void theRealThreadIsSortedAsItShouldBe() throws IOException {
        var folder = System.getenv("ALONGSIDE_REAL_DATA");
        assumeTrue(folder != null, "ALONGSIDE_REAL_DATA is not set: the real thread is not read");
        var file = Files.readAllBytes(Path.of(String.valueOf(folder), "power-and-mentoring.thread.jsonl"));
        var labels = labels(Path.of(String.valueOf(folder), "power-and-mentoring.labels.jsonl"));

        assertThat(run(file).bad()).isZero();
        var first = exported();
        assertThat(run(file)).isEqualTo(new ImportCounts(0, 0, 0, 37, 0, 0));

        assertThat(exported()).isEqualTo(first).hasSize(37);
        assertThat(first.getFirst().state().name()).isEqualTo("PUBLISHED");
        Map<String, String> states = first.stream()
                .skip(1)
                .collect(Collectors.toMap(
                        text -> String.valueOf(text.post()),
                        text -> text.state().name()));
        assertThat(List.of("33", "34", "35", "36")).allMatch(id -> "PUBLISHED".equals(states.get(id)));
        assertThat(labels.entrySet().stream()
                        .filter(label -> label.getValue().equals("spam") && "HELD".equals(states.get(label.getKey()))))
                .hasSizeGreaterThanOrEqualTo(29);
    }

    private static Map<String, String> labels(Path file) throws IOException {
        var labels = new HashMap<String, String>();
        for (var line : Files.readAllLines(file)) {
            var json = JsonMapper.shared().readTree(line);
            labels.put(json.get("id").stringValue(), json.get("label").stringValue());
        }
        return labels;
    }

    private PostId exportedOpening(PersonId author, ThreadId thread) {
        return threads.open(author, thread, null).posts().getFirst().id();
    }

    private ImportCounts run(String file) throws IOException {
        return run(file.getBytes(StandardCharsets.UTF_8));
    }

    private ImportCounts run(byte[] file) throws IOException {
        FileImport.Store store = (texts, alongside) -> imports.takeAll(cohort, texts, alongside);
        return new FileImport(
                        store,
                        (_, _) -> {},
                        ImportReport.none(),
                        ImportProgress.of(1, new PrintWriter(errors)),
                        new PrintWriter(errors, true))
                .run(
                        Format.JSONL.source(),
                        () -> new ByteArrayInputStream(file),
                        Source.Position.START,
                        ImportCounts.NONE)
                .counts();
    }

    private List<Exported> exported() {
        var all = new ArrayList<Exported>();
        exports.all(cohort, all::add);
        return all;
    }

    private static String post(String id, String body) {
        var json = JsonMapper.shared().createObjectNode();
        json.put("kind", "post").put("thread", "t1").put("id", id).put("body", body);
        return json + "\n";
    }
}
