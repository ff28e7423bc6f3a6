package org.alongside.discussion;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.alongside.discussion.domain.Author;
import org.alongside.discussion.domain.DiscussionThread;
import org.alongside.discussion.domain.Intake;
import org.alongside.discussion.domain.PostRevision;
import org.alongside.discussion.domain.PostWriter;
import org.alongside.discussion.domain.SourceReader;
import org.alongside.discussion.domain.TextsTogether;
import org.alongside.discussion.domain.ThreadContext;
import org.alongside.discussion.domain.ThreadRepository;
import org.alongside.platform.Attempts;
import org.alongside.richtext.RichText;
import org.alongside.screening.Signal;
import org.alongside.screening.Submission;
import org.alongside.shared.CohortId;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Threads and posts from elsewhere, by people who are not here. Each is screened as every text is; what is
/// stored already stays as it is. For who has the machine itself, never for views.
@Service
public class Imports {

    /// Longest source id in characters.
    public static final int MAX_ID = 190;

    /// Longest body in characters. More than a member may write, since a source has limits of its own; beyond it
    /// even the check would be costly.
    public static final int MAX_BODY = RichText.MAX_CHARS * 4;

    private static final int MAX_NAME = 120;

    /// How many of the things that speak against a text are told.
    private static final int TOLD = 3;

    private final ThreadRepository threads;
    private final SourceReader sources;
    private final PostWriter writer;
    private final Intake intake;
    private final ThreadContext context;
    private final Attempts attempts;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Imports(
            ThreadRepository threads,
            SourceReader sources,
            PostWriter writer,
            Intake intake,
            ThreadContext context,
            Attempts attempts,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.threads = threads;
        this.sources = sources;
        this.writer = writer;
        this.intake = intake;
        this.context = context;
        this.attempts = attempts;
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
        PRESENT,
        /// It cannot be stored as it is.
        REFUSED
    }

    /// What became of a text and why.
    ///
    /// @param reason for one that is held, the names of what speaks most against it, parted by blanks; for one
    ///     that is refused, `thread.title`, `thread.unknown`, `post.empty`, `post.too-long` or
    ///     `post.not-stored`; null for the others
    public record Taken(Outcome outcome, @Nullable String reason) {

        static final Taken PRESENT = new Taken(Outcome.PRESENT, null);

        static Taken refused(String reason) {
            return new Taken(Outcome.REFUSED, reason);
        }
    }

    /// Stores texts in one transaction, in their order; where that fails, each in one of its own. What cannot be
    /// stored is left out, and what the cohort has stays as it is.
    ///
    /// @param texts at least one
    /// @param alongside told what became of each, within the transaction that stores the last of them: what it
    ///     writes is stored together with them or not at all
    /// @return what became of each
    public List<Taken> takeAll(CohortId cohort, List<Imported> texts, Consumer<List<Taken>> alongside) {
        try {
            return Objects.requireNonNull(transaction.execute(_ -> store(cohort, texts, alongside)))
                    .remembered();
        } catch (DataAccessException _) {
            // Another import was faster by a moment, or one of them is too much for the database.
            var taken = texts.stream().map(text -> alone(cohort, text)).toList();
            transaction.executeWithoutResult(_ -> alongside.accept(taken));
            return taken;
        }
    }

    private Taken alone(CohortId cohort, Imported text) {
        try {
            return attempts.of(() -> store(cohort, List.of(text), _ -> {}))
                    .remembered()
                    .getFirst();
        } catch (NonTransientDataAccessResourceException e) {
            // The database itself is not there: nothing can be said of the text.
            throw e;
        } catch (NonTransientDataAccessException _) {
            return present(cohort, text) ? Taken.PRESENT : Taken.refused("post.not-stored");
        }
    }

    /// To be called at the beginning of a transaction.
    private Stored store(CohortId cohort, List<Imported> texts, Consumer<List<Taken>> alongside) {
        var together = new TextsTogether(intake, cohort, texts.size());
        var batch = new Batch(cohort, together);
        var taken = writer.storingMany(() -> texts.stream().map(batch::take).toList());
        alongside.accept(taken);
        return new Stored(taken, together);
    }

    private record Stored(List<Taken> taken, TextsTogether together) {

        /// To be called once the transaction is over.
        List<Taken> remembered() {
            together.remember();
            return taken;
        }
    }

    private boolean present(CohortId cohort, Imported text) {
        return Objects.requireNonNull(transaction.execute(_ -> has(cohort, text)));
    }

    private boolean has(CohortId cohort, Imported text) {
        var thread = sources.thread(cohort, text.thread());
        return thread.isPresent() && (text.post() == null || sources.hasPost(thread.get(), text.post()));
    }

    /// Texts that are stored in one transaction. What is refused is so before anything of it is written.
    private final class Batch {

        private final CohortId cohort;
        private final TextsTogether together;

        Batch(CohortId cohort, TextsTogether together) {
            this.cohort = cohort;
            this.together = together;
        }

        /// An id that an export took from here counts as having it too.
        Taken take(Imported text) {
            try {
                return text.post() == null ? thread(text) : post(text, text.post());
            } catch (NotFoundException _) {
                return Taken.refused("thread.unknown");
            } catch (RefusedException e) {
                return Taken.refused(e.reason());
            }
        }

        private Taken thread(Imported text) {
            if (has(cohort, text)) {
                return Taken.PRESENT;
            }
            var title = Line.of(text.line());
            if (title.shown() == null) {
                throw new RefusedException("thread.title");
            }
            var stored = stored(null, title, text);
            var submission = new Submission(text.line(), text.body(), text.lang(), null, null);
            var screened = together.screen(submission);
            var author = author(text);
            var begun = Optional.ofNullable(text.postedAt()).orElseGet(clock::instant);
            var thread = new DiscussionThread(cohort, title.shown(), author, text.lang(), begun);
            thread.cameFrom(text.thread());
            var opening = new PostWriter.NewPost(true, author, text.postedAt(), null, null);
            writer.add(threads.save(thread), opening, stored, screened);
            return taken(screened);
        }

        private Taken post(Imported text, String source) {
            var key = sources.thread(cohort, text.thread()).orElseThrow(NotFoundException::new);
            if (sources.hasPost(key, source)) {
                return Taken.PRESENT;
            }
            var thread = threads.findById(key).orElseThrow();
            var subject = Line.of(text.line());
            var stored = stored(subject.shown(), subject, text);
            var submission = new Submission(text.line(), text.body(), text.lang(), context.of(thread), null);
            var screened = together.screen(submission);
            var from = new PostWriter.NewPost(false, author(text), text.postedAt(), null, source);
            writer.add(thread, from, stored, screened);
            return taken(screened);
        }

        private Taken taken(PostRevision.Screened screened) {
            together.add(screened);
            return screened.held() ? new Taken(Outcome.HELD, against(screened)) : new Taken(Outcome.PUBLISHED, null);
        }
    }

    private static String against(PostRevision.Screened screened) {
        return StoredSignals.read(screened.signals()).stream()
                .filter(signal -> signal.weight() > 0)
                .limit(TOLD)
                .map(Signal::name)
                .collect(Collectors.joining(" "));
    }

    private PostRevision.Text stored(@Nullable String subject, Line line, Imported text) {
        if (text.body().length() > MAX_BODY) {
            throw new RefusedException("post.too-long");
        }
        var body = RichText.fromEither(text.body());
        return intake.text(subject, RichText.isBlank(body) ? body : line.whole() + body, text.lang());
    }

    private static Author author(Imported text) {
        return new Author(null, Line.of(text.author(), MAX_NAME).shown());
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
