package org.alongside.moderation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.alongside.testing.DeskFixtures.done;
import static org.alongside.testing.Fixtures.DANGER;
import static org.alongside.testing.Fixtures.SPAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.cohort.CohortRole;
import org.alongside.cohort.RestrictionKind;
import org.alongside.cohort.Restrictions;
import org.alongside.cohort.Topic;
import org.alongside.discussion.ContentNote;
import org.alongside.identity.Blocks;
import org.alongside.library.JudgedResource;
import org.alongside.library.Library;
import org.alongside.library.LibraryRoutes;
import org.alongside.library.PrivateWords;
import org.alongside.library.ResourceDraft;
import org.alongside.library.ResourceId;
import org.alongside.library.ResourceKind;
import org.alongside.library.ResourceState;
import org.alongside.library.Resources;
import org.alongside.library.StoredFiles;
import org.alongside.library.VersionState;
import org.alongside.library.WordVerdict;
import org.alongside.shared.CohortId;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.alongside.testing.ApplicationTest;
import org.alongside.testing.AtOnce;
import org.alongside.testing.DeskFixtures;
import org.alongside.testing.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What is proposed for the library, on the desk.
@ApplicationTest
@SuppressWarnings("NullAway.Init") // Set up before each test.
class ResourceCasesTest {

    private static final Decision REMOVE = Decision.remove(Reason.OFF_TOPIC);
    private static final Decision GIVE_BACK = new Decision(Act.GIVE_BACK, Reason.UNCLEAR);
    private static final Decision MISTAKE = new Decision(Act.UNDO, Reason.MISTAKE);

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private DeskFixtures desk;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Resources resources;

    @Autowired
    private Library library;

    @Autowired
    private PrivateWords words;

    @Autowired
    private Cases cases;

    @Autowired
    private Decisions decisions;

    @Autowired
    private Appeals appeals;

    @Autowired
    private Reports reports;

    @Autowired
    private Restrictions restrictions;

    @Autowired
    private Blocks blocks;

    @Autowired
    private AuditCheck audit;

    @Autowired
    private JdbcClient jdbc;

    private CohortId cohort;
    private PersonId owner;
    private PersonId reader;
    private PersonId moderator;

    @BeforeEach
    void people() {
        cohort = fixtures.cohort();
        owner = fixtures.member(cohort);
        reader = fixtures.member(cohort);
        moderator = fixtures.moderator(cohort);
    }

    @Test
    void aProposalIsTheLeastUrgentCaseAndShowsAllOfIt() {
        var id = propose("Language school");
        var page = page(id);

        assertThat(page.summary().kind()).isEqualTo(CaseKind.HELD);
        assertThat(page.summary().severity()).isEqualTo(Severity.SPAM);
        assertThat(page.summary().title()).isEqualTo("Language school");
        assertThat(page.summary().change()).isFalse();
        assertThat(page.acts()).containsExactly(Act.PUBLISH, Act.GIVE_BACK, Act.REMOVE);
        assertThat(page.address()).isEqualTo(LibraryRoutes.resource(id));
        assertThat(page.then())
                .isNotNull()
                .satisfies(then -> assertThat(then.body()).contains("When it is open"));
        assertThat(page.resource()).isNotNull().satisfies(resource -> {
            assertThat(resource.judged().link()).isEqualTo("https://school.example.org/hours");
            assertThat(resource.judged().topics()).containsExactly(Topic.LANGUAGE);
            assertThat(resource.judged().audience()).isEqualTo("Newcomers");
            assertThat(resource.judged().source()).isEqualTo("A leaflet");
            assertThat(resource.read()).isNull();
            assertThat(resource.keeper()).isNull();
        });
        assertThat(desk.count(moderator)).isEqualTo(1);
        assertThat(desk.count(owner)).isZero();
    }

    @Test
    void whatScreeningFoundMakesItMoreUrgentAndIsShown() {
        var id = resources
                .propose(owner, cohort, ResourceKind.TEXT, text("Cheap essays", SPAM))
                .id();
        var page = page(id);

        assertThat(page.signals()).isNotEmpty();
        assertThat(page.score()).isNotNull().isGreaterThan(0.5);
    }

