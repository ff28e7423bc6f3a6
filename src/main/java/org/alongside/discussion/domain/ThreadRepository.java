package org.alongside.discussion.domain;

import java.util.Optional;
import org.springframework.data.repository.Repository;

public interface ThreadRepository extends Repository<DiscussionThread, Long> {

    DiscussionThread save(DiscussionThread thread);

    Optional<DiscussionThread> findById(long key);

    Optional<DiscussionThread> findByPublicId(String publicId);

    Optional<DiscussionThread> findByCohortIdAndSourceId(long cohortId, String sourceId);
}
