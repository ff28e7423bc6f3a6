package org.alongside.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.alongside.cohort.RestrictionKind;
import org.alongside.cohort.Restrictions;
import org.alongside.library.domain.ContentStore;
import org.alongside.library.domain.FileRounds;
import org.alongside.library.domain.FileStore;
import org.alongside.shared.CohortId;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.alongside.testing.ApplicationTest;
import org.alongside.testing.Fixtures;
import org.alongside.testing.StatementCount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
@SuppressWarnings("NullAway.Init") // Set up before each test.
class StoredFilesTest {

    private static final long ROOM = 100_000_000;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Restrictions restrictions;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private StatementCount statements;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    private Path folder;

    private FileScene scene;
    private CohortId cohort;
    private PersonId member;

    @BeforeEach
    void aCohort() {
        scene = new FileScene(context, folder, ROOM);
        cohort = fixtures.cohort();
        member = fixtures.member(cohort);
    }

    /// A text that nothing else of the tests is.
    private static byte[] text(int bytes) {
        var random = new Random();
        var letters = (UUID.randomUUID() + " ").getBytes(StandardCharsets.UTF_8);
        var text = Arrays.copyOf(letters, bytes);
        for (int i = letters.length; i < bytes; i++) {
            text[i] = (byte) ('a' + random.nextInt(26));
        }
        return text;
    }

