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
import org.alongside.discussion.ContentNote;
import org.alongside.discussion.ContentState;
import org.alongside.shared.PersonId;
import org.alongside.shared.PostId;
import org.alongside.shared.PublicIds;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// A post, and which of its revisions others read.
@Entity
@SuppressWarnings("UnusedVariable") // Some columns are written here and read in SQL only.
public class Post {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(length = PublicIds.LENGTH)
    @JdbcTypeCode(SqlTypes.CHAR)
    private String publicId;

    private long threadId;
    private boolean opening;
    private @Nullable Long authorId;
    private @Nullable String authorName;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ContentState state = ContentState.HELD;

    private @Nullable Instant postedAt;
    private Instant createdAt;
    private @Nullable Instant publishedAt;
    private @Nullable Instant editedAt;
    private @Nullable Long shownRevisionId;
    private @Nullable Long latestRevisionId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private @Nullable ContentNote contentNote;

    private boolean noteByModerator;

    @Column(length = 36)
    @JdbcTypeCode(SqlTypes.CHAR)
    private @Nullable String submissionKey;

    private @Nullable String sourceId;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Post() {}

    public Post(long threadId, boolean opening, Author author, @Nullable Instant postedAt, Instant createdAt) {
        this.publicId = PublicIds.next();
        this.threadId = threadId;
        this.opening = opening;
        this.authorId = author.key();
        this.authorName = author.name();
        this.postedAt = postedAt;
        this.createdAt = createdAt;
    }

    public long key() {
        if (id == null) {
            throw new IllegalStateException("not saved yet");
        }
        return id;
    }

    public PostId id() {
        return new PostId(publicId);
    }

    public long threadKey() {
        return threadId;
    }

    public boolean opening() {
        return opening;
    }

    public ContentState state() {
        return state;
    }

    public boolean writtenBy(PersonId person) {
        return authorId != null && authorId == person.value();
    }

    public @Nullable PersonId author() {
        return authorId == null ? null : new PersonId(authorId);
    }

    public @Nullable Instant publishedAt() {
        return publishedAt;
    }

    /// @return whether this is the text others read
    public boolean shows(PostRevision revision) {
        return shownRevisionId != null && shownRevisionId == revision.key();
    }

    /// The text others read, null where there is none.
    public @Nullable Long shownRevision() {
        return shownRevisionId;
    }

    public @Nullable Long latestRevision() {
        return latestRevisionId;
    }

    public @Nullable Instant editedAt() {
        return editedAt;
    }

    public @Nullable ContentNote note() {
        return contentNote;
    }

    public boolean notedByModerator() {
        return noteByModerator;
    }

    /// Its author says what it is about. What a moderator has said stays.
    ///
    /// @return whether that changed anything
    public boolean noteBy(@Nullable ContentNote authors) {
        if (noteByModerator || contentNote == authors) {
            return false;
        }
        contentNote = authors;
        return true;
    }

    /// A moderator says what it is about.
    public void noteByModerator(ContentNote moderators) {
        contentNote = moderators;
        noteByModerator = true;
    }

    /// Sent with this key, so that the same text arriving again is recognised.
    public void sentAs(String key) {
        submissionKey = key;
    }

    public void cameFrom(String source) {
        sourceId = source;
    }

    /// A new revision waits for a moderator. What others read so far stays.
    public void hold(PostRevision revision) {
        latestRevisionId = revision.key();
        if (state == ContentState.RETURNED) {
            state = ContentState.HELD;
        }
    }

    /// Others now read this revision.
    public void publish(PostRevision revision, Instant now) {
        if (state == ContentState.DELETED) {
            throw new IllegalStateException("deleted by its author");
        }
        if (publishedAt == null) {
            publishedAt = now;
        } else if (shownRevisionId != null) {
            editedAt = now;
        } else if (revision.number() > 1) {
            editedAt = revision.writtenAt();
        }
        shownRevisionId = revision.key();
        latestRevisionId = revision.key();
        state = ContentState.PUBLISHED;
    }

    /// What others read waits for a moderator: nobody reads the post until she has decided.
    public void holdAgain() {
        if (state != ContentState.PUBLISHED) {
            throw new IllegalStateException("already " + state);
        }
        state = ContentState.HELD;
        shownRevisionId = null;
    }

    /// Nobody reads it any more; what becomes of it is said next.
    public void takeFromReaders() {
        shownRevisionId = null;
    }

    /// The latest revision is not published. An earlier one that others already read stays.
    public void remove() {
        if (shownRevisionId == null) {
            state = ContentState.REMOVED;
        }
    }

    /// Its author is to change the latest revision. An earlier one that others already read stays.
    public void giveBack() {
        if (shownRevisionId == null) {
            state = ContentState.RETURNED;
        }
    }

    /// A decision is undone. When others could first read it stays: they did.
    public void restore(ContentState before, @Nullable Long shown, @Nullable Instant edited) {
        state = before;
        shownRevisionId = shown;
        editedAt = edited;
    }

    /// What a decision said about it is taken back.
    public void restoreNote(@Nullable ContentNote note, boolean byModerator) {
        contentNote = note;
        noteByModerator = byModerator;
    }

    /// Its author takes it back.
    public void delete() {
        state = ContentState.DELETED;
    }
}
