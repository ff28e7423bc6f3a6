package org.alongside.search.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.server.VaadinSession;
import java.util.stream.IntStream;
import org.alongside.discussion.Threads;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.alongside.shared.ThreadId;
import org.alongside.testing.Fixtures;
import org.alongside.testing.ViewTest;
import org.alongside.uikit.EmptyState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The page of what was found, and the field that leads there.
@SuppressWarnings("NullAway.Init") // Set up before each test.
class SearchViewTest extends ViewTest {

    @Autowired
    private Threads threads;

    private CohortId cohort;
    private PersonId author;
    private PersonId reader;
    private ThreadId thread;

    @BeforeEach
    void aCohort() {
        cohort = fixtures.cohort();
        author = fixtures.member(cohort);
        reader = fixtures.member(cohort);
        thread = threads.start(
                        author,
                        cohort,
                        new org.alongside.discussion.Draft(
                                "Quinces <b>in autumn</b>",
                                "",
                                "Who knows what to do with a basket of quinces?",
                                Fixtures.key()),
                        "en")
                .thread();
        signIn(fixtures.address(reader));
    }

    @Test
    void theFieldInTheBarHandsTheWordsOverWithoutAnAddress() {
        navigate("settings", com.vaadin.flow.component.Component.class);

        find(SearchField.class).single().seek("quinces");

        assertThat(UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters())
                .isEqualTo("search");
        assertThat(find(HitItem.class).all()).hasSize(1);
        assertThat(find(SearchField.class).all()).hasSize(1);
    }

    @Test
    void whatWasAskedForLastIsThereAgainUntilTheSessionEnds() {
        navigate(SearchView.class);
        find(SearchField.class).single().seek("quinces");
        navigate(SearchView.class);
        assertThat(find(HitItem.class).all()).hasSize(1);

        VaadinSession.getCurrent().setAttribute(Asked.class, null);
        navigate(SearchView.class);

        assertThat(find(HitItem.class).all()).isEmpty();
        assertThat(find(EmptyState.class).all()).hasSize(1);
    }

    @Test
    void aTitleIsTextWhateverItSays() {
        navigate(SearchView.class);

        find(SearchField.class).single().seek("autumn");

        var title = find(Anchor.class).withClassName("title").single();
        assertThat(title.getElement().getTextRecursively()).isEqualTo("Quinces <b>in autumn</b>");
        assertThat(title.getHref()).isEqualTo("threads/" + thread.value());
    }

    @Test
    void moreIsShownByAButtonAndThenThereIsNone() {
        IntStream.range(0, 25).forEach(i -> fixtures.post(thread, author, "Quinces: " + Fixtures.text(i)));
        navigate(SearchView.class);
        find(SearchField.class).single().seek("quinces");
        assertThat(find(HitItem.class).all()).hasSize(20);

        press("Show more");

        assertThat(find(HitItem.class).all()).hasSize(26);
        assertThat(find(NativeButton.class).withText("Show more").all()).isEmpty();
    }

    @Test
    void nothingFoundAndNothingAskedAreAnsweredKindly() {
        navigate(SearchView.class);
        var field = find(SearchField.class).single();

        field.seek("-quinces");
        assertThat(field.isInvalid()).isTrue();
        assertThat(field.getErrorMessage()).contains("add a word");
        field.seek("nosuchwordatall");
        assertThat(field.isInvalid()).isFalse();
        assertThat(find(EmptyState.class).all()).hasSize(1);
        field.seek("quinces in:elsewhere");
        assertThat(find(EmptyState.class).all()).hasSize(1);
    }

    @Test
    void aKindNarrowsWhatIsFound() {
        navigate(SearchView.class);
        find(SearchField.class).single().seek("quinces");
        assertThat(find(HitItem.class).all()).isNotEmpty();

        press("My pairs");

        assertThat(find(HitItem.class).all()).isEmpty();
        press("Everything");
        assertThat(find(HitItem.class).all()).isNotEmpty();
    }

    @Test
    void aSuggestionLeadsToItsThread() {
        navigate(SearchView.class);
        var field = find(SearchField.class).single();
        field.suggest("quinc");
        assertThat(field.suggestions()).hasSize(1);

        field.pick(7);
        field.pick(0);

        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo("threads/" + thread.value());
    }
}
