package org.alongside.discussion;

import java.time.Duration;
import org.alongside.discussion.domain.PostFill;
import org.alongside.discussion.domain.SliceKeeper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Makes posts findable that were not written through the application, for who has the machine itself: the benchmark.
/// A running server does the same by itself, little by little.
@Service
public class FindablePosts {

    private final PostFill fill;
    private final SliceKeeper keeper;
    private final JdbcClient jdbc;

    FindablePosts(PostFill fill, SliceKeeper keeper, JdbcClient jdbc) {
        this.fill = fill;
        this.keeper = keeper;
        this.jdbc = jdbc;
    }

    /// Fills without the index of words and makes it at the end: five times as fast for very many posts. Nothing is
    /// found meanwhile, and nobody may be writing.
    public void makeAll() {
        jdbc.sql("ALTER TABLE post_terms DROP INDEX ft_post_terms").update();
        while (fill.fill(Duration.ofSeconds(10))) {
            keeper.settle();
        }
        keeper.growNewest();
        keeper.settle();
        jdbc.sql("ALTER TABLE post_terms ADD FULLTEXT INDEX ft_post_terms (tokens)")
                .update();
    }
}
