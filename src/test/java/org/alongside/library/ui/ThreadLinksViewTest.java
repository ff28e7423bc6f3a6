package org.alongside.library.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Set;
import org.alongside.discussion.Draft;
import org.alongside.discussion.DraftPlace;
import org.alongside.discussion.Drafts;
import org.alongside.discussion.ThreadAction;
import org.alongside.identity.Blocks;
import org.alongside.library.PostSuggestions;
import org.alongside.library.ResourceDraft;
import org.alongside.library.ResourceGlance;
import org.alongside.library.ResourceId;
import org.alongside.library.Resources;
import org.alongside.library.ThreadResources;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.alongside.shared.PostId;
import org.alongside.shared.ThreadId;
import org.alongside.testing.Fixtures;
import org.alongside.testing.StatementCount;
import org.alongside.testing.ViewTest;
import org.alongside.uikit.PostCard;
import org.alongside.uikit.PostList;
import org.alongside.uikit.RichTextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What the library adds to a thread's page.
class ThreadLinksViewTest extends ViewTest {

    /// Five of the thread and its draft, four of what other modules add, and three of the frame around every page.
    private static final int MOST = 12;

    @Autowired
    private ThreadResources beside;

    @Autowired
    private PostSuggestions suggestions;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Resources resources;

    @Autowired
    private Blocks blocks;

    @Autowired
    private StatementCount statements;

    @Autowired
    private List<ThreadAction> actions;

    private String slug;
    private CohortId cohort;
    private PersonId owner;
    private PersonId member;
    private ThreadId thread;
    private ResourceId resource;
    private PostId target;

    @BeforeEach
    void aThreadAndAResource() {
        slug = fixtures.slug();
        cohort = fixtures.cohort(slug);
        owner = fixtures.member(cohort);
        member = fixtures.member(cohort);
        thread = fixtures.thread(cohort, owner);
        resource = fixtures.resource(cohort, owner, "Opening hours");
        target = fixtures.post(thread, owner, Fixtures.text(3)).post();
    }

    @Test
    void aResourceIsFoundByPartOfItsTitleAndLaidBesideTheThread() {
        fixtures.resource(cohort, owner, "Café Zürich");
        open(member, thread);
        press("Add a resource");
        find(TextField.class).withLabel("Part of its title").single().setValue("zurich");
        var choice = find(RadioButtonGroup.class).single();
        assertThat(titles(choice)).containsExactly("Café Zürich");
        press("Add it");
        assertThat(choice.isInvalid()).isTrue();

        find(TextField.class).withLabel("Part of its title").single().setValue("opening");
        choose(choice);
        press("Add it");
        assertThat(links()).anyMatch(link -> link.getText().equals("Opening hours"));

        press("Take it away");
        assertThat(beside.list(member, thread)).isEmpty();
    }

    @Test
    void whatIsMissingIsSaidAtAFieldThatIsSeen() {
        open(member, thread);
        press("Add a resource");
        var typed = find(TextField.class).withLabel("Part of its title").single();
        var choice = find(RadioButtonGroup.class).single();
        typed.setValue("nothing is called this");
        press("Add it");
        assertThat(choice.isVisible()).isFalse();
        assertThat(typed.isInvalid()).isTrue();
        assertThat(typed.getErrorMessage()).isEqualTo("Please choose something first.");

        typed.setValue("opening");
        assertThat(typed.isInvalid()).isFalse();
        assertThat(choice.isInvalid()).isTrue();
        choose(choice);
        press("Add it");
        assertThat(links()).anyMatch(link -> link.getText().equals("Opening hours"));
    }

