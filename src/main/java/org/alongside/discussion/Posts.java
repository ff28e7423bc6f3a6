package org.alongside.discussion;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.alongside.cohort.CohortAccess;
import org.alongside.cohort.CohortRole;
import org.alongside.discussion.domain.Author;
import org.alongside.discussion.domain.AuthorLimits;
import org.alongside.discussion.domain.DiscussionThread;
import org.alongside.discussion.domain.Heed;
import org.alongside.discussion.domain.Intake;
import org.alongside.discussion.domain.Once;
import org.alongside.discussion.domain.Post;
import org.alongside.discussion.domain.PostReader;
import org.alongside.discussion.domain.PostRepository;
import org.alongside.discussion.domain.PostRevision;
import org.alongside.discussion.domain.PostWriter;
import org.alongside.discussion.domain.PostingPace;
import org.alongside.discussion.domain.RevisionRepository;
import org.alongside.discussion.domain.Signals;
import org.alongside.discussion.domain.ThreadContext;
import org.alongside.discussion.domain.ThreadReader;
import org.alongside.discussion.domain.ThreadRepository;
import org.alongside.richtext.RichText;
import org.alongside.screening.Submission;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.alongside.shared.PostId;
import org.alongside.shared.RefusedException;
import org.alongside.shared.ThreadId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Posts in threads: writing, changing, taking back, and their history.
@Service
public class Posts {

    private final CohortAccess access;
    private final ThreadRepository threads;
    private final PostRepository posts;
    private final RevisionRepository revisions;
    private final ThreadReader threadReader;
    private final PostReader postReader;
    private final PostWriter writer;
    private final Intake intake;
    private final AuthorLimits limits;
    private final PostingPace pace;
    private final Heed heed;
    private final ThreadContext context;
    private final Once once;
    private final Drafts drafts;
    private final Clock clock;

    Posts(
            CohortAccess access,
            ThreadRepository threads,
            PostRepository posts,
            RevisionRepository revisions,
            ThreadReader threadReader,
            PostReader postReader,
            PostWriter writer,
            Intake intake,
            AuthorLimits limits,
            PostingPace pace,
            Heed heed,
            ThreadContext context,
            Once once,
            Drafts drafts,
            Clock clock) {
        this.access = access;
        this.threads = threads;
        this.posts = posts;
        this.revisions = revisions;
        this.threadReader = threadReader;
        this.postReader = postReader;
        this.writer = writer;
        this.intake = intake;
        this.limits = limits;
        this.pace = pace;
        this.heed = heed;
        this.context = context;
        this.once = once;
        this.drafts = drafts;
        this.clock = clock;
    }

    /// Adds a post to a thread, published or held.
    ///
    /// @return what became of it; sending the same draft again returns the first one
    /// @throws NotFoundException where there is no such thread or the author may not see it
    /// @throws RefusedException `limit.spacing`, `limit.posts`, `limit.links`, `restricted.posting`,
    ///     `thread.waiting`, `thread.locked`, `post.empty`, `post.too-long`, `post.subject-too-long`, or
    ///     `post.sent-before` where the same draft was sent with other words
    /// @throws ContactShownException where she is to be asked first
    /// @throws WordsWatchedException where she is to be asked first
    public Submitted submit(PersonId author, ThreadId id, Draft draft) {
        return once.submit(author, draft, () -> enter(author, id), () -> {
            var thread = threads.findByPublicId(id.value()).orElseThrow(NotFoundException::new);
            requireOpen(author, thread, seen(author, id).cohort().role());
            limits.requireAllowed(author, thread.cohort());
            var text = intake.text(draft, null);
            pace.requireFewLinks(author, thread.cohort(), text, null);
            var standing = intake.standing(author, thread.cohort(), draft.typingSeconds());
            var submission = new Submission(text.subject(), draft.body(), null, context.of(thread), standing);
            var from = new PostWriter.NewPost(false, Author.of(author), clock.instant(), draft.key(), null);
            var screened = intake.screenNew(author, thread.cohort(), submission);
            heed.ask(author, thread.cohort(), draft, text, screened, List.of());
            var post = writer.add(thread, from, text, screened);
            post.noteBy(draft.note());
            heed.report(thread, post, screened, List.of());
            var danger = heed.callForHelp(thread, post, screened);
            drafts.discard(author, DraftPlace.reply(id));
            return new Once.Result(
                    new Submitted(id, post.id(), post.state(), danger),
                    () -> intake.remember(thread.cohort(), screened));
        });
    }

