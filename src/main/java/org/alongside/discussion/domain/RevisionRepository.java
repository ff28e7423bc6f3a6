package org.alongside.discussion.domain;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

public interface RevisionRepository extends Repository<PostRevision, Long> {

    PostRevision save(PostRevision revision);

    /// Stores it before anything else is asked of the database.
    PostRevision saveAndFlush(PostRevision revision);

    Optional<PostRevision> findById(long key);

    Optional<PostRevision> findByPostIdAndNumber(long postId, int number);

    List<PostRevision> findByPostIdOrderByNumber(long postId);
}