    @Test
    void acceptedItIsReadAndItsAuthorIsTold() {
        var id = propose("Language school");
        done(decide(id, Decision.publish().saying("Thank you.")));

        assertThat(library.open(reader, id).state()).isEqualTo(ResourceState.ACCEPTED);
        assertThat(desk.count(moderator)).isZero();
        assertThat(appeals.about(owner)).singleElement().satisfies(own -> {
            assertThat(own.resource()).isTrue();
            assertThat(own.about()).isEqualTo("Language school");
            assertThat(own.address()).isEqualTo(LibraryRoutes.resource(id));
            assertThat(own.excerpt()).contains("When it is open");
            assertThat(own.word()).isEqualTo("Thank you.");
            assertThat(own.change()).isNull();
        });
    }

    @Test
    void sentBackItIsChangedAndWaitsAgain() {
        var id = propose("Language school");
        done(decide(id, GIVE_BACK.saying("Which town?")));

        assertThat(library.open(owner, id).text().reason()).isEqualTo("unclear");
        assertThat(appeals.about(owner).getFirst().change()).isEqualTo(LibraryRoutes.resource(id));
        change(id, "Language school in the north");
        assertThat(page(id).open()).isTrue();
        assertThat(page(id).summary().title()).isEqualTo("Language school in the north");
        assertThat(appeals.about(owner).getFirst().change()).isNull();
    }

    @Test
    void noteThatFoldsPostsIsRefused() {
        var id = propose("Language school");
        var noted = new Decision(Act.PUBLISH, Reason.NEEDS_NOTE, null, ContentNote.values()[0], null);

        assertThatThrownBy(() -> decide(id, noted))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("decision.note");
    }

    @Test
    void takingADecisionBackRestoresItExactly() {
        for (var decision : List.of(Decision.publish(), GIVE_BACK, REMOVE)) {
            var id = propose("Page " + decision.act());
            assertUndone(id, decision);
            var shown = propose("Shown " + decision.act());
            done(decide(shown, Decision.publish()));
            change(shown, "Shown otherwise " + decision.act());
            assertUndone(shown, decision);
        }
        assertThat(audit.check().whole()).isTrue();
    }

    @Test
    void reportedResourceIsTakenFromItsReadersWithTheChangeThatWaitsAndBackExactly() {
        for (var decision : List.of(REMOVE, GIVE_BACK)) {
            var id = accepted("Old " + decision.act());
            report(id, ReportReason.SCAM);
            change(id, "New " + decision.act());
            assertThat(page(id).resource()).isNotNull().matches(CaseResource::reported);
            assertThat(page(id).reports()).hasSize(1);
            var before = stands(id);
            var done = done(decide(id, decision));

            assertThatThrownBy(() -> library.open(reader, id)).isInstanceOf(NotFoundException.class);
            assertThat(versions(id)).doesNotContain("HELD").doesNotContain("PUBLISHED");
            done(decisions.undo(moderator, done, MISTAKE));
            assertThat(stands(id)).isEqualTo(before);
            assertThat(page(id).open()).isTrue();
        }
    }

    @Test
    void aDecisionAboutWhatIsReadConcernsWhoWroteThatNotWhoseChangeWaits() {
        var editor = fixtures.moderator(cohort);
        var id = accepted("Old");
        report(id, ReportReason.SCAM);
        resources.change(editor, id, link("New"), library.open(editor, id).version());
        var done = done(decide(id, REMOVE.with(new Measure(Measure.Kind.NO_POSTING, 7))));

        assertThat(appeals.about(editor)).isEmpty();
        assertThat(appeals.about(owner).getFirst().act()).isEqualTo(Act.REMOVE);
        assertThat(restrictions.active(owner, cohort, RestrictionKind.NO_POSTING))
                .isPresent();
        assertThat(restrictions.active(editor, cohort, RestrictionKind.NO_POSTING))
                .isEmpty();
        appeals.appeal(owner, done, "It helped me a lot.");
        var appeal = cases.waiting(fixtures.moderator(cohort), CaseFilter.ALL, null)
                .items()
                .getFirst();
        assertThatThrownBy(() -> cases.open(editor, appeal.id())).isInstanceOf(NotFoundException.class);
        done(decisions.undo(moderator, done, MISTAKE));
        assertThat(restrictions.active(owner, cohort, RestrictionKind.NO_POSTING))
                .isEmpty();
    }