    @Test
    void aFileIsStoredInPiecesAndReadInAnyPart() {
        var bytes = text(3 * ContentStore.PIECE + 17);
        var file = scene.bring(member, cohort, "../Notes.TXT", bytes);

        assertThat(file.name()).isEqualTo("Notes.txt");
        assertThat(file.kind()).isEqualTo(FileKind.TEXT);
        assertThat(file.bytes()).isEqualTo(bytes.length);
        var download = scene.files.open(member, file.id());
        assertThat(FileScene.read(download, 0, bytes.length)).isEqualTo(bytes);
        int from = ContentStore.PIECE - 5;
        assertThat(FileScene.read(download, from, ContentStore.PIECE + 10))
                .isEqualTo(Arrays.copyOfRange(bytes, from, from + ContentStore.PIECE + 10));
        assertThatThrownBy(() -> FileScene.read(download, bytes.length - 1, 2))
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void aPictureHasASizeAndAPreviewThatAreReadAsIt() {
        var file = scene.bring(member, cohort, "photo.jpeg", TestFiles.photograph(900, 600, 6));
        assertThat(scene.files.describe(member, List.of(file.id()))).containsEntry(file.id(), file);
        assertThat(file.width()).isEqualTo(600);
        assertThat(file.height()).isEqualTo(900);
        var preview = scene.files.openPreview(member, file.id());
        assertThat(preview.mediaType()).isEqualTo("image/jpeg");
        assertThat(FileScene.read(preview, 0, preview.bytes())).startsWith(0xFF, 0xD8);

        var text = scene.bring(member, cohort, "a.txt", text(100));
        assertThatThrownBy(() -> scene.files.openPreview(member, text.id())).isInstanceOf(NotFoundException.class);
    }

    @Test
    void nobodyElseReadsAFileThatNothingHolds() {
        var file = scene.bring(member, cohort, "a.txt", text(100)).id();
        for (var other : List.of(fixtures.member(cohort), fixtures.moderator(cohort), fixtures.administrator())) {
            assertThat(scene.files.describe(other, List.of(file))).isEmpty();
            assertThatThrownBy(() -> scene.files.open(other, file)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> scene.files.discard(other, file)).isInstanceOf(NotFoundException.class);
        }
        assertThatThrownBy(() -> scene.files.open(member, new FileId("' OR 1=1 --")))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void onceSomethingHoldsItThatDecidesForItsUploaderToo() {
        var reader = fixtures.member(cohort);
        var file = scene.bring(member, cohort, "a.txt", text(100)).id();
        scene.hold(file, reader);
        assertThat(scene.files.describe(reader, List.of(file))).containsOnlyKeys(file);
        assertThat(scene.files.describe(member, List.of(file))).isEmpty();
        assertThatThrownBy(() -> scene.files.discard(member, file)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void manyFilesAreDescribedByOneQueryAndOnlyThoseOneMayRead() {
        var hers = scene.bring(member, cohort, "a.txt", text(100));
        var other = fixtures.member(cohort);
        var hidden = scene.bring(other, cohort, "b.txt", text(100));
        var shown = scene.bring(other, cohort, "c.txt", text(100));
        scene.hold(shown.id(), member);
        var all = List.of(hers.id(), hidden.id(), shown.id(), new FileId("nothing"));

        assertThat(statements.during(() -> scene.files.describe(member, all))).hasSize(1);
        assertThat(scene.files.describe(member, all)).containsOnlyKeys(hers.id(), shown.id());
    }

    @Test
    void onlyMembersWhoMayPostBringFiles() {
        assertThatThrownBy(() -> scene.bring(fixtures.person(), cohort, "a.txt", text(10)))
                .isInstanceOf(NotFoundException.class);
        new TransactionTemplate(transactions)
                .execute(_ -> restrictions.impose(
                        fixtures.moderator(cohort), member, cohort, RestrictionKind.NO_POSTING, Duration.ofDays(2)));
        assertThatThrownBy(() -> scene.bring(member, cohort, "a.txt", text(10)))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo("restricted.posting"));
    }

    @Test
    void anUploadThatBreaksOffLeavesNothing() throws IOException {
        var broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }
        };
        assertThatThrownBy(() -> scene.bring(
                        member,
                        cohort,
                        "a.txt",
                        new SequenceInputStream(new ByteArrayInputStream(text(400_000)), broken)))
                .isInstanceOf(UncheckedIOException.class);

        assertThat(count("SELECT COUNT(*) FROM stored_file WHERE uploader_id = ?", member.value()))
                .isZero();
        try (var files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)
                            .filter(file -> !file.toString().endsWith(".lock")))
                    .isEmpty();
        }
    }

    @Test
    void sameContentBroughtByManyAtOnceIsStoredOnce() throws Exception {
        var bytes = text(2 * ContentStore.PIECE);
        var work = new ArrayList<Callable<StoredFile>>();
        for (int i = 0; i < 6; i++) {
            var where = i % 2 == 0 ? cohort : fixtures.cohort();
            var who = fixtures.member(where);
            work.add(() -> scene.bring(who, where, "a.txt", bytes));
        }
        var stored = atOnce(work);

        assertThat(stored).allMatch(StoredFile.class::isInstance);
        var tags = work(stored);
        assertThat(count(
                        "SELECT COUNT(DISTINCT content_id) FROM stored_file WHERE public_id IN (?, ?, ?, ?, ?, ?)",
                        tags))
                .isEqualTo(1);
    }

    private static Object[] work(List<Object> stored) {
        return stored.stream().map(file -> ((StoredFile) file).id().value()).toArray();
    }

    @Test
    void contentThatGoesWhileAnotherBringsItIsWhole() throws Exception {
        var bytes = text(ContentStore.PIECE + 5);
        var other = fixtures.member(cohort);
        for (int round = 0; round < 15; round++) {
            var going = scene.bring(member, cohort, "a.txt", bytes);
            var done = atOnce(List.of(
                    () -> {
                        scene.files.discard(member, going.id());
                        return true;
                    },
                    () -> scene.bring(other, cohort, "b.txt", bytes)));
            assertThat(done).noneMatch(Exception.class::isInstance);
            var kept = (StoredFile) done.get(1);
            var download = scene.files.open(other, kept.id());
            assertThat(FileScene.read(download, 0, bytes.length)).isEqualTo(bytes);
            scene.files.discard(other, kept.id());
        }
    }

    @Test
    void aCohortNeverTakesMoreThanItsRoom() throws Exception {
        scene = new FileScene(context, folder, 3 * 50_000 + 10);
        var work = new ArrayList<Callable<StoredFile>>();
        for (int i = 0; i < 6; i++) {
            var who = fixtures.member(cohort);
            work.add(() -> scene.bring(who, cohort, "a.txt", text(50_000)));
        }
        var done = atOnce(work);

        assertThat(done).filteredOn(StoredFile.class::isInstance).hasSize(3);
        assertThat(done)
                .filteredOn(RefusedException.class::isInstance)
                .hasSize(3)
                .allMatch(refused -> ((RefusedException) refused).reason().equals("file.quota"));
        assertThat(count("SELECT SUM(taken) FROM stored_file WHERE cohort_id = ?", cohort.value()))
                .isEqualTo(150_000);
    }

    @Test
    void aContentGoesWithTheLastFileThatHasIt() {
        var bytes = text(1000);
        var one = scene.bring(member, cohort, "a.txt", bytes);
        var other = scene.bring(member, cohort, "b.txt", bytes);
        var content = count(
                "SELECT content_id FROM stored_file WHERE public_id = ?",
                one.id().value());
        var chunks = "SELECT COUNT(*) FROM file_chunk WHERE content_id = ?";

        discard(one);
        assertThat(count(chunks, content)).isEqualTo(1);
        discard(other);
        assertThat(count(chunks, content)).isZero();
        assertThat(count("SELECT COUNT(*) FROM file_content WHERE id = ?", content))
                .isZero();
    }

    private void discard(StoredFile file) {
        scene.files.discard(member, file.id());
    }

    @Test
    void whatNothingHoldsForADayGoesAndNothingElse() {
        var left = scene.bring(member, cohort, "a.txt", text(100)).id();
        var held = scene.bring(member, cohort, "b.txt", text(100)).id();
        var fresh = scene.bring(member, cohort, "c.txt", text(100)).id();
        scene.hold(held, member);
        jdbc.sql("UPDATE stored_file SET created_at = created_at - INTERVAL 2 DAY WHERE public_id IN (?, ?)")
                .params(left.value(), held.value())
                .update();

        assertThat(scene.rounds.removeUnheld(Instant.now())).isGreaterThanOrEqualTo(1);
        assertThat(scene.rounds.removeUnheld(Instant.now())).isZero();
        assertThat(scene.files.describe(member, List.of(left, held, fresh))).containsOnlyKeys(held, fresh);
        assertThat(FileRounds.KEPT).isEqualTo(Duration.ofHours(24));
    }

    @Test
    void aFileThatIsTakenCannotBeRemovedUntilThatIsWrittenDown() throws Exception {
        var file = scene.bring(member, cohort, "a.txt", text(100)).id();
        var taken = new CountDownLatch(1);
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var holder = pool.submit(() -> new TransactionTemplate(transactions).execute(_ -> {
                var _ = context.getBean(FileStore.class).lock(file);
                taken.countDown();
                java.util.concurrent.locks.LockSupport.parkNanos(200_000_000);
                scene.hold(file, member);
                return true;
            }));
            taken.await();
            // Waits for the lock, asks anew, and finds it held.
            scene.rounds.removeUnheld(Instant.now().plus(Duration.ofDays(2)));
            assertThat(holder.get()).isTrue();
        }
        assertThat(scene.files.describe(member, List.of(file))).containsOnlyKeys(file);
    }

    private long count(String sql, Object... params) {
        return jdbc.sql(sql).params(params).query(Long.class).single();
    }

    /// @return what each returned or threw
    private static List<Object> atOnce(List<? extends Callable<?>> work) throws InterruptedException {
        var ready = new CountDownLatch(work.size());
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = work.stream()
                    .map(one -> pool.submit(() -> {
                        ready.countDown();
                        ready.await();
                        try {
                            return (Object) one.call();
                        } catch (Exception failure) {
                            return failure;
                        }
                    }))
                    .toList();
            var done = new ArrayList<Object>();
            for (var task : tasks) {
                try {
                    done.add(task.get());
                } catch (java.util.concurrent.ExecutionException failure) {
                    done.add(failure);
                }
            }
            return done;
        }
    }
}