    /// Asks whether somebody may write in a thread now, for services that let her lay something beside it.
    ///
    /// @throws NotFoundException where there is no such thread or she may not see it
    /// @throws RefusedException `restricted.posting`, `thread.waiting` or `thread.locked`
    @Transactional(readOnly = true)
    public void requireOpen(PersonId author, ThreadId id) {
        var thread = threads.findByPublicId(id.value()).orElseThrow(NotFoundException::new);
        requireOpen(author, thread, seen(author, id).cohort().role());
        limits.requireAllowed(author, thread.cohort());
    }

    /// Changes one's own post. A post that waits for a moderator keeps waiting; of a published one others read
    /// the text before until the new one is published. What a moderator gave back waits for one.
    ///
    /// @param basedOn [PostView#revision] of the text that was changed
    /// @return what became of the new text
    /// @throws NotFoundException where there is no such post or another wrote it
    /// @throws RefusedException `limit.links`, `restricted.posting`, `post.closed`, `post.changed-meanwhile`,
    ///     `post.unchanged` for a text that was given back, `thread.locked`, `post.empty`, `post.too-long` or
    ///     `post.subject-too-long`
    /// @throws ContactShownException where it shows more than the text before, and she is to be asked first
    /// @throws WordsWatchedException where it has words that the text before had not, and she is to be asked
    ///     first
    @Transactional
    public Submitted edit(PersonId author, PostId id, Draft draft, int basedOn) {
        var post = own(author, id);
        var thread = threadOf(post);
        requireUnlocked(thread, access.requireMember(author, thread.cohort()));
        if (post.state() == ContentState.REMOVED || post.state() == ContentState.DELETED) {
            throw new RefusedException("post.closed");
        }
        var latest = writer.latest(post);
        limits.requireAllowed(author, thread.cohort());
        if (latest.number() != basedOn) {
            throw new RefusedException("post.changed-meanwhile");
        }
        var text = intake.text(draft, latest.lang());
        var danger = false;
        var noted = post.noteBy(draft.note());
        var returned = latest.state() == RevisionState.RETURNED;
        if (isAnother(text, latest) || returned && noted) {
            pace.requireFewLinks(author, thread.cohort(), text, latest.body());
            var screened = screenChange(author, thread, post, latest, draft, text);
            var known = Signals.read(latest.signals());
            heed.ask(author, thread.cohort(), draft, text, screened, known);
            writer.change(thread, post, text, screened, author);
            heed.report(thread, post, screened, known);
            danger = heed.callForHelp(thread, post, screened);
        } else if (returned) {
            throw new RefusedException("post.unchanged");
        } else if (noted) {
            writer.noted(thread, post);
        }
        drafts.discard(author, DraftPlace.edit(id));
        var waiting = writer.latest(post).held();
        return new Submitted(thread.id(), id, waiting ? ContentState.HELD : post.state(), danger);
    }

    /// Takes back one's own post. Others see that there was one; its text is kept until its retention date.
    ///
    /// @throws NotFoundException where there is no such post or another wrote it
    /// @throws RefusedException `post.closed` where it is gone already or a moderator removed it
    @Transactional
    public void delete(PersonId author, PostId id) {
        var post = own(author, id);
        var thread = threadOf(post);
        access.requireMember(author, thread.cohort());
        if (post.state() == ContentState.REMOVED || post.state() == ContentState.DELETED) {
            throw new RefusedException("post.closed");
        }
        writer.delete(thread, post);
    }