    @Test
    void turningDownAChangeLeavesWhatOthersRead() {
        var id = accepted("Language school");
        change(id, "Another school");
        var page = page(id);

        assertThat(page.summary().change()).isTrue();
        assertThat(page.now()).isNotNull();
        assertThat(page.resource())
                .isNotNull()
                .satisfies(resource -> assertThat(resource.read())
                        .isNotNull()
                        .extracting(CaseResource.Fields::title)
                        .isEqualTo("Language school"));
        done(decide(id, REMOVE));
        assertThat(library.open(reader, id).text().title()).isEqualTo("Language school");
        assertThat(library.open(owner, id).waiting())
                .isNotNull()
                .satisfies(text -> assertThat(text.state()).isEqualTo(VersionState.REMOVED));
    }

    @Test
    void newerVersionMovesTheCaseAndWhoHasNotSeenItIsTold() {
        var id = propose("Language school");
        var about = about(id);
        var seen = desk.version(about);
        change(id, "Another school");

        assertThat(decisions.decide(moderator, about, seen, Decision.publish())).isInstanceOf(Outcome.Changed.class);
        assertThat(about(id)).isEqualTo(about);
        done(decide(id, Decision.publish()));
        assertThat(library.open(reader, id).text().title()).isEqualTo("Another school");
    }

    @Test
    void withdrawnProposalWaitsNoMoreAndWhatWasReportedDoes() {
        var proposed = propose("Language school");
        resources.withdraw(owner, proposed);
        assertThat(desk.count(moderator)).isZero();

        var id = accepted("Another school");
        report(id, ReportReason.UNKIND);
        change(id, "Other words");
        resources.withdraw(owner, id);
        var page = page(id);
        assertThat(page.summary().kind()).isEqualTo(CaseKind.REPORT);
        assertThat(page.gone()).isTrue();
        assertThat(page.acts()).containsExactly(Act.NOTHING);
    }

    @Test
    void readersReportAndOwnersAndOutsidersCannot() {
        var id = accepted("Language school");
        var outsider = fixtures.member(fixtures.cohort());
        for (var nobody : List.of(owner, outsider)) {
            assertThatThrownBy(() -> reports.thing(nobody, JudgedResource.KIND, id.value()))
                    .isInstanceOf(NotFoundException.class);
        }
        report(id, ReportReason.SPAM);

        assertThat(page(id).summary().kind()).isEqualTo(CaseKind.REPORT);
        assertThat(page(id).acts()).containsExactly(Act.PUBLISH, Act.GIVE_BACK, Act.REMOVE);
        done(decide(id, REMOVE));
        assertThatThrownBy(() -> report(id, ReportReason.SPAM)).isInstanceOf(NotFoundException.class);
        assertThat(reports.mine(reader)).singleElement().satisfies(mine -> {
            assertThat(mine.title()).isEqualTo("Language school");
            assertThat(mine.state()).isEqualTo(OwnReport.State.ACTED);
        });
    }

    @Test
    void neitherWhoWroteItNorWhoKeepsItDecides() {
        owner = fixtures.moderator(cohort);
        var editor = fixtures.moderator(cohort);
        var id = accepted("Language school");
        resources.change(editor, id, link("Mended"), library.open(editor, id).version());
        var about = about(id);

        assertThat(page(id).resource())
                .isNotNull()
                .satisfies(resource -> assertThat(resource.keeper()).isNotNull());
        for (var one : List.of(owner, editor)) {
            assertThatThrownBy(() -> cases.open(one, about)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> decisions.decide(one, about, desk.version(about), REMOVE))
                    .isInstanceOf(NotFoundException.class);
        }
        done(decide(id, REMOVE));
        assertThat(appeals.about(editor)).hasSize(1);
    }

    @Test
    void whoIsBlockedByWhoProposedItDoesNotSeeTheCase() {
        blocks.block(owner, fixtures.page(moderator));
        var other = fixtures.moderator(cohort);
        var id = propose("Language school");

        assertThatThrownBy(() -> page(id)).isInstanceOf(NotFoundException.class);
        assertThat(cases.open(other, about(id)).open()).isTrue();
    }

