package org.alongside.moderation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeButton;
import org.alongside.library.Library;
import org.alongside.library.LibraryScene;
import org.alongside.library.ResourceDraft;
import org.alongside.library.ResourceId;
import org.alongside.library.ResourceKind;
import org.alongside.library.ResourceState;
import org.alongside.library.Resources;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.alongside.testing.Fixtures;
import org.alongside.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SuppressWarnings("NullAway.Init") // Set up before each test.
class ResourceCaseViewTest extends ViewTest {

    @Autowired
    private Resources resources;

    @Autowired
    private Library library;

    @Autowired
    private JdbcClient jdbc;

    private CohortId cohort;
    private PersonId owner;
    private PersonId moderator;

    @BeforeEach
    void people() {
        cohort = fixtures.cohort();
        owner = fixtures.member(cohort);
        moderator = fixtures.moderator(cohort);
    }

    @Test
    void aProposalShowsWhereItLeadsAndThatNothingWasFound() {
        var id = propose(LibraryScene.link("Language school <script>alert(1)</script>"));
        open();

        assertThat(heading()).isEqualTo("Proposed for the library");
        assertThat(text())
                .contains("Language school <script>", "school.example.org", "Learning the language", "English");
        assertThat(find(Anchor.class)
                        .withText("Look at the page (opens outside)")
                        .single()
                        .getElement()
                        .getAttribute("rel"))
                .contains("noreferrer");
        assertThat(find(OpenCase.class).single().getElement().getTextRecursively())
                .contains("Proposal", "A post like it would not have waited.")
                .doesNotContain("Spam");
        test(find(NativeButton.class).withText("Accept").single()).click();
        assertThat(library.open(owner, id).state()).isEqualTo(ResourceState.ACCEPTED);
    }

    @Test
    void aChangeShowsWhatOthersReadBesideIt() {
        var id = propose(LibraryScene.link("Language school"));
        open();
        test(find(NativeButton.class).withText("Accept").single()).click();
        resources.change(
                owner,
                id,
                draft("Other school", "https://other.example.org/"),
                library.open(owner, id).version());
        open();

        assertThat(heading()).isEqualTo("Change to something in the library");
        assertThat(text())
                .contains("Title before", "Language school", "Link before", "https://school.example.org/hours");
    }

    @Test
    void aFileShowsItsNameKindAndPreview() {
        var id = propose(LibraryScene.link("Timetable"));
        jdbc.sql("INSERT INTO file_content (hash, bytes, created_at) VALUES (RANDOM_BYTES(32), 1536000, NOW(6))")
                .update();
        jdbc.sql("""
                        INSERT INTO stored_file (public_id, cohort_id, uploader_id, name, kind, content_id, preview_id, taken,
                            width, height, created_at)
                        SELECT :id, :cohort, :owner, 'plan.png', 'PNG', MAX(c.id), MAX(c.id), 1536000, 9, 9, NOW(6)
                        FROM file_content c""")
                .param("id", Fixtures.key().replace("-", "").substring(0, 20))
                .param("cohort", cohort.value())
                .param("owner", owner.value())
                .update();
        jdbc.sql("""
                        UPDATE resource_version SET link = NULL, file_id = (SELECT MAX(id) FROM stored_file)
                        WHERE resource_id = (SELECT id FROM resource WHERE public_id = ?)""").param(id.value()).update();
        open();

        assertThat(text()).contains("plan.png", "Picture, 1,536 kB");
        assertThat(find(Image.class).single().getSrc()).startsWith("files/").endsWith("/preview");
    }

    @Test
    void whatWasDecidedIsToldWithTheNameOfTheResource() {
        propose(LibraryScene.link("Language school"));
        open();
        test(find(NativeButton.class).withText("Accept").single()).click();
        signIn(fixtures.address(owner));
        navigate(NoticesView.class);

        assertThat(find(H3.class)
                        .withText("What you wrote for the library was accepted")
                        .exists())
                .isTrue();
        assertThat(find(DecisionCard.class).single().getElement().getTextRecursively())
                .contains("Language school");
    }

    private ResourceId propose(ResourceDraft draft) {
        return resources.propose(owner, cohort, ResourceKind.LINK, draft).id();
    }

    private static ResourceDraft draft(String title, String link) {
        var like = LibraryScene.link(title);
        return new ResourceDraft(
                title, like.description(), null, link, null, "en", like.topics(), "", "", Fixtures.key());
    }

    private void open() {
        signIn(fixtures.address(moderator));
        navigate(ModerationView.class);
    }

    private String heading() {
        return find(com.vaadin.flow.component.html.H2.class)
                .withId("case-heading")
                .single()
                .getText();
    }

    private String text() {
        HasElement article = find(Article.class).single();
        return article.getElement().getTextRecursively();
    }
}