    /// What others could read of a post, oldest first.
    ///
    /// @throws NotFoundException where there is no such post or the viewer may not see it
    @Transactional(readOnly = true)
    public List<Revision> history(PersonId viewer, PostId id) {
        var post = posts.findByPublicId(id.value()).orElseThrow(NotFoundException::new);
        var thread = seen(viewer, threadOf(post).id());
        if (post.state() != ContentState.PUBLISHED
                || thread.state() != ContentState.PUBLISHED
                || postReader.one(viewer, thread, id).isEmpty()) {
            throw new NotFoundException();
        }
        var all = thread.cohort().role().moderator() || post.writtenBy(viewer);
        var history = new ArrayList<Revision>();
        PostRevision before = null;
        for (var revision : revisions.findByPostIdOrderByNumber(post.key())) {
            if (revision.state() == RevisionState.PUBLISHED && (all || !revision.hidden())) {
                history.add(new Revision(
                        revision.number(), revision.writtenAt(), changes(before, revision), revision.hidden()));
                before = revision;
            }
        }
        return history;
    }

    /// Takes all earlier texts of one's own post out of its history, where a change was made for safety's sake.
    /// Moderators still find them.
    ///
    /// @throws NotFoundException where there is no such post or another wrote it
    @Transactional
    public void hideHistory(PersonId author, PostId id) {
        var post = own(author, id);
        access.requireMember(author, threadOf(post).cohort());
        revisions.findByPostIdOrderByNumber(post.key()).stream()
                .filter(revision -> !post.shows(revision))
                .forEach(PostRevision::hide);
    }

    private PostRevision.Screened screenChange(
            PersonId author,
            DiscussionThread thread,
            Post post,
            PostRevision latest,
            Draft draft,
            PostRevision.Text text) {
        var place = post.opening() ? null : context.of(thread, post);
        var standing = intake.standing(author, thread.cohort(), draft.typingSeconds());
        var before = new Submission(latest.subject(), latest.body(), latest.lang(), place, standing);
        var subject = post.opening() ? thread.title() : text.subject();
        var after = new Submission(subject, draft.body(), text.lang(), place, standing);
        return intake.screenChange(author, thread.cohort(), before, after);
    }

    private PostingPace.Pass enter(PersonId author, ThreadId id) {
        return threads.findByPublicId(id.value())
                .map(thread -> pace.enter(author, thread.cohort(), false))
                .orElse(PostingPace.FREE);
    }

    private ThreadReader.Head seen(PersonId viewer, ThreadId thread) {
        return threadReader.head(viewer, thread).orElseThrow(NotFoundException::new);
    }

    private static void requireOpen(PersonId author, DiscussionThread thread, CohortRole role) {
        switch (thread.state()) {
            case PUBLISHED -> requireUnlocked(thread, role);
            case HELD, RETURNED -> {
                if (!thread.startedBy(author.value()) && !role.moderator()) {
                    throw new NotFoundException();
                }
                throw new RefusedException("thread.waiting");
            }
            case REMOVED, DELETED -> throw new NotFoundException();
        }
    }

    private static void requireUnlocked(DiscussionThread thread, CohortRole role) {
        if (thread.locked() && !role.moderator()) {
            throw new RefusedException("thread.locked");
        }
    }

    private static boolean isAnother(PostRevision.Text text, PostRevision latest) {
        return !text.body().equals(latest.body()) || !Objects.equals(text.subject(), latest.subject());
    }

    private static String changes(@Nullable PostRevision before, PostRevision after) {
        return before == null ? after.body() : RichText.wordDiff(before.body(), after.body());
    }

    private Post own(PersonId author, PostId id) {
        return writer.take(id).filter(post -> post.writtenBy(author)).orElseThrow(NotFoundException::new);
    }

    private DiscussionThread threadOf(Post post) {
        return threads.findById(post.threadKey()).orElseThrow();
    }
}
