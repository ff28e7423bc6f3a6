package org.alongside.discussion.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.alongside.discussion.ContentState;
import org.alongside.shared.CohortId;
import org.alongside.shared.PublicIds;
import org.alongside.shared.ThreadId;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// A thread. Only what changed is written, since its counts are kept by [ThreadActivity] in SQL.
@Entity
@SuppressWarnings("UnusedVariable") // Some columns are written here and read in SQL only.
@Table(name = "thread")
@DynamicUpdate
public class DiscussionThread {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(length = PublicIds.LENGTH)
    @JdbcTypeCode(SqlTypes.CHAR)
    private String publicId;

    private long cohortId;
    private String title;
    private @Nullable Long authorId;
    private @Nullable String authorName;
    private @Nullable String lang;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ContentState state = ContentState.HELD;

    private boolean pinned;
    private boolean locked;
    private Instant createdAt;
    private Instant lastActivityAt;
    private @Nullable String sourceId;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected DiscussionThread() {}

    public DiscussionThread(CohortId cohort, String title, Author author, @Nullable String lang, Instant createdAt) {
        this.publicId = PublicIds.next();
        this.cohortId = cohort.value();
        this.title = title;
        this.authorId = author.key();
        this.authorName = author.name();
        this.lang = lang;
        this.createdAt = createdAt;
        this.lastActivityAt = createdAt;
    }

    public long key() {
        if (id == null) {
            throw new IllegalStateException("not saved yet");
        }
        return id;
    }

    public ThreadId id() {
        return new ThreadId(publicId);
    }

    public CohortId cohort() {
        return new CohortId(cohortId);
    }

    public String title() {
        return title;
    }

    /// @return BCP 47 tag, null where nobody said
    public @Nullable String lang() {
        return lang;
    }

    public ContentState state() {
        return state;
    }

    public boolean locked() {
        return locked;
    }

    public boolean startedBy(long person) {
        return authorId != null && authorId == person;
    }

    /// The thread is seen as its opening post is.
    public void follow(ContentState opening) {
        state = opening;
    }

    public void pin(boolean pin) {
        pinned = pin;
    }

    public void lock(boolean lock) {
        locked = lock;
    }

    public void moveTo(CohortId cohort) {
        cohortId = cohort.value();
        pinned = false;
    }

    public void cameFrom(String source) {
        sourceId = source;
    }
}
