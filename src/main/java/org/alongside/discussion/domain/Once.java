package org.alongside.discussion.domain;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.alongside.discussion.Submitted;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Makes one post of one draft, however often and however simultaneously it is sent: the database has the last
/// word.
@Component
public class Once {

    private final PostRepository posts;
    private final ThreadRepository threads;
    private final RevisionRepository revisions;
    private final TransactionTemplate transaction;

    Once(
            PostRepository posts,
            ThreadRepository threads,
            RevisionRepository revisions,
            PlatformTransactionManager transactions) {
        this.posts = posts;
        this.threads = threads;
        this.revisions = revisions;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// @param write runs in a transaction of its own, unless the draft has been sent before
    public Submitted submit(PersonId author, String key, Supplier<Result> write) {
        if (key.isBlank() || key.length() > 36) {
            throw new RefusedException("post.key");
        }
        try {
            var result = transaction.execute(_ -> find(author, key).orElseGet(write));
            result.afterwards().run();
            return result.submitted();
        } catch (DataIntegrityViolationException e) {
            return find(author, key).orElseThrow(() -> e).submitted();
        }
    }

    private Optional<Result> find(PersonId author, String key) {
        return posts.findByAuthorIdAndSubmissionKey(author.value(), key).map(post -> {
            var thread = threads.findById(post.threadKey()).orElseThrow();
            var danger = revisions
                    .findById(Objects.requireNonNull(post.latestRevision()))
                    .map(PostRevision::signals)
                    .filter(signals -> signals.contains("\"danger."))
                    .isPresent();
            return new Result(new Submitted(thread.id(), post.id(), post.state(), danger), () -> {});
        });
    }

    /// @param afterwards what is done once the post is stored for good
    public record Result(Submitted submitted, Runnable afterwards) {}
}