    @Test
    void anAdministratorToWhomACaseHasGoneOpensItsFileAndNoOther() throws IOException {
        var lonely = fixtures.cohort();
        var author = fixtures.member(lonely);
        var administrator = fixtures.administrator();
        var files = context.getBean(StoredFiles.class);
        var file = files.receive(author, lonely, "a.txt", new ByteArrayInputStream("Hours".getBytes(UTF_8)))
                .id();
        var draft = new ResourceDraft("Hours", "", null, null, file, null, Set.of(), "", "", Fixtures.key());
        var id = resources.propose(author, lonely, ResourceKind.FILE, draft).id();

        assertThat(cases.open(administrator, about(id)).acts()).contains(Act.PUBLISH);
        assertThat(files.open(administrator, file).name()).isEqualTo("a.txt");
        assertThat(files.describe(moderator, List.of(file))).isEmpty();

        resources.withdraw(author, id);
        assertThat(files.describe(administrator, List.of(file))).isEmpty();
    }

    @Test
    void anAdministratorDoesNotOpenTheFileOfACaseThatModeratorsHave() throws IOException {
        var files = context.getBean(StoredFiles.class);
        var file = files.receive(owner, cohort, "a.txt", new ByteArrayInputStream("Hours".getBytes(UTF_8)))
                .id();
        var draft = new ResourceDraft("Hours", "", null, null, file, null, Set.of(), "", "", Fixtures.key());
        resources.propose(owner, cohort, ResourceKind.FILE, draft);

        assertThat(files.describe(moderator, List.of(file))).isNotEmpty();
        assertThat(files.describe(fixtures.administrator(), List.of(file))).isEmpty();
    }

    @Test
    void aTextOfDangerReachesTheCoordinatorsAtOnce() {
        var coordinator = fixtures.with(cohort, new CohortRole(false, true));
        var id = resources
                .propose(owner, cohort, ResourceKind.TEXT, text("Where to go", DANGER))
                .id();

        assertThat(cases.open(coordinator, about(id)).summary().severity()).isEqualTo(Severity.DANGER);
    }

    @Test
    void aPrivateWordThatTellsOfDangerCallsWithItsWordsAsLongAsTheyStand() {
        owner = fixtures.moderator(cohort);
        var id = accepted("Language school");
        assertThat(words.tell(reader, id, WordVerdict.HELPED, DANGER, false)).isTrue();
        var waiting = cases.waiting(moderator, CaseFilter.ALL, null).items();

        assertThat(waiting).singleElement().satisfies(item -> {
            assertThat(item.kind()).isEqualTo(CaseKind.HELP);
            assertThat(item.severity()).isEqualTo(Severity.DANGER);
        });
        var about = waiting.getFirst().id();
        assertThat(cases.open(moderator, about).then())
                .isNotNull()
                .satisfies(then -> assertThat(then.body()).isNotEmpty());
        assertThat(cases.open(moderator, about).acts()).containsExactly(Act.NOTHING);
        assertThatThrownBy(() -> cases.open(owner, about)).isInstanceOf(NotFoundException.class);
        words.takeBack(reader, id);
        assertThat(cases.open(moderator, about).then())
                .isNotNull()
                .satisfies(then -> assertThat(then.body()).isEmpty());
        done(decisions.decide(moderator, about, desk.version(about), new Decision(Act.NOTHING, Reason.HELPED)));
    }

    @Test
    void anAppealThatIsRightBringsItBackForAll() {
        var id = propose("Language school");
        var removed = done(decide(id, REMOVE));
        appeals.appeal(owner, removed, "It helped me a lot.");
        var second = fixtures.moderator(cohort);
        var appeal = cases.waiting(second, CaseFilter.ALL, null).items().getFirst();

        assertThat(cases.open(second, appeal.id()).resource()).isNotNull();
        done(decisions.decide(second, appeal.id(), desk.version(appeal.id()), new Decision(Act.GRANT, Reason.MISTAKE)));
        assertThat(library.open(reader, id).state()).isEqualTo(ResourceState.ACCEPTED);
    }

