package org.alongside.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.alongside.cohort.Topic;
import org.alongside.identity.Blocks;
import org.alongside.shared.CohortId;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.alongside.testing.ApplicationTest;
import org.alongside.testing.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
class ResourcesTest {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private Resources resources;

    @Autowired
    private Library library;

    @Autowired
    private ResourceDecisions decisions;

    @Autowired
    private Blocks blocks;

    @Autowired
    private PlatformTransactionManager transactions;

    private CohortId cohort;
    private PersonId owner;
    private PersonId member;
    private PersonId moderator;

    @BeforeEach
    void people() {
        cohort = fixtures.cohort();
        owner = fixtures.member(cohort);
        member = fixtures.member(cohort);
        moderator = fixtures.moderator(cohort);
    }

    @Test
    void proposalIsSeenByItsOwnerAndModeratorsAlone() {
        var id = propose("Language school");

        assertThat(library.open(owner, id).state()).isEqualTo(ResourceState.PROPOSED);
        assertThat(library.open(moderator, id).text().title()).isEqualTo("Language school");
        assertThatThrownBy(() -> library.open(member, id)).isInstanceOf(NotFoundException.class);
        assertThat(library.list(member, LibraryFilter.ALL, null).items()).isEmpty();
        assertThat(library.glances(owner, List.of(id))).isEmpty();
        assertThat(library.own(owner)).extracting(ResourceSummary::id).containsExactly(id);
    }

