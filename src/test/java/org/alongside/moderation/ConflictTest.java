package org.alongside.moderation;

import static org.alongside.testing.Fixtures.GOOD;
import static org.alongside.testing.Fixtures.SPAM;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alongside.cohort.CohortRole;
import org.alongside.identity.Blocks;
import org.alongside.shared.CohortId;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.alongside.shared.PostId;
import org.alongside.testing.ApplicationTest;
import org.alongside.testing.DeskFixtures;
import org.alongside.testing.Fixtures;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Nobody sees, claims or decides a case that she is part of; and somebody always can.
@ApplicationTest
class ConflictTest {

    private static final CohortRole MODERATOR = new CohortRole(true, false);
    private static final CohortRole COORDINATOR = new CohortRole(false, true);

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private DeskFixtures desk;

    @Autowired
    private Cases cases;

    @Autowired
    private Decisions decisions;

    @Autowired
    private Reports reports;

    @Autowired
    private Appeals appeals;

    @Autowired
    private Blocks blocks;

    @Autowired
    private JdbcClient jdbc;

    /// What makes somebody part of a case, and what does not.
    @Test
    void whoIsPartOfACaseNeitherSeesNorClaimsNorDecidesIt() {
        var wrong = new ArrayList<String>();
        matrix().forEach((what, expected) -> {
            var scene = new Scene();
            var moderator = expected.setUp().in(scene);
            var id = scene.latest();
            var seen = sees(moderator, id);
            var listed = cases.waiting(moderator, CaseFilter.ALL, null).items().stream()
                    .anyMatch(item -> item.id().equals(id));
            var claimed = does(() -> cases.claim(moderator, id));
            var decided = does(
                    () -> decisions.decide(moderator, id, desk.version(id), new Decision(scene.act(), scene.reason())));
            var answers = List.of(seen, listed, claimed, decided);
            if (!answers.stream().allMatch(answer -> answer == expected.allowed())) {
                wrong.add(what + ": " + answers);
            }
            assertThat(sees(scene.stranger, id))
                    .as(what + ": another moderator")
                    .isTrue();
        });
        assertThat(wrong).isEmpty();
    }

    private static Map<String, Expected> matrix() {
        var matrix = new LinkedHashMap<String, Expected>();
        matrix.put("a moderator who has nothing to do with it", new Expected(true, Scene::heldOfAMember));
        matrix.put("who wrote it", new Expected(false, Scene::herOwnHeld));
        matrix.put("who is reported in it", new Expected(false, Scene::herOwnReported));
        matrix.put("who complained", new Expected(false, s -> s.sheReports(ReportReason.UNKIND)));
        matrix.put("who complained and called it spam later", new Expected(false, Scene::changesHerComplaint));
        matrix.put("who complained about what is appealed", new Expected(false, Scene::appealedAfterHerComplaint));
        matrix.put("who reported spam", new Expected(true, s -> s.sheReports(ReportReason.SPAM)));
        matrix.put("who has blocked the author", new Expected(false, Scene::blocksTheAuthor));
        matrix.put("whom the author has blocked", new Expected(false, Scene::blockedByTheAuthor));
        matrix.put("whom the reporter has blocked", new Expected(false, Scene::blockedByTheReporter));
        matrix.put("who decided what is appealed", new Expected(false, Scene::appealedFromHer));
        return matrix;
    }

    @Test
    void whereNoModeratorIsLeftItGoesToCoordinatorsThenToAdministrators() {
        var cohort = fixtures.cohort();
        var alone = fixtures.moderator(cohort);
        var reader = fixtures.member(cohort);
        var administrator = fixtures.administrator();
        var post = fixtures.post(fixtures.thread(cohort, reader), alone, GOOD).post();
        reports.file(reader, "post", post.value(), ReportReason.UNKIND, "");

        assertThat(sees(alone, desk.about(post))).isFalse();
        assertThat(sees(administrator, desk.about(post))).isTrue();

        var other = fixtures.member(cohort);
        var coordinator = fixtures.with(cohort, COORDINATOR);
        reports.file(other, "post", post.value(), ReportReason.UNKIND, "");
        assertThat(sees(coordinator, desk.about(post))).isTrue();
        assertThat(sees(administrator, desk.about(post))).isFalse();

        var second = fixtures.with(cohort, MODERATOR);
        reports.file(fixtures.member(cohort), "post", post.value(), ReportReason.UNKIND, "");
        assertThat(sees(second, desk.about(post))).isTrue();
        assertThat(sees(coordinator, desk.about(post))).isFalse();
    }

