package org.alongside.moderation.domain;

import java.time.Clock;
import java.util.List;
import org.alongside.discussion.HelpNeeded;
import org.alongside.discussion.PostChanged;
import org.alongside.discussion.PostHeld;
import org.alongside.discussion.PostNoted;
import org.alongside.discussion.PostPublished;
import org.alongside.discussion.StoredSignals;
import org.alongside.discussion.TextWatched;
import org.alongside.discussion.ThreadMoved;
import org.alongside.moderation.CaseChanged;
import org.alongside.moderation.CaseKind;
import org.alongside.moderation.Severity;
import org.alongside.screening.Signal;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.alongside.shared.PostId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Opens cases for what happens in threads, within the transaction in which it happens: neither is there without
/// the other.
@Component
class CaseOpener {

    private static final String POST = "post";

    private final CaseStore cases;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseOpener(CaseStore cases, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.cases = cases;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void held(PostHeld held) {
        held(held.post());
        events.publishEvent(new CaseChanged(CaseChanged.What.OPENED));
    }

    /// @return the key of the case about a post's newest text
    long held(PostId post) {
        var text = latest(post);
        return cases.open(text.subject(post), CaseKind.HELD, Severity.of(text.signals(), text.onlyNew()));
    }

    @EventListener
    void helpNeeded(HelpNeeded needed) {
        var text = latest(needed.post());
        cases.open(text.subject(needed.post()), CaseKind.HELP, Severity.DANGER);
        events.publishEvent(new CaseChanged(CaseChanged.What.RAISED));
    }

    @EventListener
    void watched(TextWatched watched) {
        var text = latest(watched.post());
        cases.open(text.subject(watched.post()), CaseKind.REPORT, Severity.CONDUCT);
        events.publishEvent(new CaseChanged(CaseChanged.What.OPENED));
    }

    @EventListener
    void published(PostPublished published) {
        settled(published.post());
    }

    /// It may have been published by itself after a change, or taken back.
    @EventListener
    void changed(PostChanged changed) {
        cases.changed(POST, changed.post().value());
        settled(changed.post());
    }

    /// A note alone decides nothing, but what was seen had another one.
    @EventListener
    void noted(PostNoted noted) {
        cases.changed(POST, noted.post().value());
    }

    @EventListener
    void moved(ThreadMoved moved) {
        cases.move(moved.thread().value(), moved.to());
    }

    private void settled(PostId post) {
        if (cases.noLongerHeld(POST, post.value(), clock.instant())) {
            events.publishEvent(new CaseChanged(CaseChanged.What.CLOSED));
        }
    }

    private Text latest(PostId post) {
        return jdbc.sql("""
                        SELECT p.id, r.id, p.author_id, COALESCE(r.lang, t.lang), r.signals, r.release_at IS NOT NULL,
                               t.cohort_id
                        FROM post p
                        JOIN post_revision r ON r.id = p.latest_revision_id
                        JOIN thread t ON t.id = p.thread_id
                        WHERE p.public_id = ?""")
                .param(post.value())
                .query((row, _) -> new Text(
                        row.getLong(1),
                        row.getLong(2),
                        row.getObject(3, Long.class),
                        row.getString(4),
                        StoredSignals.read(row.getString(5)),
                        row.getBoolean(6),
                        new CohortId(row.getLong(7))))
                .single();
    }

    private record Text(
            long postKey,
            long revisionKey,
            @Nullable Long author,
            @Nullable String lang,
            List<Signal> signals,
            boolean onlyNew,
            CohortId cohort) {

        CaseStore.Subject subject(PostId post) {
            return new CaseStore.Subject(
                    cohort,
                    POST,
                    post.value(),
                    new JudgedText.OfPost(post, postKey, revisionKey),
                    author == null ? null : new PersonId(author),
                    List.of(),
                    lang);
        }
    }
}
