package org.alongside.discussion.domain;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.alongside.search.Filling;
import org.alongside.search.Terms;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Makes posts findable that were written before there was searching, or are kept in an older form. It begins
/// anew after a restart with what is left, and does nothing twice.
@Component
public class PostFill {

    private static final int AT_ONCE = 500;

    /// After so many batches it is looked whether slices are full.
    private static final int BATCHES = 4;

    private final PostTerms terms;
    private final SliceKeeper keeper;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Filling filling;
    private long after;
    private int batches;

    PostFill(
            PostTerms terms,
            SliceKeeper keeper,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.terms = terms;
        this.keeper = keeper;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.filling = new Filling("posts", clock, this::batch);
    }

    @Scheduled(fixedDelayString = "PT2S", initialDelayString = "PT10S")
    void aLittle() {
        filling.aLittle();
    }

    /// Works for about as long.
    ///
    /// @return whether there may be more
    public boolean fill(Duration time) {
        return filling.fill(time);
    }

    private boolean batch() {
        var posts = missing();
        if (posts.isEmpty()) {
            after = 0;
            return false;
        }
        transaction.executeWithoutResult(_ -> {
            terms.hold(posts);
            terms.write(posts);
        });
        after = posts.getLast();
        batches++;
        if (batches % BATCHES == 0) {
            keeper.growNewest();
        }
        return true;
    }

    private List<Long> missing() {
        return jdbc.sql("""
                        SELECT p.id FROM post p LEFT JOIN post_terms x ON x.post_id = p.id AND x.form = ?
                        WHERE p.id > ? AND p.state = 'PUBLISHED' AND x.post_id IS NULL ORDER BY p.id LIMIT ?""")
                .params(Terms.FORM, after, AT_ONCE)
                .query((row, _) -> row.getLong(1))
                .list();
    }
}
