package org.alongside.discussion.domain;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.alongside.discussion.Draft;
import org.alongside.discussion.Submitted;
import org.alongside.richtext.RichText;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Makes one post of one draft, however often and however simultaneously it is sent: the database has the last
/// word. What was changed after it was sent is another text, and never lost without a word.
@Component
public class Once {

    /// How long a text that is on its way elsewhere is waited for: two seconds.
    private static final int LOOKS = 20;

    private static final Duration BETWEEN = Duration.ofMillis(100);

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

    /// @param draft by whose key it is known again
    /// @param pace asked before anything is written, unless the draft has been sent before
    /// @param write runs in a transaction of its own, unless the draft has been sent before
    /// @throws RefusedException `post.key`, or `post.sent-before` where that key was used for another text
    public Submitted submit(PersonId author, Draft draft, Supplier<PostingPace.Pass> pace, Supplier<Result> write) {
        var key = draft.key();
        if (key.isBlank() || key.length() > 36) {
            throw new RefusedException("post.key");
        }
        var before = look(author, draft);
        if (before.isPresent()) {
            return before.get();
        }
        PostingPace.Pass pass;
        try {
            pass = pace.get();
        } catch (RefusedException refused) {
            // The draft itself may be what has just used up what there was, sent twice at once.
            return await(author, draft, refused).orElseThrow(() -> refused);
        }
        return write(author, draft, pass, write);
    }

    private Submitted write(PersonId author, Draft draft, PostingPace.Pass pass, Supplier<Result> write) {
        try {
            var result = transaction.execute(_ -> find(author, draft)
                    .map(sent -> new Result(sent, pass::giveBack))
                    .orElseGet(write));
            result.afterwards().run();
            return result.submitted();
        } catch (DataIntegrityViolationException e) {
            pass.giveBack();
            return look(author, draft).orElseThrow(() -> e);
        } catch (RuntimeException e) {
            pass.giveBack();
            throw e;
        }
    }

    /// No connection is held meanwhile.
    private Optional<Submitted> await(PersonId author, Draft draft, RefusedException refused) {
        var sent = look(author, draft);
        for (int i = 0; i < LOOKS && sent.isEmpty() && PostingPace.isJustTaken(refused); i++) {
            LockSupport.parkNanos(BETWEEN.toNanos());
            sent = look(author, draft);
        }
        return sent;
    }

    private Optional<Submitted> look(PersonId author, Draft draft) {
        return transaction.execute(_ -> find(author, draft));
    }

    private Optional<Submitted> find(PersonId author, Draft draft) {
        return posts.findByAuthorIdAndSubmissionKey(author.value(), draft.key()).map(post -> {
            var thread = threads.findById(post.threadKey()).orElseThrow();
            var first = revisions.findByPostIdAndNumber(post.key(), 1).orElseThrow();
            if (!isSame(draft, first)
                    || post.opening() && !draft.title().strip().equals(thread.title())) {
                throw new RefusedException("post.sent-before");
            }
            var danger = revisions
                    .findById(Objects.requireNonNull(post.latestRevision()))
                    .map(PostRevision::signals)
                    .filter(signals -> signals.contains("\"danger."))
                    .isPresent();
            return new Submitted(thread.id(), post.id(), post.state(), danger);
        });
    }

    private static boolean isSame(Draft draft, PostRevision first) {
        return draft.body().length() <= RichText.MAX_CHARS
                && RichText.sanitize(draft.body()).equals(first.body())
                && draft.subject().strip().equals(Objects.requireNonNullElse(first.subject(), ""));
    }

    /// @param afterwards what is done once the post is stored for good
    public record Result(Submitted submitted, Runnable afterwards) {}
}
