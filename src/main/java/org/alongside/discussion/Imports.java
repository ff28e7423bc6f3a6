package org.alongside.discussion;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.alongside.discussion.domain.Author;
import org.alongside.discussion.domain.DiscussionThread;
import org.alongside.discussion.domain.Intake;
import org.alongside.discussion.domain.PostRevision;
import org.alongside.discussion.domain.PostWriter;
import org.alongside.discussion.domain.SourceReader;
import org.alongside.discussion.domain.ThreadContext;
import org.alongside.discussion.domain.ThreadRepository;
import org.alongside.richtext.RichText;
import org.alongside.screening.Submission;
import org.alongside.shared.CohortId;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Threads and posts from elsewhere, by people who are not here. Each is screened as every text is, and stored in a
/// transaction of its own; what is stored already stays as it is. For who has the machine itself, never for views.
@Service
public class Imports {

    /// Longest source id in characters.
    public static final int MAX_ID = 190;

    private static final int MAX_NAME = 120;

    private final ThreadRepository threads;
    private final SourceReader sources;
    private final PostWriter writer;
    private final Intake intake;
    private final ThreadContext context;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Imports(
            ThreadRepository threads,
            SourceReader sources,
            PostWriter writer,
            Intake intake,
            ThreadContext context,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.threads = threads;
        this.sources = sources;
        this.writer = writer;
        this.intake = intake;
        this.context = context;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /// A text from elsewhere.
    ///
    /// @param thread the source's own id of its thread, 1 to [#MAX_ID] characters
    /// @param post the source's own id of the post, as long; null for the opening of the thread
    /// @param line title or subject; what is longer than a line here goes on in the body. An opening needs one
    /// @param author the name it came with
    /// @param postedAt null where the source does not say
    /// @param body plain text or the allowed HTML
    /// @param lang BCP 47 tag, at most 35 characters
    public record Imported(
            String thread,
            @Nullable String post,
            @Nullable String line,
            @Nullable String author,
            @Nullable Instant postedAt,
            String body,
            @Nullable String lang) {}

    /// What became of a text.
    public enum Outcome {
        PUBLISHED,
        HELD,
        /// It had been imported before; nothing was changed.
        PRESENT
    }

    /// Stores one text, unless the cohort has it. An id that an export took from here counts as having it too.
    ///
    /// @throws NotFoundException for a post whose thread is unknown
    /// @throws RefusedException `thread.title`, `post.empty` or `post.too-long`
    public Outcome take(CohortId cohort, Imported text) {
        try {
            Result result = transaction.execute(_ -> text.post() == null ? thread(cohort, text) : post(cohort, text));
            result.afterwards().run();
            return result.outcome();
        } catch (DataIntegrityViolationException e) {
            // Another import may have been faster by a moment.
            if (transaction.execute(_ -> has(cohort, text))) {
                return Outcome.PRESENT;
            }
            throw e;
        }
    }

    private boolean has(CohortId cohort, Imported text) {
        var thread = sources.thread(cohort, text.thread());
        return thread.isPresent() && (text.post() == null || sources.hasPost(thread.get(), text.post()));
    }

    private Result thread(CohortId cohort, Imported text) {
        if (has(cohort, text)) {
            return Result.PRESENT;
        }
        var title = Line.of(text.line());
        if (title.shown() == null) {
            throw new RefusedException("thread.title");
        }
        var stored = stored(null, title, text);
        var submission = new Submission(text.line(), text.body(), text.lang(), null, null);
        var screened = intake.screen(cohort, submission);
        var author = author(text);
        var begun = Optional.ofNullable(text.postedAt()).orElseGet(clock::instant);
        var thread = new DiscussionThread(cohort, title.shown(), author, text.lang(), begun);
        thread.cameFrom(text.thread());
        var opening = new PostWriter.NewPost(true, author, text.postedAt(), null, null);
        writer.add(threads.save(thread), opening, stored, screened);
        return result(cohort, screened);
    }

    private Result post(CohortId cohort, Imported text) {
        var key = sources.thread(cohort, text.thread()).orElseThrow(NotFoundException::new);
        var source = Objects.requireNonNull(text.post());
        if (sources.hasPost(key, source)) {
            return Result.PRESENT;
        }
        var thread = threads.findById(key).orElseThrow();
        var subject = Line.of(text.line());
        var stored = stored(subject.shown(), subject, text);
        var submission = new Submission(text.line(), text.body(), text.lang(), context.of(thread), null);
        var screened = intake.screen(cohort, submission);
        var from = new PostWriter.NewPost(false, author(text), text.postedAt(), null, source);
        writer.add(thread, from, stored, screened);
        return result(cohort, screened);
    }

    private PostRevision.Text stored(@Nullable String subject, Line line, Imported text) {
        // Longer than a member may write: a source has its own limits. Beyond that even the check would be costly.
        if (text.body().length() > RichText.MAX_CHARS * 4) {
            throw new RefusedException("post.too-long");
        }
        var body = RichText.fromEither(text.body());
        return intake.text(subject, RichText.isBlank(body) ? body : line.whole() + body, text.lang());
    }

    private Result result(CohortId cohort, PostRevision.Screened screened) {
        var outcome = screened.held() ? Outcome.HELD : Outcome.PUBLISHED;
        return new Result(outcome, () -> intake.remember(cohort, screened));
    }

    private static Author author(Imported text) {
        return new Author(null, Line.of(text.author(), MAX_NAME).shown());
    }

    /// @param afterwards what is done once the text is stored for good
    private record Result(Outcome outcome, Runnable afterwards) {
        static final Result PRESENT = new Result(Outcome.PRESENT, () -> {});
    }

    /// @param shown as much as there is place for, null for nothing
    /// @param whole the whole of one that was cut, as sanitized HTML, so that no word is lost; else empty
    private record Line(@Nullable String shown, String whole) {

        static Line of(@Nullable String given) {
            return of(given, Intake.MAX_LINE);
        }

        static Line of(@Nullable String given, int max) {
            if (given == null || given.isBlank()) {
                return new Line(null, "");
            }
            var line = given.strip();
            if (line.length() <= max) {
                return new Line(line, "");
            }
            int end = Character.isHighSurrogate(line.charAt(max - 1)) ? max - 1 : max;
            return new Line(line.substring(0, end).strip(), RichText.fromPlain(line));
        }
    }
}
