package org.alongside.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alongside.identity.Blocks;
import org.alongside.library.domain.ResourceTerms;
import org.alongside.search.Hit;
import org.alongside.search.Kind;
import org.alongside.search.Search;
import org.alongside.shared.PersonId;
import org.alongside.testing.ApplicationTest;
import org.alongside.testing.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Resources are found by who may read them, and by nobody else: not in results, not in suggestions.
@ApplicationTest
class ResourceFinderTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private Search search;

    @Autowired
    private Resources resources;

    @Autowired
    private ResourceTerms terms;

    @Autowired
    private Blocks blocks;

    @Autowired
    private JdbcClient jdbc;

    private LibraryScene scene;
    private ResourceId resource;

    @BeforeEach
    void aResource() {
        scene = new LibraryScene(context, "member");
        resource = fixtures.resource(scene.cohort(), scene.owner(), "Ûbersetzerin مدرسة");
    }

    @Test
    void itIsFoundByWordsOfItsTitleHoweverTheyAreWritten() {
        assertThat(found(scene.actor(), "ubersetzerin")).hasSize(1);
        assertThat(found(scene.actor(), "المدرسه")).hasSize(1);
        assertThat(found(scene.actor(), "ubersetzerin -المدرسه")).isEmpty();
        assertThat(found(scene.actor(), "ubersetzerin lang:ar")).isEmpty();
        assertThat(found(scene.actor(), "ubersetzerin has:file")).isEmpty();
        assertThat(found(scene.actor(), "ubersetzerin").getFirst().address())
                .isEqualTo("resources/" + resource.value());
    }

    @Test
    void whoMayNotReadItDoesNotFindIt() {
        assertThat(found(fixtures.member(fixtures.cohort()), "ubersetzerin")).isEmpty();
        assertThat(found(fixtures.administrator(), "ubersetzerin")).isEmpty();
        assertThat(search.suggest(fixtures.member(fixtures.cohort()), "ubersetz"))
                .isEmpty();
        assertThat(search.suggest(scene.actor(), "ubersetz")).hasSize(1);
    }

    @Test
    void whatNobodyHasAcceptedIsNotFoundNotEvenByItsOwner() {
        resources.propose(scene.owner(), scene.cohort(), ResourceKind.LINK, LibraryScene.link("Zwiebelkuchen"));
        assertThat(found(scene.owner(), "zwiebelkuchen")).isEmpty();
    }

    @Test
    void whatIsWithdrawnIsNoLongerFoundAndLeavesNoWords() {
        resources.withdraw(scene.owner(), resource);
        assertThat(found(scene.actor(), "ubersetzerin")).isEmpty();
        assertThat(jdbc.sql("""
                        SELECT COUNT(*) FROM resource_terms x JOIN resource r ON r.id = x.resource_id
                        WHERE r.public_id = ?""").param(resource.value()).query(Integer.class).single())
                .isZero();
    }

    @Test
    void whoseItIsIsFoundOnlyByWhoIsToldSo() {
        assertThat(found(scene.actor(), "ubersetzerin by:amina")).hasSize(1);
        blocks.block(scene.owner(), fixtures.page(scene.actor()));
        assertThat(found(scene.actor(), "ubersetzerin")).hasSize(1);
        assertThat(found(scene.actor(), "ubersetzerin").getFirst().author()).isNull();
        assertThat(found(scene.actor(), "ubersetzerin by:amina")).isEmpty();
    }

    @Test
    void whatWasMadeInAnotherWayIsMadeAnew() {
        jdbc.sql(
                        "UPDATE resource_terms SET form = 0, tokens = '' WHERE resource_id = (SELECT id FROM resource WHERE public_id = ?)")
                .param(resource.value())
                .update();
        assertThat(found(scene.actor(), "ubersetzerin")).isEmpty();
        terms.fill();
        assertThat(found(scene.actor(), "ubersetzerin")).hasSize(1);
    }

    private List<Hit> found(PersonId viewer, String typed) {
        return search.find(viewer, typed, Kind.LIBRARY, null).hits();
    }
}
