package org.alongside.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.alongside.cohort.CohortRole;
import org.alongside.shared.CohortId;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.alongside.testing.ApplicationTest;
import org.alongside.testing.Fixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// Who may do what with files: every public method that takes an acting person, against every role. One file is held
/// and read by its uploader and a member; another one nothing holds.
@ApplicationTest
class FileMatrixTest {

    private static final String ALL = "uploader reader member moderator coordinator administrator outsider";
    private static final String READERS = "uploader reader";

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private ApplicationContext context;

    @TempDir
    private Path folder;

    private record Case(String allowed, Consumer<Scene> work) {}

    private Map<String, Case> cases() {
        var cases = new TreeMap<String, Case>();
        cases.put(
                "StoredFiles.receive", new Case("uploader reader member moderator coordinator", s -> s.bring(s.actor)));
        cases.put("StoredFiles.describe", new Case(READERS, s -> {
            if (s.files().describe(s.actor, List.of(s.held)).isEmpty()) {
                throw new NotFoundException();
            }
        }));
        cases.put("StoredFiles.open", new Case(READERS, s -> s.files().open(s.actor, s.held)));
        cases.put("StoredFiles.openPreview", new Case(READERS, s -> s.files().openPreview(s.actor, s.held)));
        cases.put("StoredFiles.discard", new Case("uploader", s -> s.files().discard(s.actor, s.loose())));
        return cases;
    }

    @Test
    void everyoneMayDoWhatHerRoleAllowsAndNothingElse() {
        var wrong = new ArrayList<String>();
        for (var role : ALL.split(" ")) {
            var scene = new Scene(role);
            cases().forEach((method, what) -> {
                var expected = Arrays.asList(what.allowed().split(" ")).contains(role);
                var allowed = true;
                try {
                    what.work().accept(scene);
                } catch (NotFoundException nothing) {
                    allowed = false;
                }
                if (allowed != expected) {
                    wrong.add(method + ": " + role + (allowed ? " may, but must not" : " may not, but should"));
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyMethodWithAnActingPersonIsInTheMatrix() {
        var methods = new TreeSet<String>();
        Stream.of(StoredFiles.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers())
                        && Arrays.asList(method.getParameterTypes()).contains(PersonId.class))
                .forEach(method -> methods.add(method.getDeclaringClass().getSimpleName() + "." + method.getName()));
        assertThat(cases().keySet()).containsExactlyElementsOf(methods);
    }

    private final class Scene {

        private final FileScene scene = new FileScene(context, folder, 1_000_000_000);
        private final CohortId cohort = fixtures.cohort();
        private final PersonId uploader = fixtures.member(cohort);
        private final PersonId reader = fixtures.member(cohort);
        private final FileId held = bring(uploader).id();
        private final PersonId actor;

        Scene(String role) {
            scene.hold(held, uploader, reader);
            actor = switch (role) {
                case "uploader" -> uploader;
                case "reader" -> reader;
                case "member" -> fixtures.member(cohort);
                case "moderator" -> fixtures.moderator(cohort);
                case "coordinator" -> fixtures.with(cohort, new CohortRole(false, true));
                case "administrator" -> fixtures.administrator();
                default -> fixtures.member(fixtures.cohort());
            };
        }

        /// One that nothing holds.
        FileId loose() {
            return bring(uploader).id();
        }

        StoredFiles files() {
            return scene.files;
        }

        StoredFile bring(PersonId who) {
            return scene.bring(who, cohort, "a.png", TestFiles.png(20, 20));
        }
    }
}
