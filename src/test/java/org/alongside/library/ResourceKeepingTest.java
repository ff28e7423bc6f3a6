package org.alongside.library;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.alongside.cohort.CohortRole;
import org.alongside.cohort.Cohorts;
import org.alongside.cohort.Topic;
import org.alongside.identity.Blocks;
import org.alongside.shared.CohortId;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.alongside.testing.ApplicationTest;
import org.alongside.testing.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// History, sharing, handing over, looking again, drafts.
@ApplicationTest
class ResourceKeepingTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private Resources resources;

    @Autowired
    private Library library;

    @Autowired
    private ResourceHistory history;

    @Autowired
    private ResourceSharing sharing;

    @Autowired
    private ResourceOwners owners;

    @Autowired
    private ResourceDrafts drafts;

    @Autowired
    private Cohorts cohorts;

    @Autowired
    private Blocks blocks;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    private LibraryScene scene;
    private CohortId cohort;
    private PersonId owner;
    private PersonId member;
    private PersonId coordinator;
    private ResourceId id;

    @BeforeEach
    void somethingAccepted() {
        scene = new LibraryScene(context, "coordinator");
        cohort = scene.cohort();
        owner = scene.owner();
        coordinator = scene.actor();
        member = fixtures.member(cohort);
        id = scene.accepted();
    }

    @Test
    void historyShowsReadersWhatTheyCouldReadAndKeepersEverything() {
        change("Language school, summer hours", Set.of(Topic.STUDY));
        scene.accept(id);
        change("Language school, not decided about", Set.of());

        var read = history.versions(member, id, null).items();
        assertThat(read).extracting(version -> version.text().number()).containsExactly(2, 1);
        assertThat(history.versions(owner, id, null).items()).hasSize(3);
        var newest = read.getFirst();
        assertThat(newest.shown()).isTrue();
        assertThat(newest.changes().title()).contains("<ins>").contains("summer hours");
        assertThat(newest.changes().description()).isEmpty();
        assertThat(newest.changes().topicsIn()).containsExactly(Topic.STUDY);
        assertThat(newest.changes().topicsOut()).containsExactly(Topic.LANGUAGE);
    }

    @Test
    void versionThatWasBroughtBackWaitsAsAnyChangeDoes() {
        change("Worse", Set.of());
        scene.accept(id);

        history.bringBack(owner, id, 1, library.open(owner, id).version(), Fixtures.key());

        assertThat(library.open(member, id).text().title()).isEqualTo("Worse");
        scene.accept(id);
        assertThat(library.open(member, id).text().title()).isEqualTo("Language school");
    }

    @Test
    void hiddenVersionsAreGoneForReadersAndNotForKeepers() {
        change("Without her number", Set.of());
        scene.accept(id);

        history.hide(owner, id);

        assertThat(history.versions(member, id, null).items()).hasSize(1);
        assertThat(history.versions(member, id, null)
                        .items()
                        .getFirst()
                        .changes()
                        .title())
                .doesNotContain("<del>");
        assertThat(history.versions(owner, id, null).items()).hasSize(2);
    }

    @Test
    void blockHidesTheNameInTheHistory() {
        assertThat(history.versions(member, id, null).items().getFirst().editorName())
                .isNotNull();
        blocks.block(owner, fixtures.page(member));

        assertThat(history.versions(member, id, null).items().getFirst().editorName())
                .isNull();
    }

    @Test
    void sharedResourceIsReadElsewhereWithoutItsOwnersName() {
        var other = fixtures.cohort();
        var bridge = fixtures.moderator(other);
        fixtures.join(cohort, bridge);
        var reader = fixtures.member(other);

        sharing.share(bridge, id, other);

        var seen = library.open(reader, id);
        assertThat(seen.ownerName()).isNull();
        assertThat(seen.home()).isNull();
        assertThat(seen.cohorts()).extracting(view -> view.id()).containsExactly(other);
        assertThat(owners.of(owner, id).otherCohorts()).isEqualTo(1);
        assertThat(history.versions(reader, id, null).items().getFirst().editorName())
                .isNull();

        sharing.unshare(bridge, id, other);
        assertThatThrownBy(() -> library.open(reader, id)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void nobodyPushesAResourceIntoACohortSheDoesNotAnswerFor() {
        var other = fixtures.cohort();
        fixtures.join(other, coordinator);

        assertThatThrownBy(() -> sharing.share(coordinator, id, other)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> sharing.unshare(coordinator, id, cohort)).hasMessageContaining("resource.home");
    }

    @Test
    void givenToAllItIsReadEverywhereAndTheTrailKnowsWhoGaveIt() {
        var reader = fixtures.member(fixtures.cohort());

        sharing.setEverywhere(coordinator, id, true);

        assertThat(library.open(reader, id).ownerName()).isNull();
        assertThat(jdbc.sql("SELECT act FROM audit_entry WHERE subject_id = ? ORDER BY number")
                        .param(id.value())
                        .query(String.class)
                        .list())
                .containsExactly("SHARE_ALL");
        sharing.setEverywhere(coordinator, id, false);
        assertThatThrownBy(() -> library.open(reader, id)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void newOwnerIsWhoSaidYes() {
        owners.offer(owner, id, fixtures.page(member));
        assertThat(library.open(owner, id).mine()).isTrue();
        assertThat(owners.offers(member)).extracting(ResourceOffer::resource).containsExactly(id);
        assertThat(owners.of(owner, id).offeredTo()).isNotNull();
        assertThat(owners.of(fixtures.member(cohort), id).offeredTo()).isNull();

        owners.accept(member, id);

        assertThat(library.open(member, id).mine()).isTrue();
        assertThat(library.open(owner, id).mine()).isFalse();
        assertThatThrownBy(() -> owners.accept(member, id)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void nothingIsHandedOverAcrossABlock() {
        owners.offer(owner, id, fixtures.page(member));
        blocks.block(member, fixtures.page(owner));

        assertThat(owners.offers(member)).isEmpty();
        assertThatThrownBy(() -> owners.accept(member, id)).isInstanceOf(NotFoundException.class);
        assertThat(owners.candidates(owner, id))
                .extracting(ResourceCandidate::id)
                .doesNotContain(fixtures.page(member));
        assertThatThrownBy(() -> owners.offer(owner, id, fixtures.page(member))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void onlyOneOfTwoWhoAnswerAtOnceBecomesTheOwner() throws Exception {
        owners.offer(owner, id, fixtures.page(member));
        Callable<Boolean> yes = () -> tried(() -> owners.accept(member, id));
        Callable<Boolean> back = () -> tried(() -> owners.takeOfferBack(owner, id));

        try (var pool = Executors.newFixedThreadPool(8)) {
            pool.invokeAll(List.of(yes, back, yes, back, yes, yes));
        }

        var hers = library.open(member, id).mine();
        assertThat(library.open(owner, id).mine()).isNotEqualTo(hers);
        assertThat(owners.of(owner, id).offeredTo()).isNull();
    }

    @Test
    void coordinatorFindsAnOtherOwnerOnceTheOwnerHasLeft() {
        assertThatThrownBy(() -> owners.offer(coordinator, id, fixtures.page(member)))
                .isInstanceOf(NotFoundException.class);
        cohorts.remove(fixtures.administrator(), cohort, owner);

        owners.offer(coordinator, id, fixtures.page(coordinator));

        assertThat(library.open(coordinator, id).mine()).isTrue();
        assertThatThrownBy(() -> library.open(owner, id)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void acceptedResourceIsLookedAtAgainInAYearUnlessSomebodyLooksBefore() {
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        assertThat(library.open(member, id).reviewOn()).isEqualTo(today.plusYears(1));

        owners.looked(owner, id, today.plusMonths(2));

        assertThat(library.open(member, id).reviewOn()).isEqualTo(today.plusMonths(2));
        assertThat(library.open(member, id).lookedAt()).isNotNull();
        assertThatThrownBy(() -> owners.looked(owner, id, today)).hasMessageContaining("resource.review-day");
        assertThatThrownBy(() -> owners.looked(owner, id, today.plusYears(6)))
                .hasMessageContaining("resource.review-day");
    }

    @Test
    void whoDecidesNoLongerReadsNoFileByADraftOfHers() throws IOException {
        var files = context.getBean(StoredFiles.class);
        var file = files.receive(owner, cohort, "a.txt", new ByteArrayInputStream("Hours".getBytes(UTF_8)))
                .id();
        var draft = new ResourceDraft("Hours", "", null, null, file, null, Set.of(), "", "", Fixtures.key());
        var held = resources.propose(owner, cohort, ResourceKind.FILE, draft).id();
        drafts.save(coordinator, ResourceDraftPlace.change(held), new ResourceDrafts.Kept(ResourceKind.FILE, draft, 0));
        assertThat(files.describe(coordinator, List.of(file))).isNotEmpty();

        cohorts.remove(fixtures.administrator(), cohort, coordinator);

        assertThat(files.describe(coordinator, List.of(file))).isEmpty();
    }

    @Test
    void draftIsKeptForItsWriterAloneAndCleaned() {
        var place = ResourceDraftPlace.proposal(cohort);
        var draft = new ResourceDraft(
                "T".repeat(500),
                "<script>alert(1)</script>words",
                "page",
                "https://example.org/",
                null,
                "ar",
                Set.of(Topic.MONEY, Topic.WORK),
                "for",
                "from",
                Fixtures.key());

        drafts.save(owner, place, new ResourceDrafts.Kept(ResourceKind.TEXT, draft, 0));

        var kept = drafts.find(owner, place).orElseThrow();
        assertThat(kept.kind()).isEqualTo(ResourceKind.TEXT);
        assertThat(kept.draft().title()).hasSize(Resources.MAX_LINE);
        assertThat(kept.draft().description()).doesNotContain("<script");
        assertThat(kept.draft().topics()).containsExactlyInAnyOrder(Topic.MONEY, Topic.WORK);
        assertThat(kept.draft().key()).isEqualTo(draft.key());
        assertThat(drafts.find(member, place)).isEqualTo(Optional.empty());
        drafts.discard(owner, place);
        assertThat(drafts.find(owner, place)).isEmpty();
    }

    @Test
    void contactDataIsFoundBeforeItIsSent() {
        var draft = new ResourceDraft(
                "Call me",
                Fixtures.PHONE,
                null,
                "https://school.example.org/",
                null,
                "en",
                Set.of(),
                "",
                "",
                Fixtures.key());

        assertThat(resources.contactData(owner, cohort, draft)).isNotEmpty();
        assertThat(resources.contactData(owner, cohort, LibraryScene.link("Language school")))
                .isEmpty();
        assertThat(library.own(owner)).hasSize(1);
    }

    @Test
    void coordinatorOfAnotherCohortMayNotGiveItToAll() {
        var stranger = fixtures.with(fixtures.cohort(), new CohortRole(false, true));
        fixtures.join(cohort, stranger);

        assertThatThrownBy(() -> sharing.setEverywhere(stranger, id, true)).isInstanceOf(NotFoundException.class);
    }

    private void change(String title, Set<Topic> topics) {
        var draft = new ResourceDraft(
                title,
                LibraryScene.link(title).description(),
                null,
                "https://school.example.org/hours",
                null,
                "en",
                topics,
                "",
                "",
                Fixtures.key());
        resources.change(owner, id, draft, library.open(owner, id).version());
    }

    private static boolean tried(Runnable work) {
        try {
            work.run();
            return true;
        } catch (NotFoundException _) {
            return false;
        }
    }
}
