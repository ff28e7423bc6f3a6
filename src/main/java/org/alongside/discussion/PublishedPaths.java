package org.alongside.discussion;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.alongside.shared.PostId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Where posts lead to within this site, for services that keep what belongs together. For listeners of
/// [PostPublished] and [PostChanged], never for views: nobody is asked whether she may read the post.
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class PublishedPaths {

    private final EntityManager entities;
    private final JdbcClient jdbc;

    PublishedPaths(EntityManager entities, JdbcClient jdbc) {
        this.entities = entities;
        this.jdbc = jdbc;
    }

    /// @return as [SitePaths#in] for any site, what stands in the text that others read; empty where they read
    ///     none
    public List<String> of(PostId post) {
        entities.flush();
        return jdbc.sql("""
                        SELECT r.body FROM post p JOIN post_revision r ON r.id = p.shown_revision_id
                        WHERE p.public_id = ? AND p.state = 'PUBLISHED'""")
                .param(post.value())
                .query(String.class)
                .optional()
                .map(body -> SitePaths.in(body, null))
                .orElse(List.of());
    }
}
