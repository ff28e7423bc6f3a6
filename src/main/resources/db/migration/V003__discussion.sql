CREATE TABLE thread (
    id               BIGINT       NOT NULL AUTO_INCREMENT,
    public_id        CHAR(20)     NOT NULL COLLATE utf8mb4_bin,
    cohort_id        BIGINT       NOT NULL,
    title            VARCHAR(200) NOT NULL,
    author_id        BIGINT       NULL,
    -- The name an imported thread came with; null for people who are here.
    author_name      VARCHAR(120) NULL,
    lang             VARCHAR(35)  NULL,
    -- What others may see of it: follows the opening post.
    state            VARCHAR(10)  NOT NULL,
    pinned           BOOLEAN      NOT NULL DEFAULT FALSE,
    locked           BOOLEAN      NOT NULL DEFAULT FALSE,
    created_at       DATETIME(6)  NOT NULL,
    -- These three count published posts only: a held post leaves no trace in them.
    last_activity_at DATETIME(6)  NOT NULL,
    last_post_id     BIGINT       NULL,
    post_count       INT          NOT NULL DEFAULT 0,
    source_id        VARCHAR(190) NULL COLLATE utf8mb4_bin,
    version          INT          NOT NULL DEFAULT 0,
    PRIMARY KEY (id),
    CONSTRAINT uk_thread_public_id UNIQUE (public_id),
    CONSTRAINT uk_thread_source UNIQUE (cohort_id, source_id),
    INDEX idx_thread_activity (cohort_id, pinned, last_activity_at, id),
    CONSTRAINT fk_thread_cohort FOREIGN KEY (cohort_id) REFERENCES cohort (id),
    CONSTRAINT fk_thread_author FOREIGN KEY (author_id) REFERENCES person (id),
    CONSTRAINT ck_thread_state CHECK (state IN ('HELD', 'PUBLISHED', 'REMOVED', 'DELETED'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE post (
    id                  BIGINT       NOT NULL AUTO_INCREMENT,
    public_id           CHAR(20)     NOT NULL COLLATE utf8mb4_bin,
    thread_id           BIGINT       NOT NULL,
    opening             BOOLEAN      NOT NULL DEFAULT FALSE,
    author_id           BIGINT       NULL,
    author_name         VARCHAR(120) NULL,
    state               VARCHAR(10)  NOT NULL,
    -- When it was written; null where an imported post does not say.
    posted_at           DATETIME(6)  NULL,
    created_at          DATETIME(6)  NOT NULL,
    -- When others could first read it: what "new for you" goes by.
    published_at        DATETIME(6)  NULL,
    edited_at           DATETIME(6)  NULL,
    -- The text others read, and the newest one: they differ while an edit waits for a moderator.
    shown_revision_id   BIGINT       NULL,
    latest_revision_id  BIGINT       NULL,
    -- Made in the browser when the composer opens: the same text sent twice is one post.
    submission_key      CHAR(36)     NULL COLLATE utf8mb4_bin,
    source_id           VARCHAR(190) NULL COLLATE utf8mb4_bin,
    version             INT          NOT NULL DEFAULT 0,
    PRIMARY KEY (id),
    CONSTRAINT uk_post_public_id UNIQUE (public_id),
    CONSTRAINT uk_post_submission UNIQUE (author_id, submission_key),
    CONSTRAINT uk_post_source UNIQUE (thread_id, source_id),
    INDEX idx_post_thread (thread_id, id),
    INDEX idx_post_published (thread_id, published_at),
    INDEX idx_post_author (author_id, state),
    CONSTRAINT fk_post_thread FOREIGN KEY (thread_id) REFERENCES thread (id),
    CONSTRAINT fk_post_author FOREIGN KEY (author_id) REFERENCES person (id),
    CONSTRAINT ck_post_state CHECK (state IN ('HELD', 'PUBLISHED', 'REMOVED', 'DELETED')),
    CONSTRAINT ck_post_shown CHECK (state <> 'PUBLISHED' OR (shown_revision_id IS NOT NULL AND published_at IS NOT NULL)),
    CONSTRAINT ck_post_held CHECK (state <> 'HELD' OR shown_revision_id IS NULL)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Every text a post ever had. Screening and moderators judge a revision, not a post.
CREATE TABLE post_revision (
    id             BIGINT       NOT NULL AUTO_INCREMENT,
    post_id        BIGINT       NOT NULL,
    number         INT          NOT NULL,
    subject        VARCHAR(200) NULL,
    body           MEDIUMTEXT   NOT NULL,
    policy_version INT          NOT NULL,
    lang           VARCHAR(35)  NULL,
    editor_id      BIGINT       NULL,
    written_at     DATETIME(6)  NOT NULL,
    state          VARCHAR(10)  NOT NULL,
    score          DOUBLE       NOT NULL,
    signals        TEXT         NOT NULL,
    -- Reason code of the moderator who removed it.
    reason         VARCHAR(40)  NULL,
    -- Its author took an earlier text out of the history; moderators still find it.
    hidden         BOOLEAN      NOT NULL DEFAULT FALSE,
    version        INT          NOT NULL DEFAULT 0,
    PRIMARY KEY (id),
    CONSTRAINT uk_post_revision_number UNIQUE (post_id, number),
    INDEX idx_post_revision_held (state, id),
    CONSTRAINT fk_post_revision_post FOREIGN KEY (post_id) REFERENCES post (id),
    CONSTRAINT fk_post_revision_editor FOREIGN KEY (editor_id) REFERENCES person (id),
    CONSTRAINT ck_post_revision_state CHECK (state IN ('HELD', 'PUBLISHED', 'REMOVED', 'REPLACED'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

ALTER TABLE post
    ADD CONSTRAINT fk_post_shown FOREIGN KEY (shown_revision_id) REFERENCES post_revision (id),
    ADD CONSTRAINT fk_post_latest FOREIGN KEY (latest_revision_id) REFERENCES post_revision (id);
ALTER TABLE thread
    ADD CONSTRAINT fk_thread_last_post FOREIGN KEY (last_post_id) REFERENCES post (id);

CREATE TABLE thread_read (
    person_id BIGINT      NOT NULL,
    thread_id BIGINT      NOT NULL,
    -- Everything published up to then has been on her screen.
    read_to   DATETIME(6) NOT NULL,
    PRIMARY KEY (person_id, thread_id),
    CONSTRAINT fk_thread_read_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT fk_thread_read_thread FOREIGN KEY (thread_id) REFERENCES thread (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE draft (
    person_id      BIGINT       NOT NULL,
    -- Where it will be posted: new:<cohort id>, reply:<thread public id> or edit:<post public id>.
    place          VARCHAR(60)  NOT NULL COLLATE utf8mb4_bin,
    title          VARCHAR(200) NOT NULL DEFAULT '',
    subject        VARCHAR(200) NOT NULL DEFAULT '',
    body           MEDIUMTEXT   NOT NULL,
    submission_key CHAR(36)     NOT NULL COLLATE utf8mb4_bin,
    saved_at       DATETIME(6)  NOT NULL,
    PRIMARY KEY (person_id, place),
    CONSTRAINT fk_draft_person FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
