package org.alongside.discussion;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.alongside.cohort.CohortAccess;
import org.alongside.cohort.Cohorts;
import org.alongside.discussion.domain.Author;
import org.alongside.discussion.domain.AuthorLimits;
import org.alongside.discussion.domain.DiscussionThread;
import org.alongside.discussion.domain.Heed;
import org.alongside.discussion.domain.Intake;
import org.alongside.discussion.domain.MentionWriter;
import org.alongside.discussion.domain.Once;
import org.alongside.discussion.domain.PostReader;
import org.alongside.discussion.domain.PostWriter;
import org.alongside.discussion.domain.PostingPace;
import org.alongside.discussion.domain.ThreadReader;
import org.alongside.discussion.domain.ThreadReader.Head;
import org.alongside.discussion.domain.ThreadRepository;
import org.alongside.screening.Submission;
import org.alongside.shared.CohortId;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.alongside.shared.PostId;
import org.alongside.shared.RefusedException;
import org.alongside.shared.ThreadId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Threads of a cohort: reading, starting, and what moderators do with a whole thread.
@Service
public class Threads {

    /// Posts on one page of a thread.
    public static final int PAGE = 50;

    /// Threads on one page of a cohort.
    public static final int LIST = 25;

    private final Cohorts cohorts;
    private final CohortAccess access;
    private final ThreadReader reader;
    private final PostReader posts;
    private final MentionWriter mentions;
    private final ThreadRepository threads;
    private final PostWriter writer;
    private final Intake intake;
    private final AuthorLimits limits;
    private final PostingPace pace;
    private final Heed heed;
    private final Once once;
    private final Drafts drafts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Threads(
            Cohorts cohorts,
            CohortAccess access,
            ThreadReader reader,
            PostReader posts,
            MentionWriter mentions,
            ThreadRepository threads,
            PostWriter writer,
            Intake intake,
            AuthorLimits limits,
            PostingPace pace,
            Heed heed,
            Once once,
            Drafts drafts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cohorts = cohorts;
        this.access = access;
        this.reader = reader;
        this.posts = posts;
        this.mentions = mentions;
        this.threads = threads;
        this.writer = writer;
        this.intake = intake;
        this.limits = limits;
        this.pace = pace;
        this.heed = heed;
        this.once = once;
        this.drafts = drafts;
        this.events = events;
        this.clock = clock;
    }

    /// One page of a cohort's threads, pinned ones first, then by last activity.
    ///
    /// @param cursor `next` of the page before; null, or one that was made up, gives the first page
    /// @throws NotFoundException where there is no such cohort or the viewer does not belong to it
    @Transactional(readOnly = true)
    public CohortPage inCohort(PersonId viewer, String slug, @Nullable String cursor) {
        var cohort = cohorts.bySlug(viewer, slug);
        return new CohortPage(cohort, reader.list(viewer, cohort, cursor, LIST));
    }

    /// One page of a thread. What is on it counts as read from then on.
    ///
    /// @param from first post of the page; null, or one that is not in the thread, gives the beginning
    /// @throws NotFoundException where there is no such thread or the viewer may not see it
    @Transactional
    public ThreadPage open(PersonId viewer, ThreadId thread, @Nullable PostId from) {
        var head = head(viewer, thread);
        var start = from;
        var rows = posts.page(viewer, head, start, PAGE + 1);
        if (rows.isEmpty() && start != null) {
            start = null;
            rows = posts.page(viewer, head, null, PAGE + 1);
        }
        var page = rows.subList(0, Math.min(PAGE, rows.size()));
        var around = posts.surroundings(viewer, head, start, PAGE);
        page.stream()
                .map(PostView::publishedAt)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .ifPresent(latest -> posts.markRead(viewer, head, latest));
        opened(viewer, head, page);
        return new ThreadPage(
                head.id(),
                head.title(),
                head.lang(),
                head.mine(),
                head.cohort(),
                head.state(),
                head.pinned(),
                head.locked(),
                head.posts(),
                page,
                around.previous(),
                rows.size() > PAGE ? rows.get(PAGE).id() : null,
                around.firstUnread(),
                head.unread(),
                head.followed());
    }

