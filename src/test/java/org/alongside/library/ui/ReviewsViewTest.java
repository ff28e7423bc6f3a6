package org.alongside.library.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Locale;
import org.alongside.library.Library;
import org.alongside.library.LibraryRoutes;
import org.alongside.library.LibraryScene;
import org.alongside.library.PrivateWords;
import org.alongside.library.ResourceDecisions;
import org.alongside.library.ResourceId;
import org.alongside.library.ResourceKind;
import org.alongside.library.Resources;
import org.alongside.library.WordVerdict;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.alongside.testing.Fixtures;
import org.alongside.testing.ViewTest;
import org.alongside.uikit.errors.MissingView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What should be looked at, and what readers tell.
@SuppressWarnings("NullAway.Init") // Set up before each test.
class ReviewsViewTest extends ViewTest {

    @Autowired
    private Resources resources;

    @Autowired
    private ResourceDecisions decisions;

    @Autowired
    private Library library;

    @Autowired
    private PrivateWords words;

    @Autowired
    private TellKeeperPart part;

    @Autowired
    private LinkNote linkNote;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private String slug;
    private PersonId owner;
    private PersonId reader;
    private PersonId moderator;
    private ResourceId id;

    @BeforeEach
    void anAcceptedLink() {
        slug = fixtures.slug();
        CohortId cohort = fixtures.cohort(slug);
        owner = fixtures.member(cohort);
        reader = fixtures.member(cohort);
        moderator = fixtures.moderator(cohort);
        id = resources
                .propose(owner, cohort, ResourceKind.LINK, LibraryScene.link("Language school"))
                .id();
        new TransactionTemplate(transactions)
                .executeWithoutResult(_ -> decisions.accept(
                        moderator, id, decisions.about(id, null).versionKey()));
    }

    @Test
    void anEmptyListSaysWhatItIsFor() {
        open(moderator);

        assertThat(find(H2.class).withText("Nothing to look over").exists()).isTrue();
    }

    @Test
    void whatIsStillTrueGoesFromTheList() {
        words.tell(reader, id, WordVerdict.OUTDATED, "", false);
        jdbc.sql("UPDATE resource SET review_on = '2020-05-03' WHERE public_id = ?")
                .param(id.value())
                .update();
        open(moderator);

        var row = find(ReviewRow.class).single();
        assertThat(row.getElement().getTextRecursively())
                .contains("Language school", "out of date", "To be looked at again since May 3, 2020");
        assertThat(find(Anchor.class)
                        .withText("Open, change or hand over")
                        .single()
                        .getHref())
                .isEqualTo(LibraryRoutes.resource(id));
        test(find(NativeButton.class).withText("Still true").single()).click();
        assertThat(find(ReviewRow.class).exists()).isFalse();
        assertThat(library.open(owner, id).reviewOn()).isAfter("2026-01-01");
    }

    @Test
    void whoDoesNotLookAfterTheCohortFindsNothing() {
        signIn(fixtures.address(owner));

        assertThat(navigate(ReviewsView.PATH + "/" + slug, MissingView.class)).isNotNull();
    }

    @Test
    void aReaderTellsChangesAndTakesBackAndKeepsWhatIsRefused() {
        show(reader);
        pressLast("Something is missing");
        find(TextArea.class).single().setValue(Fixtures.SPAM);
        pressLast("Send");
        assertThat(find(TextArea.class).single().isInvalid()).isTrue();
        assertThat(find(TextArea.class).single().getValue()).isEqualTo(Fixtures.SPAM);
        find(TextArea.class).single().setValue("Which floor is it on?");
        pressLast("Send");

        assertThat(said()).contains("You said: Something is missing", "Which floor is it on?");
        assertThat(words.received(owner, id)).hasSize(1);
        pressLast("Take this back");
        assertThat(said()).doesNotContain("You said");
        assertThat(words.received(owner, id)).isEmpty();
    }

    @Test
    void whoKeepsItReadsWhatWasToldAndIsNotAsked() {
        words.tell(reader, id, WordVerdict.HELPED, "Thank you <script>alert(1)</script>", false);
        show(owner);

        assertThat(find(TellKeeper.class).exists()).isFalse();
        assertThat(find(ReceivedWords.class).single().getElement().getTextRecursively())
                .contains("What readers told you", "It helped me", "A reader");
        assertThat(words.unread(owner)).isEmpty();
    }

    @Test
    void whereALinkDidNotAnswerItSaysSoQuietly() {
        signIn(fixtures.address(reader));
        jdbc.sql("""
                        INSERT INTO link_check (hash, link, next_at, checked_at, failures, failing_since, dead_at)
                        VALUES (UNHEX(SHA2(:link, 256)), :link, NOW(6), '2026-05-03 12:00:00', 3, NOW(6), NOW(6))
                        ON DUPLICATE KEY UPDATE checked_at = '2026-05-03 12:00:00', failures = 3, failing_since = NOW(6),
                            dead_at = NOW(6)""").param("link", "https://school.example.org/hours").update();
        try {
            assertThat(linkNote.part(reader, library.open(reader, id), Locale.ENGLISH))
                    .hasValueSatisfying(note -> assertThat(note.getElement().getText())
                            .isEqualTo("This link did not answer when we looked on May 3, 2026."));
        } finally {
            jdbc.sql("DELETE FROM link_check").update();
        }
        assertThat(linkNote.part(reader, library.open(reader, id), Locale.ENGLISH))
                .isEmpty();
    }

    private void open(PersonId person) {
        signIn(fixtures.address(person));
        navigate(ReviewsView.PATH + "/" + slug, ReviewsView.class);
    }

    /// On any page: what belongs to the page of the resource is tried by itself.
    private void show(PersonId person) {
        open(moderator);
        signIn(fixtures.address(person));
        UI.getCurrentOrThrow()
                .add(part.part(person, library.open(person, id), Locale.ENGLISH).orElseThrow());
    }

    private String said() {
        return find(TellKeeper.class).single().getElement().getTextRecursively();
    }

    private void pressLast(String button) {
        test(find(NativeButton.class).withText(button).last()).click();
    }
}