    @Test
    void blockingEverybodyLeavesTheAdministrator() {
        var cohort = fixtures.cohort();
        var author = fixtures.member(cohort);
        var moderator = fixtures.moderator(cohort);
        var coordinator = fixtures.with(cohort, COORDINATOR);
        var administrator = fixtures.administrator();
        for (var person : List.of(moderator, coordinator)) {
            blocks.block(author, fixtures.page(person));
        }
        var post = fixtures.post(fixtures.thread(cohort, author), author, SPAM).post();

        assertThat(sees(moderator, desk.about(post))).isFalse();
        assertThat(sees(coordinator, desk.about(post))).isFalse();
        assertThat(sees(administrator, desk.about(post))).isTrue();
        assertThat(desk.decide(administrator, post, Decision.remove(Reason.SPAM)))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void administratorsDoNotReadWhatOthersCanDecide() {
        var cohort = fixtures.cohort();
        fixtures.moderator(cohort);
        var author = fixtures.member(cohort);
        var post = fixtures.post(fixtures.thread(cohort, author), author, SPAM).post();

        assertThat(sees(fixtures.administrator(), desk.about(post))).isFalse();
        assertThat(sees(fixtures.with(cohort, COORDINATOR), desk.about(post))).isFalse();
    }

    private boolean sees(PersonId person, CaseId id) {
        return does(() -> cases.open(person, id));
    }

    private static boolean does(Runnable work) {
        try {
            work.run();
            return true;
        } catch (NotFoundException _) {
            return false;
        }
    }

    @FunctionalInterface
    private interface SetUp {
        /// @return the moderator it is about
        PersonId in(Scene scene);
    }

    private record Expected(boolean allowed, SetUp setUp) {}

    /// A cohort with three moderators: the one it is about, one who only decides what is appealed, and a
    /// stranger to it all.
    private final class Scene {

        final CohortId cohort = fixtures.cohort();
        final PersonId moderator = fixtures.moderator(cohort);
        final PersonId stranger = fixtures.moderator(cohort);
        final PersonId author = fixtures.member(cohort);
        final PersonId reader = fixtures.member(cohort);
        private boolean appeal;

        PersonId heldOfAMember() {
            write(author, SPAM);
            return moderator;
        }

        PersonId herOwnHeld() {
            write(moderator, SPAM);
            return moderator;
        }

        PersonId herOwnReported() {
            report(reader, write(moderator, GOOD), ReportReason.UNKIND);
            return moderator;
        }

        PersonId sheReports(ReportReason reason) {
            report(moderator, write(author, GOOD), reason);
            return moderator;
        }

        PersonId changesHerComplaint() {
            var post = write(author, GOOD);
            report(moderator, post, ReportReason.UNKIND);
            report(moderator, post, ReportReason.SPAM);
            return moderator;
        }

        PersonId appealedAfterHerComplaint() {
            var post = write(author, GOOD);
            report(moderator, post, ReportReason.UNKIND);
            var done = (Outcome.Done) desk.decide(fixtures.moderator(cohort), post, Decision.remove(Reason.UNKIND));
            appeals.appeal(author, done.decision(), "Please look again.");
            appeal = true;
            return moderator;
        }

        PersonId blocksTheAuthor() {
            blocks.block(moderator, fixtures.page(author));
            return heldOfAMember();
        }

        PersonId blockedByTheAuthor() {
            blocks.block(author, fixtures.page(moderator));
            return heldOfAMember();
        }

        PersonId blockedByTheReporter() {
            blocks.block(reader, fixtures.page(moderator));
            report(reader, write(author, GOOD), ReportReason.HARASSMENT);
            return moderator;
        }

        PersonId appealedFromHer() {
            var post = write(author, SPAM);
            var done = (Outcome.Done) desk.decide(moderator, post, Decision.remove(Reason.SPAM));
            appeals.appeal(author, done.decision(), "Please look again.");
            appeal = true;
            return moderator;
        }

        CaseId latest() {
            return jdbc.sql("SELECT public_id FROM moderation_case WHERE cohort_id = ? ORDER BY id DESC LIMIT 1")
                    .param(cohort.value())
                    .query((row, _) -> new CaseId(row.getString(1)))
                    .single();
        }

        Act act() {
            return appeal ? Act.UPHOLD : Act.PUBLISH;
        }

        Reason reason() {
            return appeal ? Reason.STANDS : Reason.FINE;
        }

        private PostId write(PersonId who, String text) {
            return fixtures.post(fixtures.thread(cohort, reader), who, text).post();
        }

        private void report(PersonId who, PostId post, ReportReason reason) {
            reports.file(who, "post", post.value(), reason, "");
        }
    }
}