    @Test
    void aLinkToAThreadAPostAndAResourceShowsWhatIsThereToWhoMayReadIt() {
        var other = talk("/threads/" + thread.value(), "/threads/" + thread.value() + "#post-" + target.value());
        var more = fixtures.post(other, fixtures.member(cohort), "And this one: /resources/" + resource.value())
                .post();
        open(member, other);

        var list = find(PostList.class).single();
        assertThat(list.content(list.ids().get(1)).orElseThrow().cards())
                .containsExactly(
                        new PostCard.LinkCard(
                                "Thread", "How to find a language school", "en", "threads/" + thread.value()),
                        new PostCard.LinkCard(
                                "A post in",
                                "How to find a language school",
                                "en",
                                "threads/" + thread.value() + "?from=" + target.value()));
        assertThat(list.content(more).orElseThrow().cards())
                .extracting(PostCard.LinkCard::title)
                .containsExactly("Opening hours");
    }

    @Test
    void whereSheMayNotReadTheTargetThereIsNothingButTheAddress() {
        var elsewhere = fixtures.cohort();
        var stranger = fixtures.member(elsewhere);
        var foreign = fixtures.thread(elsewhere, stranger);
        var foreignResource = fixtures.resource(elsewhere, stranger, "Elsewhere");
        var blocker = fixtures.member(cohort);
        var hidden = fixtures.thread(cohort, blocker);
        var other = talk(
                "/threads/" + foreign.value(),
                "/resources/" + foreignResource.value(),
                "/threads/" + hidden.value(),
                "https://evil.example/threads/" + thread.value());
        blocks.block(blocker, fixtures.page(member));
        open(member, other);

        var list = find(PostList.class).single();
        assertThat(list.content(list.ids().get(1)).orElseThrow().cards()).isEmpty();
    }

    @Test
    void cardsAskTheDatabaseAsOftenForManyLinksAsForOne() {
        var one = fixtures.thread(cohort, owner);
        fixtures.slippedThrough(one, fixtures.member(cohort), text(1));
        var many = fixtures.thread(cohort, fixtures.member(cohort));
        for (int i = 0; i < 6; i++) {
            fixtures.slippedThrough(many, fixtures.member(cohort), text(i + 2));
        }
        open(member, one);
        open(member, many);

        var few = statements.during(() -> open(member, one)).size();
        var lots = statements.during(() -> open(member, many)).size();
        assertThat(lots).isEqualTo(few).isPositive();
        var posts = find(PostList.class).single();
        assertThat(posts.ids().stream().skip(1))
                .allSatisfy(post ->
                        assertThat(posts.content(post).orElseThrow().cards()).hasSize(3));
    }

    @Test
    void aThreadsPageAsksTheDatabaseAFewTimesHoweverManyPostsThereAre() {
        fixtures.post(thread, fixtures.member(cohort), Fixtures.text(9));
        open(member, thread);
        open(member, thread);

        navigate("library", Component.class);
        var sent = statements.during(() -> navigate("threads/" + thread.value(), Component.class));

        assertThat(sent).hasSizeLessThanOrEqualTo(MOST);
    }

    @Test
    void whatSheIsWritingStaysWhileThePageIsShownAnew() {
        open(member, thread);
        var field = find(RichTextField.class).single();
        field.setValue("<p>Half a sent");

        press("Add a resource");
        find(TextField.class).withLabel("Part of its title").single().setValue("opening");
        choose(find(RadioButtonGroup.class).single());
        press("Add it");

        assertThat(links()).anyMatch(link -> link.getText().equals("Opening hours"));
        assertThat(find(RichTextField.class).single()).isSameAs(field);
        assertThat(field.getValue()).isEqualTo("<p>Half a sent");
    }

    @Test
    void aPostIsSuggestedOnceAndItsAuthorAloneReadsThat() {
        var post = fixtures.post(thread, owner, Fixtures.text(5)).post();
        open(member, thread);
        act(post);
        press("Ask her");
        assertThat(suggestions.waiting(owner)).hasSize(1);
        assertThat(word(post)).isNull();

        open(owner, thread);
        assertThat(word(post).words()).contains("Only you see this line");
        assertThat(word(post).address()).isEqualTo("library/asked/" + post.value());
        open(fixtures.moderator(cohort), thread);
        assertThat(word(post)).isNull();
    }

