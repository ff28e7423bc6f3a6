package org.alongside.discussion.domain;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

public interface PostRepository extends Repository<Post, Long> {

    Post save(Post post);

    Optional<Post> findByPublicId(String publicId);

    Optional<Post> findByAuthorIdAndSubmissionKey(long authorId, String submissionKey);

    boolean existsByThreadIdAndSourceId(long threadId, String sourceId);

    /// Locked until the end of the transaction: edits, deletions and decisions about one post come one after
    /// another.
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Post p where p.publicId = :publicId")
    Optional<Post> takeByPublicId(String publicId);

    @Query("select p.threadId from Post p where p.publicId = :publicId")
    Optional<Long> threadOf(String publicId);
}
