package org.alongside.library;

import java.util.Map;
import org.alongside.shared.CohortId;
import org.alongside.shared.NotFoundException;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Private words, and what should be looked at.
class CareMatrix implements LibraryMatrixPart {

    private static final String READERS = "member moderator coordinator";
    private static final String KEEPERS = "owner moderator coordinator";
    private static final String TEAM = "moderator coordinator";

    @Override
    public Map<String, Case> cases(ApplicationContext context) {
        var words = context.getBean(PrivateWords.class);
        var reviews = context.getBean(Reviews.class);
        var jdbc = context.getBean(JdbcClient.class);
        return Map.of(
                "PrivateWords.tell",
                new Case(READERS, at -> words.tell(at.actor(), at.accepted(), WordVerdict.HELPED, "", false)),
                "PrivateWords.takeBack",
                new Case(READERS, at -> words.takeBack(at.actor(), at.accepted())),
                "PrivateWords.own",
                new Case(READERS, at -> words.own(at.actor(), at.accepted())),
                "PrivateWords.received",
                new Case(KEEPERS, at -> words.received(at.actor(), at.accepted())),
                "PrivateWords.markRead",
                new Case(KEEPERS, at -> words.markRead(at.actor(), at.accepted())),
                "PrivateWords.unread",
                new Case("owner", at -> {
                    words.tell(at.fixtures().member(at.cohort()), at.accepted(), WordVerdict.HELPED, "", false);
                    require(!words.unread(at.actor()).isEmpty());
                }),
                "Reviews.list",
                new Case(TEAM, at -> {
                    overdue(jdbc, at.accepted());
                    require(!reviews.list(at.actor(), slug(jdbc, at.cohort()), null)
                            .items()
                            .isEmpty());
                }),
                "Reviews.count",
                new Case(TEAM, at -> {
                    overdue(jdbc, at.accepted());
                    require(reviews.count(at.actor(), null) == 1);
                }),
                "Reviews.stillTrue",
                new Case(KEEPERS, at -> reviews.stillTrue(at.actor(), at.accepted())));
    }

    private static void require(boolean found) {
        if (!found) {
            throw new NotFoundException();
        }
    }

    private static void overdue(JdbcClient jdbc, ResourceId id) {
        jdbc.sql("UPDATE resource SET review_on = '2020-01-01' WHERE public_id = ?")
                .param(id.value())
                .update();
    }

    private static String slug(JdbcClient jdbc, CohortId cohort) {
        return jdbc.sql("SELECT slug FROM cohort WHERE id = ?")
                .param(cohort.value())
                .query(String.class)
                .single();
    }
}