    @Test
    void whatAPostHasBecomeIsCalledBelowItInTheLanguageOfItsTitle() {
        var post = fixtures.post(thread, owner, Fixtures.text(8)).post();
        var title = "بالحافلة إلى المدرسة";
        var body = "<p>" + Fixtures.text(9) + "</p>";
        var draft = new ResourceDraft(title, "", body, null, null, "ar", Set.of(), "", "", Fixtures.key());
        var sent = suggestions.agree(owner, post, draft, true);
        fixtures.accept(cohort, sent.id());

        open(member, thread);
        assertThat(word(post))
                .isEqualTo(new PostCard.Word(
                        "Now in the library:",
                        title,
                        "ar",
                        "resources/" + sent.id().value()));
        assertThat(find(PostCard.class).all())
                .map(card -> card.getElement().getPropertyRaw("post").toString())
                .anyMatch(json -> json.contains("\"verb\":\"" + title + "\",\"lang\":\"ar\""));
    }

    @Test
    void theAuthorChangesItFirstAndBringsItWithoutHerName() {
        var post = fixtures.post(thread, owner, Fixtures.text(6)).post();
        suggestions.ask(member, post);
        signIn(fixtures.address(owner));
        navigate("library/asked", AskedView.class);
        assertThat(links()).anyMatch(link -> link.getHref().equals("library/asked/" + post.value()));
        navigate("library/asked/" + post.value(), Component.class);
        find(TextField.class).withLabel("Title").single().setValue("");
        press("Suggest it");
        assertThat(find(TextField.class).withLabel("Title").single().isInvalid())
                .isTrue();
        find(TextField.class).withLabel("Title").single().setValue("By bus to school");
        choose(find(RadioButtonGroup.class).single(), false);
        press("Suggest it");

        assertThat(suggestions.waiting(owner)).isEmpty();
        assertThat(suggestions.open(owner, post).resource()).isNotNull();
    }

    @Test
    void whatSheBringsIsKeptWhileSheWritesAndAskedAboutBeforeItShowsHerNumber() {
        var post = fixtures.post(thread, owner, Fixtures.text(7)).post();
        signIn(fixtures.address(owner));
        navigate("library/asked/" + post.value(), Component.class);
        find(RichTextField.class).single().setValue("<p>" + Fixtures.PHONE + "</p>");
        find(TextField.class).withLabel("Title").single().setValue("By bus to school");
        press("Suggest it");
        assertThat(suggestions.open(owner, post).resource()).isNull();

        navigate("library", Component.class);
        navigate("library/asked/" + post.value(), Component.class);
        assertThat(find(TextField.class).withLabel("Title").single().getValue()).isEqualTo("By bus to school");
        assertThat(find(RadioButtonGroup.class).single().getValue()).isEqualTo(false);
        press("Suggest it");
        press("Yes, send it");
        assertThat(suggestions.open(owner, post).resource()).isNotNull();
    }

    @Test
    void theAuthorSaysNotNow() {
        var post = fixtures.post(thread, owner, Fixtures.text(6)).post();
        suggestions.ask(member, post);
        signIn(fixtures.address(owner));
        navigate("library/asked/" + post.value(), Component.class);
        press("Not now");

        assertThat(suggestions.waiting(owner)).isEmpty();
        open(member, thread);
        navigate("library/asked", AskedView.class);
        assertThat(find(Span.class).withText("Not now").all()).hasSize(1);
    }

    @Test
    void aThreadAboutAResourceBeginsWithItsTitle() {
        signIn(fixtures.address(member));
        UI.getCurrentOrThrow().navigate("cohorts/" + slug + "/new", QueryParameters.of("about", resource.value()));
        assertThat(find(TextField.class).withLabel("Title").single().getValue()).isEqualTo("Opening hours");
    }

