package org.alongside.discussion.domain;

import java.util.Objects;
import org.alongside.discussion.PostHeld;
import org.alongside.discussion.PostMark;
import org.alongside.discussion.RevisionState;
import org.alongside.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Takes down how a post stands, and puts it back. Always inside the transaction of the service that calls it.
@Component
public class PostMarks {

    private final RevisionRepository revisions;
    private final PostWriter writer;
    private final CohortLearning learning;
    private final ApplicationEventPublisher events;

    PostMarks(
            RevisionRepository revisions,
            PostWriter writer,
            CohortLearning learning,
            ApplicationEventPublisher events) {
        this.revisions = revisions;
        this.writer = writer;
        this.learning = learning;
        this.events = events;
    }

    /// @param decided key of the text a decision is about
    public PostMark of(DiscussionThread thread, Post post, long decided) {
        var latest = writer.latest(post);
        var lesson = learning.lesson(decided);
        return new PostMark(
                decided,
                post.state(),
                post.shownRevision(),
                latest.key(),
                latest.state(),
                latest.reason(),
                latest.releaseAt(),
                post.editedAt(),
                post.note(),
                post.notedByModerator(),
                post.opening() ? thread.state() : null,
                lesson == null ? null : lesson.removed(),
                lesson == null ? null : lesson.by().value());
    }

    /// Puts everything back in which the two differ. Where nothing of the text's state does, neither is it touched.
    public void restore(DiscussionThread thread, Post post, PostMark after, PostMark before) {
        var latest = writer.latest(post);
        latest.restore(before.latestState(), before.reason(), before.releaseAt());
        var shown = before.shown();
        if (shown != null && shown != latest.key()) {
            revisions.findById(shown).orElseThrow().restore(RevisionState.PUBLISHED, null, null);
        }
        post.restore(before.state(), shown, before.editedAt());
        if (after.note() != before.note() || after.noteByModerator() != before.noteByModerator()) {
            post.restoreNote(before.note(), before.noteByModerator());
        }
        writer.changed(thread, post);
        if (before.thread() != null) {
            thread.follow(before.thread());
        }
        teachAgain(thread, post, before);
        if (latest.held() && after.latestState() != RevisionState.HELD) {
            events.publishEvent(new PostHeld(thread.cohort(), post.id()));
        }
    }

    private void teachAgain(DiscussionThread thread, Post post, PostMark before) {
        var now = learning.lesson(before.decided());
        var then = before.lesson() == null
                ? null
                : new CohortLearning.Known(before.lesson(), new PersonId(Objects.requireNonNull(before.lessonBy())));
        if (Objects.equals(now, then)) {
            return;
        }
        if (then == null) {
            learning.forget(thread.cohort(), before.decided());
        } else {
            learning.teach(thread.cohort(), then.by(), post.author(), before.decided(), then.removed());
        }
    }
}