    @Test
    void acceptedResourceIsReadByItsCohortAndNobodyElse() {
        var id = accepted("Language school");
        var outsider = fixtures.member(fixtures.cohort());

        assertThat(library.open(member, id).ownerName()).isNotNull();
        assertThat(library.list(member, LibraryFilter.ALL, null).items())
                .extracting(ResourceSummary::id)
                .containsExactly(id);
        assertThat(library.list(outsider, LibraryFilter.ALL, null).items()).isEmpty();
        assertThat(library.list(outsider, new LibraryFilter(cohort, null, null, null), null)
                        .items())
                .isEmpty();
        assertThat(library.glances(outsider, List.of(id))).isEmpty();
        assertThatThrownBy(() -> library.open(outsider, id)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void filtersNarrowTheList() {
        var id = accepted("Language school");

        assertThat(list(new LibraryFilter(cohort, ResourceKind.LINK, Topic.LANGUAGE, "en")))
                .extracting(ResourceSummary::id)
                .containsExactly(id);
        assertThat(list(new LibraryFilter(null, ResourceKind.TEXT, null, null))).isEmpty();
        assertThat(list(new LibraryFilter(null, null, Topic.MONEY, null))).isEmpty();
        assertThat(list(new LibraryFilter(null, null, null, "ar"))).isEmpty();
    }

    @Test
    void listGoesOnWhereThePageBeforeEnded() {
        for (int i = 0; i < Library.LIST + 3; i++) {
            var each = fixtures.member(cohort);
            accept(resources
                    .propose(each, cohort, ResourceKind.LINK, link("Page " + i))
                    .id());
        }

        var first = library.list(member, LibraryFilter.ALL, null);
        var second = library.list(member, LibraryFilter.ALL, first.next());

        assertThat(first.items()).hasSize(Library.LIST);
        assertThat(second.items()).hasSize(3).doesNotContainAnyElementsOf(first.items());
        assertThat(second.next()).isNull();
    }

    @Test
    void changeWaitsWhileOthersReadOnWhatTheyRead() {
        var id = accepted("Language school");
        var before = library.open(owner, id);

        resources.change(owner, id, link("Language school, new hours"), before.version());

        assertThat(library.open(member, id).text().title()).isEqualTo("Language school");
        assertThat(library.open(member, id).waiting()).isNull();
        assertThat(library.open(owner, id).waiting())
                .isNotNull()
                .extracting(ResourceText::title)
                .isEqualTo("Language school, new hours");
        accept(id);
        assertThat(library.open(member, id).text().title()).isEqualTo("Language school, new hours");
    }

    @Test
    void secondOfTwoWritersIsToldAndOverwritesNothing() {
        var id = accepted("Language school");
        var seen = library.open(owner, id).version();
        resources.change(moderator, id, link("Changed by a moderator"), seen);

        assertThatThrownBy(() -> resources.change(owner, id, link("Changed by her"), seen))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("resource.changed-meanwhile");
    }

    @Test
    void nobodyAcceptsWhatSheOwnsOrWrote() {
        var own = resources
                .propose(moderator, cohort, ResourceKind.LINK, link("Mine"))
                .id();
        var others = propose("Hers");
        resources.change(
                moderator, others, link("Changed"), library.open(owner, others).version());

        assertThatThrownBy(() -> accept(own)).hasMessageContaining("moderation.own");
        assertThatThrownBy(() -> accept(others)).hasMessageContaining("moderation.own");
    }

    @Test
    void sentBackResourceIsProposedAgainOnceItWasChanged() {
        var id = propose("Language school");
        inTransaction(() -> decisions.giveBack(moderator, id, latest(id), "unclear"));

        assertThat(library.open(owner, id).state()).isEqualTo(ResourceState.RETURNED);
        assertThat(library.open(owner, id).text().reason()).isEqualTo("unclear");
        resources.change(owner, id, link("Clearer"), library.open(owner, id).version());
        assertThat(library.open(owner, id).state()).isEqualTo(ResourceState.PROPOSED);
    }

    @Test
    void removalIsTakenBackExactly() {
        var id = accepted("Language school");
        var version = latest(id);
        var change = inTransaction(() -> decisions.remove(moderator, id, version, "spam"))
                .orElseThrow();
        assertThatThrownBy(() -> library.open(member, id)).isInstanceOf(NotFoundException.class);

        assertThat(inTransaction(() -> decisions.restore(moderator, id, version, change)))
                .isTrue();

        assertThat(library.open(member, id).text().title()).isEqualTo("Language school");
        assertThat(inTransaction(() -> decisions.restore(moderator, id, version, change)))
                .isFalse();
    }

    @Test
    void sameFormSentFiftyTimesAtOnceIsOneResource() throws Exception {
        var draft = link("Once");
        Callable<ResourceId> send =
                () -> resources.propose(owner, cohort, ResourceKind.LINK, draft).id();

        try (var pool = Executors.newFixedThreadPool(16)) {
            var ids = pool.invokeAll(Collections.nCopies(50, send)).stream()
                    .map(future -> future.resultNow())
                    .distinct()
                    .toList();
            assertThat(ids).hasSize(1);
        }
        assertThat(library.own(owner)).hasSize(1);
    }

    @Test
    void formThatWasChangedAfterItWasSentIsNotDroppedSilently() {
        var draft = link("First words");
        var id = resources.propose(owner, cohort, ResourceKind.LINK, draft).id();
        var seen = library.open(owner, id).version();
        var change = link("Second words");
        resources.change(owner, id, change, seen);

        assertThat(resources.propose(owner, cohort, ResourceKind.LINK, draft).id())
                .isEqualTo(id);
        assertThatThrownBy(() -> resources.propose(owner, cohort, ResourceKind.LINK, with(draft, "Other words")))
                .hasMessageContaining("resource.sent-before");
        assertThat(resources.change(owner, id, change, seen).id()).isEqualTo(id);
        assertThatThrownBy(() -> resources.change(owner, id, with(change, "Other words"), seen))
                .hasMessageContaining("resource.changed-meanwhile");
    }

    @Test
    void formThatIsSentAgainStillCallsForHelp() {
        var draft = new ResourceDraft(
                "Where to go", "", Fixtures.DANGER, null, null, "en", Set.of(Topic.MONEY), "", "", Fixtures.key());

        assertThat(resources.propose(owner, cohort, ResourceKind.TEXT, draft).danger())
                .isTrue();
        assertThat(resources.propose(owner, cohort, ResourceKind.TEXT, draft).danger())
                .isTrue();
        assertThat(library.own(owner)).hasSize(1);
    }

    @Test
    void addressInOtherLettersIsKeptAsItIsLookedUp() {
        var draft = new ResourceDraft(
                "School",
                "",
                null,
                "https://école.example.org:8443/où?x#y",
                null,
                null,
                Set.of(),
                "",
                "",
                Fixtures.key());
        var id = resources.propose(owner, cohort, ResourceKind.LINK, draft).id();

        assertThat(library.open(owner, id).text().link())
                .isEqualTo("https://xn--cole-9oa.example.org:8443/o%C3%B9?x#y");
    }

    private static ResourceDraft with(ResourceDraft draft, String title) {
        return new ResourceDraft(
                title,
                draft.description(),
                draft.body(),
                draft.link(),
                draft.file(),
                draft.lang(),
                draft.topics(),
                draft.audience(),
                draft.source(),
                draft.key());
    }

    @Test
    void withdrawnResourceIsGoneForOthersAndForItsCase() {
        var id = accepted("Language school");

        resources.withdraw(owner, id);

        assertThatThrownBy(() -> library.open(member, id)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> library.open(moderator, id)).isInstanceOf(NotFoundException.class);
        assertThat(library.open(owner, id).state()).isEqualTo(ResourceState.WITHDRAWN);
        assertThatThrownBy(() -> resources.withdraw(owner, id)).hasMessageContaining("resource.closed");
    }

    @Test
    void blockTakesTheNameAwayAndNothingElse() {
        var id = accepted("Language school");
        blocks.block(member, fixtures.page(owner));

        assertThat(library.open(member, id).ownerName()).isNull();
        assertThat(library.open(member, id).text().title()).isEqualTo("Language school");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "javascript:alert(1)",
                "ftp://example.org/x",
                "https://",
                "https://localhost/x",
                "https://user:secret@example.org/",
                "//example.org",
                "https://exa mple.org",
                "https://user@école.example.org/",
                "https://straße.example.org/"
            })
    void linkThatLeadsNowhereGoodIsRefused(String address) {
        var draft = new ResourceDraft("Title", "", null, address, null, null, Set.of(), "", "", Fixtures.key());

        assertThatThrownBy(() -> resources.propose(owner, cohort, ResourceKind.LINK, draft))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("resource.link");
    }

    @Test
    void scriptInEveryFieldIsText() {
        var script = "<script>alert(1)</script><img src=x onerror=alert(1)>words";
        var draft =
                new ResourceDraft(script, script, script, null, null, "en", Set.of(), script, script, Fixtures.key());
        var id = resources.propose(owner, cohort, ResourceKind.TEXT, draft).id();

        var text = library.open(owner, id).text();
        assertThat(text.description()).doesNotContain("<script", "<img");
        assertThat(text.body()).doesNotContain("<script", "<img");
    }

    @Test
    void tooManyProposalsAtOnceAreRefused() {
        for (int i = 0; i < Resources.MOST_WAITING; i++) {
            propose("Page " + i);
        }

        assertThatThrownBy(() -> propose("One more")).hasMessageContaining("resource.many-waiting");
    }

    private List<ResourceSummary> list(LibraryFilter filter) {
        return library.list(member, filter, null).items();
    }

    private ResourceId propose(String title) {
        return resources.propose(owner, cohort, ResourceKind.LINK, link(title)).id();
    }

    private ResourceId accepted(String title) {
        var id = propose(title);
        accept(id);
        return id;
    }

    private void accept(ResourceId id) {
        assertThat(inTransaction(() -> decisions.accept(moderator, id, latest(id))))
                .isPresent();
    }

    private long latest(ResourceId id) {
        return inTransaction(() -> decisions.about(id, null)).versionKey();
    }

    private <T> T inTransaction(Supplier<T> work) {
        return new TransactionTemplate(transactions).execute(_ -> work.get());
    }

    private static ResourceDraft link(String title) {
        return new ResourceDraft(
                title,
                "When it is open and how to get there.",
                null,
                "https://school.example.org/hours",
                null,
                "en",
                Set.of(Topic.LANGUAGE),
                "",
                "",
                Fixtures.key());
    }
}