    @Test
    void aDraftAboutWhatSheMayNoLongerReadIsStillThereAndIsGoneOnceItIsSent() {
        var place = DraftPlace.newThread(cohort, resource.value());
        drafts.save(member, place, new Draft("When do they open?", "", Fixtures.GOOD, Fixtures.key()));
        resources.withdraw(owner, resource);
        signIn(fixtures.address(member));
        UI.getCurrentOrThrow().navigate("cohorts/" + slug + "/new", QueryParameters.of("about", resource.value()));

        assertThat(find(TextField.class).withLabel("Title").single().getValue()).isEqualTo("When do they open?");
        press("Post");
        assertThat(drafts.find(member, place)).isEmpty();
    }

    @Test
    void anIdThatStandsForNothingOpensThePlainForm() {
        drafts.save(member, DraftPlace.newThread(cohort), new Draft("Mine", "", Fixtures.GOOD, Fixtures.key()));
        signIn(fixtures.address(member));
        for (var made : List.of("no-such-thing", "x".repeat(100_000))) {
            UI.getCurrentOrThrow().navigate("library");
            UI.getCurrentOrThrow().navigate("cohorts/" + slug + "/new", QueryParameters.of("about", made));
            assertThat(find(TextField.class).withLabel("Title").single().getValue())
                    .isEqualTo("Mine");
        }
    }

    @Test
    void theResourceSaysWhoTalksAboutItAndLeadsToTheFormOfEachCohort() {
        beside.attach(member, thread, resource);
        signIn(fixtures.address(member));
        navigate("resources/" + resource.value(), Component.class);

        assertThat(links()).anyMatch(link -> link.getHref().equals("threads/" + thread.value()));
        assertThat(links())
                .anyMatch(link -> link.getHref().equals("cohorts/" + slug + "/new?about=" + resource.value()));
        assertThat(find(NativeButton.class).all())
                .noneMatch(button -> button.getText().equals("Keep it for the two of you"));
    }

    @Test
    void noTwoActionsHaveTheSameButton() {
        assertThat(actions.stream().map(ThreadAction::button).filter(button -> button != null))
                .doesNotHaveDuplicates()
                .isNotEmpty();
    }

    private void open(PersonId viewer, ThreadId which) {
        signIn(fixtures.address(viewer));
        // A page that is open already belongs to who opened it.
        navigate("library", Component.class);
        navigate("threads/" + which.value(), Component.class);
    }

    private ThreadId talk(String... addresses) {
        var other = fixtures.thread(cohort, fixtures.member(cohort));
        fixtures.slippedThrough(other, fixtures.member(cohort), "Look at " + String.join(" and ", addresses));
        return other;
    }

    private String text(int number) {
        return Fixtures.text(number) + " /threads/" + thread.value() + " /resources/" + resource.value() + " /threads/"
                + thread.value() + "#post-" + target.value();
    }

    private void act(PostId post) {
        var list = find(PostList.class).single();
        assertThat(list.content(post).orElseThrow().actions()).contains(PostCard.Action.SUGGEST);
        actions.stream()
                .filter(action -> action.button() == PostCard.Action.SUGGEST)
                .forEach(action -> action.open(UI.getCurrentOrThrow(), member, thread, post, () -> {}));
    }

    private PostCard.Word word(PostId post) {
        return find(PostList.class).single().content(post).orElseThrow().word();
    }

    private List<Anchor> links() {
        return find(Anchor.class).all();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static List<String> titles(RadioButtonGroup choice) {
        return ((RadioButtonGroup<ResourceGlance>) choice)
                .getListDataView()
                .getItems()
                .map(ResourceGlance::title)
                .toList();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static void choose(RadioButtonGroup choice) {
        choice.setValue(choice.getListDataView().getItem(0));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static void choose(RadioButtonGroup choice, Object value) {
        choice.setValue(value);
    }
}
