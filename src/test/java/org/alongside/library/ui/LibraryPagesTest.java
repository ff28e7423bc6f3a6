package org.alongside.library.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Set;
import org.alongside.cohort.HelpNote;
import org.alongside.library.CollectionDraft;
import org.alongside.library.Collections;
import org.alongside.library.Library;
import org.alongside.library.LibraryScene;
import org.alongside.library.PrivateWords;
import org.alongside.library.ResourceDraft;
import org.alongside.library.ResourceDraftPlace;
import org.alongside.library.ResourceDrafts;
import org.alongside.library.ResourceId;
import org.alongside.library.ResourceKind;
import org.alongside.library.ResourceOwners;
import org.alongside.library.ResourceSummary;
import org.alongside.library.Resources;
import org.alongside.library.WordVerdict;
import org.alongside.shared.PersonId;
import org.alongside.testing.Fixtures;
import org.alongside.testing.ViewTest;
import org.alongside.uikit.EmptyState;
import org.alongside.uikit.Tag;
import org.alongside.uikit.errors.MissingView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class LibraryPagesTest extends ViewTest {

    private static final String SEND = "Send the proposal";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Library library;

    @Autowired
    private Resources resources;

    @Autowired
    private ResourceDrafts drafts;

    @Autowired
    private ResourceOwners owners;

    @Autowired
    private Collections collections;

    @Autowired
    private PrivateWords words;

    private LibraryScene scene;
    private PersonId coordinator;
    private PersonId member;

    @BeforeEach
    void people() {
        scene = new LibraryScene(context, "coordinator");
        coordinator = scene.actor();
        member = fixtures.member(scene.cohort());
    }

    @Test
    void anEmptyLibrarySaysWhatItIsForAndAnAcceptedResourceStandsInIt() {
        as(member);
        navigate("library", LibraryView.class);
        assertThat(find(EmptyState.class).all()).hasSize(1);

        scene.accepted();
        navigate("library", LibraryView.class);
        assertThat(find(ResourceItem.class).all()).hasSize(1);
        assertThat(links()).contains("Language school", "Propose a resource");
    }

    @Test
    void filtersInTheAddressNarrowTheList() {
        scene.accepted();
        as(member);

        UI.getCurrent().navigate("library", QueryParameters.of("kind", "TEXT"));
        assertThat(find(ResourceItem.class).all()).isEmpty();
        press("Show everything");
        assertThat(find(ResourceItem.class).all()).hasSize(1);
        UI.getCurrent().navigate("library", QueryParameters.fromString("topic=LANGUAGE&lang=en&cohort=unknown"));
        assertThat(find(ResourceItem.class).all()).hasSize(1);
    }

    @Test
    void sheSeesHowHerProposalsStand() {
        scene.proposed();
        as(scene.owner());

        navigate("library", LibraryView.class);

        assertThat(tags()).contains("Waiting for a moderator");
    }

    @Test
    void sheSeesThatAReaderToldHerSomethingUntilSheHasReadIt() {
        var id = scene.accepted();
        words.tell(member, id, WordVerdict.HELPED, "", false);
        as(scene.owner());
        navigate("library", LibraryView.class);
        assertThat(tags()).contains("A new word from a reader");

        words.markRead(scene.owner(), id);
        navigate("library", LibraryView.class);
        assertThat(tags()).doesNotContain("A new word from a reader");
    }

    @Test
    void resourceShowsWhereItsLinkLeadsAndOpensItElsewhere() {
        var id = scene.accepted();
        as(member);

        navigate("resources/" + id.value(), ResourcePage.class);

        assertThat(find(H1.class).single().getText()).isEqualTo("Language school");
        var link = find(Anchor.class).withText("Open the page").single().getElement();
        assertThat(link.getAttribute("rel")).isEqualTo("noopener noreferrer nofollow");
        assertThat(link.getAttribute("target")).isEqualTo("_blank");
        assertThat(paragraphs()).contains("https://school.example.org/hours");
        assertThat(links()).doesNotContain("Edit");
    }

    @Test
    void whoMayNotSeeItFindsNothing() {
        var accepted = scene.accepted();
        var proposed = scene.proposed();
        as(fixtures.member(fixtures.cohort()));
        for (var address : List.of("", "/edit", "/history")) {
            assertThat(navigate("resources/" + accepted.value() + address, MissingView.class))
                    .isNotNull();
        }
        as(member);
        assertThat(navigate("resources/" + proposed.value(), MissingView.class)).isNotNull();
        assertThat(navigate("resources/" + accepted.value() + "/edit", MissingView.class))
                .isNotNull();
    }

    @Test
    void whatSheProposesWaitsAndSheIsToldSo() {
        as(member);
        navigate("library/new", ProposeView.class);
        type("Title", "Women's swimming");
        type("Address of the page", "https://pool.example.org/");
        press(SEND);

        assertThat(find(H1.class).single().getText()).isEqualTo("Women's swimming");
        assertThat(paragraphs()).anyMatch(words -> words.startsWith("Waiting for a moderator."));
    }

    @Test
    void whatIsMissingIsSaidAtItsFieldAndNothingTypedIsLost() {
        as(member);
        navigate("library/new", ProposeView.class);
        type("Title", "Women's swimming");
        type("Address of the page", "pool");
        press(SEND);

        var field = find(TextField.class).withLabel("Address of the page").single();
        assertThat(field.isInvalid()).isTrue();
        assertThat(field.getErrorMessage()).startsWith("Please give the whole address");

        // Loading again, or signing in again, finds it.
        navigate("library", LibraryView.class);
        navigate("library/new", ProposeView.class);
        assertThat(find(TextField.class).withLabel("Title").single().getValue()).isEqualTo("Women's swimming");
    }

    @Test
    void sheIsAskedBeforeANumberIsSeen() {
        keep(new ResourceDraft(
                "Call", Fixtures.PHONE, "", "https://pool.example.org/", null, null, Set.of(), "", "", Fixtures.key()));
        as(member);
        navigate("library/new", ProposeView.class);
        press(SEND);

        assertThat(find(ContactQuestion.class).all()).hasSize(1);
        assertThat(library.own(member)).isEmpty();
        press("Yes, send it");
        assertThat(library.own(member)).hasSize(1);
    }

    @Test
    void whoWritesThatSheIsInDangerIsShownWhereToFindHelp() {
        keep(new ResourceDraft(
                "Help",
                Fixtures.DANGER,
                "",
                "https://pool.example.org/",
                null,
                null,
                Set.of(),
                "",
                "",
                Fixtures.key()));
        as(member);
        navigate("library/new", ProposeView.class);
        press(SEND);

        assertThat(find(HelpNote.class).all()).hasSize(1);
    }

    @Test
    void whoWasOvertakenSeesBothTextsAndCanSendHersAfterAll() {
        var id = scene.accepted();
        as(scene.owner());
        navigate("resources/" + id.value() + "/edit", EditResourceView.class);
        type("Title", "Hers");
        resources.change(
                coordinator,
                id,
                LibraryScene.link("The coordinator's"),
                library.open(coordinator, id).version());
        press("Send the change");

        assertThat(paragraphs()).contains("The coordinator's");
        assertThat(find(TextField.class).withLabel("Title").single().getValue()).isEqualTo("Hers");
        press("Send the change");
        var waiting = library.open(scene.owner(), id).waiting();
        assertThat(waiting).isNotNull();
        assertThat(waiting.title()).isEqualTo("Hers");
    }

    @Test
    void historyShowsWhatWasChanged() {
        var id = scene.accepted();
        resources.change(
                scene.owner(),
                id,
                LibraryScene.link("New hours"),
                library.open(scene.owner(), id).version());
        scene.accept(id);
        as(member);

        navigate("resources/" + id.value() + "/history", ResourceHistoryView.class);

        assertThat(tags()).containsExactly("Read now");
        assertThat(find(NativeButton.class).all())
                .noneMatch(button -> button.getText().equals("Bring this back"));
    }

    @Test
    void whoIsAskedToLookAfterItSaysYesOnThePage() {
        var id = scene.accepted();
        owners.offer(scene.owner(), id, fixtures.page(member));
        as(member);
        navigate("library", LibraryView.class);
        assertThat(find(OffersPart.class).single().isEmpty()).isFalse();

        navigate("resources/" + id.value(), ResourcePage.class);
        press("I look after it");

        assertThat(library.open(member, id).mine()).isTrue();
        assertThat(links()).contains("Edit");
    }

    @Test
    void collectionIsReadInItsOrderAndKeptByButtons() {
        var first = accepted("First things");
        var second = accepted("Second things");
        var id = collections.make(
                coordinator,
                scene.cohort(),
                new CollectionDraft("First month in a new town", "", "en", Fixtures.key()));
        collections.add(coordinator, id, first);
        collections.add(coordinator, id, second);

        as(member);
        navigate("collections/" + id.value(), CollectionPage.class);
        assertThat(find(ResourceItem.class).all()).hasSize(2);
        assertThat(find(NativeButton.class).withText("Move up").all()).isEmpty();

        as(coordinator);
        navigate("library", LibraryView.class);
        navigate("collections/" + id.value(), CollectionPage.class);
        press("Move up");
        assertThat(collections.open(member, id).items())
                .extracting(ResourceSummary::id)
                .containsExactly(second, first);

        var third = accepted("Third things");
        press("Add a resource");
        find(TextField.class).withLabel("Part of its title").single().setValue("third");
        choose(find(RadioButtonGroup.class).single());
        press("Add");
        assertThat(collections.open(member, id).items())
                .extracting(ResourceSummary::id)
                .containsExactly(second, first, third);

        press("Add a resource");
        choose(find(RadioButtonGroup.class).single());
        press("Add");
        assertThat(find(RadioButtonGroup.class).single().getErrorMessage())
                .isEqualTo("This is in the collection already.");
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static void choose(RadioButtonGroup choice) {
        choice.setValue(choice.getListDataView().getItem(0));
    }

    private ResourceId accepted(String title) {
        var id = resources
                .propose(scene.owner(), scene.cohort(), ResourceKind.LINK, LibraryScene.link(title))
                .id();
        scene.accept(id);
        return id;
    }

    private void keep(ResourceDraft draft) {
        drafts.save(
                member,
                ResourceDraftPlace.proposal(scene.cohort()),
                new ResourceDrafts.Kept(ResourceKind.LINK, draft, 0));
    }

    private void as(PersonId person) {
        signIn(fixtures.address(person));
    }

    private List<String> tags() {
        return find(Tag.class).all().stream().map(Tag::getText).toList();
    }

    private List<String> paragraphs() {
        return find(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }

    private List<String> links() {
        return find(Anchor.class).all().stream().map(Anchor::getText).toList();
    }
}
