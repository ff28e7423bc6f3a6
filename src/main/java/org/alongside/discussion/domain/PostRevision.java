package org.alongside.discussion.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.alongside.discussion.RevisionState;
import org.alongside.discussion.WatchAction;
import org.alongside.screening.Fingerprint;
import org.alongside.screening.Kind;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// One version of a post's text with what screening said about it. The text itself never changes.
@Entity
@SuppressWarnings("UnusedVariable") // Some columns are written here and read in SQL only.
public class PostRevision {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long postId;
    private int number;
    private @Nullable String subject;

    @Column(columnDefinition = "mediumtext")
    private String body;

    private int policyVersion;
    private @Nullable String lang;
    private @Nullable Long editorId;
    private Instant writtenAt;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private RevisionState state;

    private double score;

    @Column(columnDefinition = "text")
    private String signals;

    private @Nullable String reason;
    private boolean hidden;
    private boolean folded;
    private @Nullable Instant releaseAt;
    private @Nullable Long textHash;

    @Column(length = 32)
    private byte @Nullable [] sketch;

    private @Nullable Integer wordCount;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected PostRevision() {}

    public PostRevision(Post post, int number, Text text, Screened screened, @Nullable Long editor, Instant now) {
        this.postId = post.key();
        this.number = number;
        this.subject = text.subject();
        this.body = text.body();
        this.policyVersion = text.policyVersion();
        this.lang = text.lang();
        this.editorId = editor;
        this.writtenAt = now;
        this.state = screened.held() ? RevisionState.HELD : RevisionState.PUBLISHED;
        this.score = screened.score();
        this.signals = screened.signals();
        this.releaseAt = screened.releaseAt();
        this.folded = screened.folded();
        var fingerprint = screened.fingerprint();
        if (fingerprint != null) {
            this.textHash = fingerprint.exact();
            this.sketch = fingerprint.sketch();
            this.wordCount = fingerprint.words();
        }
    }

    public long key() {
        if (id == null) {
            throw new IllegalStateException("not saved yet");
        }
        return id;
    }

    public long postKey() {
        return postId;
    }

    public int number() {
        return number;
    }

    public RevisionState state() {
        return state;
    }

    public boolean held() {
        return state == RevisionState.HELD;
    }

    public @Nullable String subject() {
        return subject;
    }

    public String body() {
        return body;
    }

    public @Nullable String lang() {
        return lang;
    }

    public Instant writtenAt() {
        return writtenAt;
    }

    /// @return JSON array of name, weight and evidence
    public String signals() {
        return signals;
    }

    /// When it is published by itself if nothing speaks against it; null for one that waits for a moderator alone,
    /// or for nobody.
    public @Nullable Instant releaseAt() {
        return releaseAt;
    }

    /// Reason code of the decision that did not publish it.
    public @Nullable String reason() {
        return reason;
    }

    public boolean hidden() {
        return hidden;
    }

    /// Its author takes it out of the history.
    public void hide() {
        hidden = true;
    }

    /// A moderator lets others read it.
    public void publish() {
        requireHeld();
        releaseAt = null;
        reason = null;
        state = RevisionState.PUBLISHED;
    }

    /// A moderator does not publish it, or no longer.
    public void remove(String reasonCode) {
        decline(RevisionState.REMOVED, reasonCode);
    }

    /// A moderator asks its author to change it.
    public void giveBack(String reasonCode) {
        decline(RevisionState.RETURNED, reasonCode);
    }

    /// A decision is undone.
    public void restore(RevisionState before, @Nullable String reasonBefore, @Nullable Instant releaseBefore) {
        state = before;
        reason = reasonBefore;
        releaseAt = releaseBefore;
    }

    /// Its author wrote another, or took the post back, before anyone had decided.
    public void replace() {
        requireHeld();
        releaseAt = null;
        state = RevisionState.REPLACED;
    }

    /// Others have read it; now it waits for a moderator.
    public void holdAgain() {
        if (state != RevisionState.PUBLISHED) {
            throw new IllegalStateException("already " + state);
        }
        state = RevisionState.HELD;
    }

    /// Screening has looked at it once more. One that waits goes on waiting, for a moderator alone.
    public void screenedAgain(Screened screened) {
        releaseAt = null;
        score = screened.score();
        signals = screened.signals();
        folded = screened.folded();
    }

    private void decline(RevisionState verdict, String reasonCode) {
        if (state == RevisionState.REPLACED) {
            throw new IllegalStateException("already " + state);
        }
        releaseAt = null;
        state = verdict;
        reason = reasonCode;
    }

    private void requireHeld() {
        if (state != RevisionState.HELD) {
            throw new IllegalStateException("already " + state);
        }
    }

    /// A text as it is stored.
    ///
    /// @param body sanitized HTML
    /// @param policyVersion of the sanitizing policy it went through
    public record Text(
            @Nullable String subject,
            String body,
            int policyVersion,
            @Nullable String lang) {}

    /// What screening said.
    ///
    /// @param signals JSON array of name, weight and evidence
    /// @param releaseAt when a text that is held for its author being new is published by itself; else null
    /// @param kinds what it probably is
    /// @param fingerprint by which it is known again; null where the text was not screened
    /// @param watched which words of it are watched
    public record Screened(
            boolean held,
            double score,
            String signals,
            @Nullable Instant releaseAt,
            Set<Kind> kinds,
            @Nullable Fingerprint fingerprint,
            List<Watched> watched) {

        // As it stands in JSON, where quotation marks of the words themselves are escaped.
        private static final String FOLDED = "\"" + WatchAction.FOLD.signal() + "\"";

        /// Where nothing follows from what it is.
        public Screened(boolean held, double score, String signals) {
            this(held, score, signals, null, Set.of(), null, List.of());
        }

        /// @return the same with what somebody decided instead
        public Screened decided(boolean toHold) {
            return new Screened(toHold, score, signals, null, kinds, fingerprint, watched);
        }

        /// @param json array of name, weight and evidence
        /// @return the same with other signals
        public Screened with(String json) {
            return new Screened(held, score, json, releaseAt, kinds, fingerprint, watched);
        }

        /// @param until when it is published by itself; null where a moderator has to decide
        /// @return the same, held
        public Screened heldUntil(@Nullable Instant until) {
            return new Screened(true, score, signals, until, kinds, fingerprint, watched);
        }

        /// Whether its readers open it themselves.
        boolean folded() {
            return signals.contains(FOLDED);
        }
    }
}
