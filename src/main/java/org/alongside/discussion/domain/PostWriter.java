package org.alongside.discussion.domain;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.alongside.discussion.ContentState;
import org.alongside.discussion.PostChanged;
import org.alongside.discussion.PostHeld;
import org.alongside.discussion.PostNoted;
import org.alongside.discussion.PostPublished;
import org.alongside.discussion.RevisionState;
import org.alongside.screening.Kind;
import org.alongside.shared.PersonId;
import org.alongside.shared.PostId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Writes posts and their revisions, keeps the thread's counts right, and says what happened. Always inside the
/// transaction of the service that calls it.
@Component
public class PostWriter {

    private final PostRepository posts;
    private final RevisionRepository revisions;
    private final ThreadRepository threads;
    private final ThreadActivity activity;
    private final PostTerms terms;
    private final Follows follows;
    private final MentionWriter mentions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PostWriter(
            PostRepository posts,
            RevisionRepository revisions,
            ThreadRepository threads,
            ThreadActivity activity,
            PostTerms terms,
            Follows follows,
            MentionWriter mentions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.posts = posts;
        this.revisions = revisions;
        this.threads = threads;
        this.activity = activity;
        this.terms = terms;
        this.follows = follows;
        this.mentions = mentions;
        this.events = events;
        this.clock = clock;
    }

    /// Stores many texts at once: their threads are counted, and what they are found by is written, after the last
    /// of them.
    ///
    /// @param work what stores them, in the transaction at hand
    /// @return what the work gave
    public <T> T storingMany(Supplier<T> work) {
        var together = new StoredTogether();
        T done = ScopedValue.where(StoredTogether.NOW, together).call(work::get);
        together.threads().forEach(activity::recount);
        terms.writeStored(together.posts());
        return done;
    }

    /// Writes a new post, published or held as screening said.
    public Post add(DiscussionThread thread, NewPost from, PostRevision.Text text, PostRevision.Screened screened) {
        return add(thread, from, text, screened, clock.instant());
    }

    /// Writes a new post as if it were that time.
    public Post add(
            DiscussionThread thread,
            NewPost from,
            PostRevision.Text text,
            PostRevision.Screened screened,
            Instant now) {
        activity.take(thread.key());
        var post = new Post(thread.key(), from.opening(), from.author(), from.postedAt(), now);
        if (from.key() != null) {
            post.sentAs(from.key());
        }
        if (from.source() != null) {
            post.cameFrom(from.source());
        }
        posts.save(post);
        var revision = revisions.save(
                new PostRevision(post, 1, text, screened, from.author().key(), now));
        settle(thread, post, revision, now);
        var author = from.author().key();
        if (author != null) {
            follows.wrote(author, thread.key(), now);
        }
        return post;
    }

    /// Writes another text of a post. One that waits for a moderator keeps waiting, whatever screening says of
    /// the new text: nobody finds out by trying what gets through.
    public void change(
            DiscussionThread thread,
            Post post,
            PostRevision.Text text,
            PostRevision.Screened screened,
            PersonId editor) {
        change(thread, post, text, screened, editor, clock.instant());
    }

    /// Writes another text of a post as if it were that time.
    public void change(
            DiscussionThread thread,
            Post post,
            PostRevision.Text text,
            PostRevision.Screened screened,
            PersonId editor,
            Instant now) {
        var latest = latest(post);
        var verdict = verdict(latest, screened);
        if (latest.held()) {
            latest.replace();
        }
        var revision = revisions.save(new PostRevision(post, latest.number() + 1, text, verdict, editor.value(), now));
        settle(thread, post, revision, now);
    }

    /// A moderator lets others read the text that waits.
    public void publish(DiscussionThread thread, Post post) {
        var revision = latest(post);
        revision.publish();
        settle(thread, post, revision, clock.instant());
    }

    /// A moderator does not publish a text that waits, or takes one that others read from them.
    public void remove(DiscussionThread thread, Post post, PostRevision text, String reason) {
        decline(post, text, each -> each.remove(reason));
        post.remove();
        changed(thread, post);
    }

    /// A moderator asks the author to change a text that waits, or one that others read: they do not until then.
    public void giveBack(DiscussionThread thread, Post post, PostRevision text, String reason) {
        decline(post, text, each -> each.giveBack(reason));
        post.giveBack();
        changed(thread, post);
    }