    @RepeatedTest(3)
    void ofTwoAtOnceOneDecidesAndTheOtherIsTold() throws Exception {
        var id = propose("Language school");
        var second = fixtures.moderator(cohort);
        var about = about(id);
        var version = desk.version(about);
        var outcomes = AtOnce.both(
                () -> decisions.decide(moderator, about, version, Decision.publish()),
                () -> decisions.decide(second, about, version, REMOVE));

        assertThat(outcomes).hasAtLeastOneElementOfType(Outcome.Done.class);
        assertThat(outcomes).hasAtLeastOneElementOfType(Outcome.AlreadyDecided.class);
        assertThat(desk.log(cohort)).hasSize(1);
    }

    @RepeatedTest(3)
    void decidingAndWithdrawingAtOnceLeaveNothingOpen() throws Exception {
        var id = propose("Language school");
        var about = about(id);
        var version = desk.version(about);
        AtOnce.both(() -> decideOrRefused(about, version), () -> {
            resources.withdraw(owner, id);
            return "";
        });

        assertThat(stands(id).get("state")).isEqualTo("WITHDRAWN");
        assertThat(desk.open(cohort)).isZero();
    }

    @RepeatedTest(3)
    void decidingAndChangingAtOnceLeaveAnOpenCaseForWhatWaits() throws Exception {
        var id = propose("Language school");
        var about = about(id);
        var version = desk.version(about);
        var basedOn = library.open(owner, id).version();
        AtOnce.both(() -> decideOrRefused(about, version), () -> {
            try {
                return resources.change(owner, id, link("Other"), basedOn);
            } catch (RefusedException refused) {
                return refused;
            }
        });

        assertThat(desk.open(cohort)).isEqualTo(versions(id).contains("HELD") ? 1 : 0);
    }

    private void assertUndone(ResourceId id, Decision decision) {
        var before = stands(id);
        var done = done(decide(id, decision));
        assertThat(stands(id)).isNotEqualTo(before);
        done(decisions.undo(moderator, done, MISTAKE));
        assertThat(stands(id)).isEqualTo(before);
        assertThat(page(id).open()).isTrue();
        assertThat(decisions.undo(moderator, done, MISTAKE)).isNotInstanceOf(Outcome.Done.class);
    }

    /// What is gone already cannot be decided about.
    private Object decideOrRefused(CaseId about, int version) {
        try {
            return decisions.decide(moderator, about, version, Decision.publish());
        } catch (RefusedException refused) {
            return refused;
        }
    }

    private ResourceId propose(String title) {
        return resources.propose(owner, cohort, ResourceKind.LINK, link(title)).id();
    }

    private ResourceId accepted(String title) {
        var id = propose(title);
        done(decide(id, Decision.publish()));
        return id;
    }

    private void change(ResourceId id, String title) {
        resources.change(owner, id, link(title), library.open(owner, id).version());
    }

    private void report(ResourceId id, ReportReason reason) {
        reports.file(reader, JudgedResource.KIND, id.value(), reason, "");
    }

    private CaseId about(ResourceId id) {
        return desk.about(JudgedResource.KIND, id.value());
    }

    private CasePage page(ResourceId id) {
        return cases.open(moderator, about(id));
    }

    private Outcome decide(ResourceId id, Decision decision) {
        return desk.decide(moderator, about(id), decision);
    }

    private Map<String, Object> stands(ResourceId id) {
        return jdbc.sql("""
                        SELECT r.state, r.shown_version_id, r.latest_version_id, r.shown_at, r.review_on,
                          (SELECT GROUP_CONCAT(CONCAT(v.number, v.state, COALESCE(v.reason, '')) ORDER BY v.id)
                           FROM resource_version v WHERE v.resource_id = r.id) versions
                        FROM resource r WHERE r.public_id = ?""").param(id.value()).query().singleRow();
    }

    private String versions(ResourceId id) {
        return String.valueOf(stands(id).get("versions"));
    }

    private static ResourceDraft link(String title) {
        return draft(title, "When it is open and how to get there.", null, "https://school.example.org/hours");
    }

    private static ResourceDraft text(String title, String body) {
        return draft(title, "", body, null);
    }

    private static ResourceDraft draft(String title, String description, String body, String link) {
        return new ResourceDraft(
                title,
                description,
                body,
                link,
                null,
                "en",
                Set.of(Topic.LANGUAGE),
                "Newcomers",
                "A leaflet",
                Fixtures.key());
    }
}
