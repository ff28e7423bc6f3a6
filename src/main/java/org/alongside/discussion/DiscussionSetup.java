package org.alongside.discussion;

import java.time.Instant;
import java.util.List;
import org.alongside.discussion.domain.Author;
import org.alongside.discussion.domain.DiscussionThread;
import org.alongside.discussion.domain.Intake;
import org.alongside.discussion.domain.Post;
import org.alongside.discussion.domain.PostRepository;
import org.alongside.discussion.domain.PostRevision.Screened;
import org.alongside.discussion.domain.PostWriter;
import org.alongside.discussion.domain.Signals;
import org.alongside.discussion.domain.ThreadContext;
import org.alongside.discussion.domain.ThreadRepository;
import org.alongside.richtext.RichText;
import org.alongside.screening.AuthorStanding;
import org.alongside.screening.Signal;
import org.alongside.screening.Submission;
import org.alongside.shared.CohortId;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.alongside.shared.PostId;
import org.alongside.shared.RefusedException;
import org.alongside.shared.ThreadId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Threads and posts of a made-up past, for who has the machine itself: demo data and benchmarks. Texts are to
/// come in the order of their times. No acting person, no questions. Never for views.
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class DiscussionSetup {

    private final ThreadRepository threads;
    private final PostRepository posts;
    private final PostWriter writer;
    private final Intake intake;
    private final ThreadContext context;
    private final JdbcClient jdbc;

    DiscussionSetup(
            ThreadRepository threads,
            PostRepository posts,
            PostWriter writer,
            Intake intake,
            ThreadContext context,
            JdbcClient jdbc) {
        this.threads = threads;
        this.posts = posts;
        this.writer = writer;
        this.intake = intake;
        this.context = context;
        this.jdbc = jdbc;
    }

    /// A text of the past.
    ///
    /// @param body plain text or the allowed HTML
    /// @param held whether it waits for a moderator, whatever screening says of it
    public record Past(
            PersonId author,
            @Nullable String subject,
            String body,
            @Nullable String lang,
            Instant at,
            boolean held) {}

    /// What was written, and what screening said of it.
    ///
    /// @param doubted whether screening would have held it
    public record Written(ThreadId thread, PostId post, boolean doubted, double score, List<Signal> signals) {}

    /// Starts a thread.
    ///
    /// @throws RefusedException as [Posts#submit] does
    public Written start(CohortId cohort, String title, Past past) {
        var submission = new Submission(title, past.body(), past.lang(), null, standing(past, cohort));
        var screened = intake.screen(cohort, submission);
        var author = Author.of(past.author());
        var thread = threads.save(new DiscussionThread(cohort, title, author, past.lang(), past.at()));
        return write(thread, past, screened, true);
    }

    /// Adds a post to a thread.
    ///
    /// @throws RefusedException as [Posts#submit] does
    public Written post(ThreadId id, Past past) {
        var thread = threadOf(id);
        var place = context.of(thread);
        var standing = standing(past, thread.cohort());
        var submission = new Submission(past.subject(), past.body(), past.lang(), place, standing);
        return write(thread, past, intake.screen(thread.cohort(), submission), false);
    }

    /// Changes a post, as its author would have.
    public void edit(PostId id, String body, Instant at) {
        var post = postOf(id);
        var latest = writer.latest(post);
        var text = intake.text(latest.subject(), RichText.fromEither(body), latest.lang());
        var editor = post.author();
        if (editor == null) {
            throw new NotFoundException();
        }
        var unquestioned = new Screened(false, 0, "[]");
        writer.change(threads.findById(post.threadKey()).orElseThrow(), post, text, unquestioned, editor, at);
    }

    /// Takes a post back, as its author would have.
    public void delete(PostId id) {
        var post = postOf(id);
        writer.delete(threads.findById(post.threadKey()).orElseThrow(), post);
    }

    /// Pins or locks a thread, as a moderator would have.
    public void arrange(ThreadId id, boolean pinned, boolean locked) {
        var thread = threadOf(id);
        thread.pin(pinned);
        thread.lock(locked);
    }

    /// Notes that the person has read the thread up to then.
    public void read(PersonId reader, ThreadId thread, Instant upTo) {
        jdbc.sql("""
                        INSERT INTO thread_read (person_id, thread_id, read_to)
                        SELECT ?, id, ? FROM thread WHERE public_id = ? AND created_at <= ?""").params(reader.value(), upTo, thread.value(), upTo).update();
    }

    private Written write(DiscussionThread thread, Past past, Screened screened, boolean opening) {
        var text = intake.text(past.subject(), RichText.fromEither(past.body()), past.lang());
        var from = new PostWriter.NewPost(opening, Author.of(past.author()), past.at(), null, null);
        var post = writer.add(thread, from, text, screened.decided(past.held()), past.at());
        intake.remember(thread.cohort(), screened);
        return new Written(thread.id(), post.id(), screened.held(), screened.score(), Signals.read(screened.signals()));
    }

    private AuthorStanding standing(Past past, CohortId cohort) {
        return intake.standing(past.author(), cohort, past.at());
    }

    private DiscussionThread threadOf(ThreadId id) {
        return threads.findByPublicId(id.value()).orElseThrow(NotFoundException::new);
    }

    private Post postOf(PostId id) {
        return posts.findByPublicId(id.value()).orElseThrow(NotFoundException::new);
    }
}
