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
        var links = context.getBean(LinkHealth.class);
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
                "Reviews.stillTrue",
                new Case(KEEPERS, at -> reviews.stillTrue(at.actor(), at.accepted())),
                "LinkHealth.noAnswer",
                new Case("owner member moderator coordinator", at -> {
                    var id = at.accepted();
                    dead(jdbc, id);
                    try {
                        require(links.noAnswer(at.actor(), id).isPresent());
                    } finally {
                        // Resources of other tests have the same link.
                        jdbc.sql("DELETE FROM link_check").update();
                    }
                }));
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

    private static void dead(JdbcClient jdbc, ResourceId id) {
        jdbc.sql("""
                        INSERT INTO link_check (hash, link, next_at, checked_at, failures, failing_since, dead_at)
                        SELECT UNHEX(SHA2(v.link, 256)), v.link, NOW(6) + INTERVAL 7 DAY, NOW(6), 3, NOW(6), NOW(6)
                        FROM resource r JOIN resource_version v ON v.id = r.shown_version_id WHERE r.public_id = ?
                        ON DUPLICATE KEY UPDATE checked_at = NOW(6), failures = 3, failing_since = NOW(6), dead_at = NOW(6)
                        """).param(id.value()).update();
    }

    private static String slug(JdbcClient jdbc, CohortId cohort) {
        return jdbc.sql("SELECT slug FROM cohort WHERE id = ?")
                .param(cohort.value())
                .query(String.class)
                .single();
    }
}
