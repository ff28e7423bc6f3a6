package org.alongside.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.alongside.testing.ApplicationTest;
import org.alongside.testing.Fixtures;
import org.alongside.testing.StatementCount;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// The library's pages ask the database a fixed number of times, however much there is to show.
@ApplicationTest
class LibraryStatementsTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Library library;

    @Autowired
    private Collections collections;

    @Autowired
    private ResourceOwners owners;

    @Autowired
    private ResourceSharing sharing;

    @Autowired
    private StatementCount statements;

    @Test
    void listCollectionAndResourceTakeFewStatements() {
        var scene = new LibraryScene(context, "coordinator");
        var ids = IntStream.range(0, 9).mapToObj(_ -> scene.accepted()).toList();
        var reader = scene.fixtures().member(scene.cohort());
        var collection = collections.make(
                scene.actor(), scene.cohort(), new CollectionDraft("In order", "", "en", Fixtures.key()));
        ids.forEach(id -> collections.add(scene.actor(), collection, id));

        var list = statements.during(() -> {
            assertThat(library.list(reader, LibraryFilter.ALL, null).items()).hasSize(9);
            library.languages(reader);
            library.own(reader);
            collections.list(reader, null);
            owners.offers(reader);
        });
        var page = statements.during(() -> {
            library.open(reader, ids.getFirst());
            owners.of(reader, ids.getFirst());
            sharing.choices(reader, ids.getFirst());
            collections.with(reader, ids.getFirst());
        });
        var ordered = statements.during(
                () -> assertThat(collections.open(reader, collection).items()).hasSize(9));

        assertThat(list).isNotEmpty().hasSizeLessThanOrEqualTo(5);
        assertThat(page).isNotEmpty().hasSizeLessThanOrEqualTo(9);
        assertThat(ordered).isNotEmpty().hasSizeLessThanOrEqualTo(2);
    }
}