    /// One post of a thread, for a page that is open already. It counts as read.
    ///
    /// @throws NotFoundException where it is not in the thread or the viewer may not see it
    @Transactional
    public PostView post(PersonId viewer, ThreadId thread, PostId post) {
        var head = head(viewer, thread);
        var view = posts.one(viewer, head, post).orElseThrow(NotFoundException::new);
        if (view.publishedAt() != null) {
            posts.markRead(viewer, head, view.publishedAt());
        }
        opened(viewer, head, List.of(view));
        return view;
    }

    /// Starts a thread with its opening post.
    ///
    /// @param lang BCP 47 tag of its language, null where she does not say
    /// @return what became of it; sending the same draft again returns the first one
    /// @throws NotFoundException where the author does not belong to the cohort
    /// @throws RefusedException `limit.spacing`, `limit.threads`, `limit.links`, `restricted.posting`,
    ///     `thread.title`, `post.empty`, `post.too-long`, `post.subject-too-long`, or `post.sent-before` where the
    ///     same draft was sent with other words
    /// @throws ContactShownException where she is to be asked first
    /// @throws WordsWatchedException where she is to be asked first
    public Submitted start(PersonId author, CohortId cohort, Draft draft, @Nullable String lang) {
        return start(author, cohort, draft, lang, null);
    }

    /// The same for a thread about something of another module, see [ThreadSubject].
    ///
    /// @param about its public id; null for nothing
    public Submitted start(
            PersonId author, CohortId cohort, Draft draft, @Nullable String lang, @Nullable String about) {
        return once.submit(author, draft, () -> pace.enter(author, cohort, true), () -> {
            access.requireMember(author, cohort);
            limits.requireAllowed(author, cohort);
            var title = title(draft.title());
            var text = intake.text(draft, lang);
            pace.requireFewLinks(author, cohort, text, null);
            var submission = new Submission(
                    title, draft.body(), lang, null, intake.standing(author, cohort, draft.typingSeconds()));
            var screened = intake.screenNew(author, cohort, submission);
            heed.ask(author, cohort, draft, text, screened, List.of());
            var now = clock.instant();
            var thread = threads.save(new DiscussionThread(cohort, title, Author.of(author), lang, now));
            var opening = new PostWriter.NewPost(true, Author.of(author), now, draft.key(), null);
            var post = writer.add(thread, opening, text, screened);
            post.noteBy(draft.note());
            heed.report(thread, post, screened, List.of());
            var danger = heed.callForHelp(thread, post, screened);
            drafts.discard(author, DraftPlace.newThread(cohort, about));
            if (about != null) {
                events.publishEvent(new ThreadStarted(author, cohort, thread.id(), about));
            }
            return new Once.Result(
                    new Submitted(thread.id(), post.id(), post.state(), danger),
                    () -> intake.remember(cohort, screened));
        });
    }

    /// Keeps a thread at the top of its cohort, or no longer. Moderators only.
    ///
    /// @throws NotFoundException for anyone else
    @Transactional
    public void pin(PersonId moderator, ThreadId thread, boolean pinned) {
        moderated(moderator, thread).pin(pinned);
    }

    /// Closes a thread for new posts, or opens it again. Moderators only.
    ///
    /// @throws NotFoundException for anyone else
    @Transactional
    public void lock(PersonId moderator, ThreadId thread, boolean locked) {
        moderated(moderator, thread).lock(locked);
    }

    /// Moves a thread to another cohort, where its readers change: only who moderates both may.
    ///
    /// @throws NotFoundException for anyone else
    @Transactional
    public void move(PersonId moderator, ThreadId thread, CohortId to) {
        var moved = moderated(moderator, thread);
        access.requireModerator(moderator, to);
        moved.moveTo(to);
        events.publishEvent(new ThreadMoved(thread, to));
    }

    private DiscussionThread moderated(PersonId moderator, ThreadId id) {
        var thread = threads.findByPublicId(id.value()).orElseThrow(NotFoundException::new);
        access.requireModerator(moderator, thread.cohort());
        return thread;
    }

    private void opened(PersonId viewer, Head head, List<PostView> shown) {
        if (head.mentioned()) {
            mentions.opened(viewer, shown.stream().map(PostView::id).toList());
        }
    }

    private Head head(PersonId viewer, ThreadId thread) {
        return reader.head(viewer, thread).orElseThrow(NotFoundException::new);
    }

    private static String title(String given) {
        var title = given.strip();
        if (title.isEmpty() || title.length() > Intake.MAX_LINE) {
            throw new RefusedException("thread.title");
        }
        return title;
    }
}