    /// What others read waits for a moderator.
    public void holdAgain(DiscussionThread thread, Post post) {
        latest(post).holdAgain();
        post.holdAgain();
        changed(thread, post);
        events.publishEvent(new PostHeld(thread.cohort(), post.id()));
    }

    /// The post was changed otherwise: its thread follows, and open pages show it anew.
    public void changed(DiscussionThread thread, Post post) {
        follow(thread, post);
        events.publishEvent(new PostChanged(thread.id(), post.id()));
    }

    /// The post has another content note, and nothing else: whom it names and what it is found by stays.
    public void noted(DiscussionThread thread, Post post) {
        posts.save(post);
        events.publishEvent(new PostNoted(thread.id(), post.id()));
    }

    /// Its author takes a post back.
    public void delete(DiscussionThread thread, Post post) {
        var latest = latest(post);
        if (latest.held()) {
            latest.replace();
        }
        post.delete();
        posts.save(post);
        activity.recount(thread.key());
        if (post.opening()) {
            // Answers are seen again where the opening had taken them along.
            thread.follow(activity.anyPublished(thread.key()) ? ContentState.PUBLISHED : post.state());
            threads.save(thread);
        }
        events.publishEvent(new PostChanged(thread.id(), post.id()));
    }

    /// Takes a post for changing, after its thread: everybody who writes in a thread takes the two in this order,
    /// so that nobody waits for one who waits for her.
    public Optional<Post> take(PostId id) {
        return posts.threadOf(id.value()).flatMap(thread -> {
            activity.take(thread);
            return posts.takeByPublicId(id.value());
        });
    }

    public PostRevision latest(Post post) {
        var key = post.latestRevision();
        if (key == null) {
            throw new IllegalStateException("a post without a text");
        }
        return revisions.findById(key).orElseThrow();
    }

    /// Where it is the text that others read, a newer one that waits goes along: nobody is to decide about it too.
    private void decline(Post post, PostRevision text, Consumer<PostRevision> verdict) {
        if (post.shows(text)) {
            post.takeFromReaders();
            verdict.accept(latest(post));
        }
        verdict.accept(text);
    }

    /// A text that waits goes on waiting; one that only waits for its time does so as long as nothing else is
    /// found, and not at all once it tells of danger. What was given back waits for a moderator in any case.
    private static PostRevision.Screened verdict(PostRevision latest, PostRevision.Screened screened) {
        if (latest.state() == RevisionState.RETURNED) {
            return screened.heldUntil(null);
        }
        var onlyNew = latest.releaseAt() != null && !screened.held();
        if (!latest.held() || onlyNew && screened.kinds().contains(Kind.DANGER)) {
            return screened;
        }
        return screened.heldUntil(onlyNew ? latest.releaseAt() : null);
    }

    private void settle(DiscussionThread thread, Post post, PostRevision revision, Instant now) {
        var firstTime = post.publishedAt() == null;
        if (revision.held()) {
            post.hold(revision);
        } else {
            post.publish(revision, now);
        }
        follow(thread, post);
        if (revision.held()) {
            events.publishEvent(new PostHeld(thread.cohort(), post.id()));
        } else if (firstTime) {
            events.publishEvent(new PostPublished(thread.id(), post.id()));
        } else {
            events.publishEvent(new PostChanged(thread.id(), post.id()));
        }
    }

    private void follow(DiscussionThread thread, Post post) {
        posts.save(post);
        if (post.opening()) {
            // What others have answered stays readable without its opening.
            var alone = post.state() == ContentState.REMOVED && activity.answered(thread.key());
            thread.follow(alone ? ContentState.PUBLISHED : post.state());
            threads.save(thread);
        }
        activity.recount(thread.key());
        mentions.follow(thread, post);
    }

    /// Where a new post comes from.
    ///
    /// @param postedAt when it was written; null where an imported one does not say
    /// @param key its draft's key, null for an imported one
    /// @param source the source's own id, null for one written here
    public record NewPost(
            boolean opening,
            Author author,
            @Nullable Instant postedAt,
            @Nullable String key,
            @Nullable String source) {}
}
