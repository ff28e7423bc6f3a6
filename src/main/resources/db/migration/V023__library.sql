-- Something a community has found worth keeping: a link, a file, or a page of text.
CREATE TABLE resource (
    id                BIGINT      NOT NULL AUTO_INCREMENT,
    public_id         CHAR(20)    NOT NULL COLLATE utf8mb4_bin,
    -- Where it was proposed: its moderators decide about it.
    cohort_id         BIGINT      NOT NULL,
    kind              VARCHAR(10) NOT NULL,
    -- Who keeps it true.
    owner_id          BIGINT      NOT NULL,
    state             VARCHAR(10) NOT NULL DEFAULT 'PROPOSED',
    -- Every member of every cohort may read it.
    everywhere        BOOLEAN     NOT NULL DEFAULT FALSE,
    -- What others read, and the newest: they differ while a change waits for a moderator.
    shown_version_id  BIGINT      NULL,
    latest_version_id BIGINT      NULL,
    -- When somebody should look whether it is still true.
    review_on         DATE        NULL,
    proposed_at       DATETIME(6) NOT NULL,
    -- When others could last read something new of it; null before it was accepted first.
    shown_at          DATETIME(6) NULL,
    version           INT         NOT NULL DEFAULT 0,
    PRIMARY KEY (id),
    CONSTRAINT uk_resource_public_id UNIQUE (public_id),
    INDEX idx_resource_shown (state, shown_at, id),
    INDEX idx_resource_cohort (cohort_id, state, id),
    INDEX idx_resource_owner (owner_id, state, id),
    INDEX idx_resource_review (state, review_on, id),
    CONSTRAINT fk_resource_cohort FOREIGN KEY (cohort_id) REFERENCES cohort (id),
    CONSTRAINT fk_resource_owner FOREIGN KEY (owner_id) REFERENCES person (id),
    CONSTRAINT ck_resource_kind CHECK (kind IN ('LINK', 'FILE', 'TEXT')),
    CONSTRAINT ck_resource_state CHECK (state IN ('PROPOSED', 'ACCEPTED', 'RETURNED', 'REMOVED', 'WITHDRAWN')),
    -- Others read something of what is accepted, and nothing of anything else.
    CONSTRAINT ck_resource_shown CHECK ((state = 'ACCEPTED') = (shown_version_id IS NOT NULL)),
    CONSTRAINT ck_resource_shown_at CHECK (state <> 'ACCEPTED' OR shown_at IS NOT NULL)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- The cohorts that have it, the one it was proposed in among them.
CREATE TABLE resource_cohort (
    resource_id BIGINT      NOT NULL,
    cohort_id   BIGINT      NOT NULL,
    shared_by   BIGINT      NOT NULL,
    shared_at   DATETIME(6) NOT NULL,
    PRIMARY KEY (resource_id, cohort_id),
    INDEX idx_resource_cohort_of (cohort_id, resource_id),
    CONSTRAINT fk_resource_cohort_resource FOREIGN KEY (resource_id) REFERENCES resource (id),
    CONSTRAINT fk_resource_cohort_of FOREIGN KEY (cohort_id) REFERENCES cohort (id),
    CONSTRAINT fk_resource_cohort_by FOREIGN KEY (shared_by) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Every text a resource ever had. Screening and moderators judge a version, not a resource.
CREATE TABLE resource_version (
    id             BIGINT        NOT NULL AUTO_INCREMENT,
    resource_id    BIGINT        NOT NULL,
    number         INT           NOT NULL,
    title          VARCHAR(200)  NOT NULL,
    -- What it is good for, in a few sentences: sanitized HTML.
    description    MEDIUMTEXT    NOT NULL,
    -- The page of text itself: sanitized HTML.
    body           MEDIUMTEXT    NULL,
    link           VARCHAR(1000) NULL,
    file_id        BIGINT        NULL,
    lang           VARCHAR(35)   NULL,
    -- Who it is for, in a few words.
    audience       VARCHAR(200)  NOT NULL DEFAULT '',
    -- Where it comes from, in a few words.
    source         VARCHAR(200)  NOT NULL DEFAULT '',
    policy_version INT           NOT NULL,
    editor_id      BIGINT        NOT NULL,
    submission_key CHAR(36)      NOT NULL COLLATE utf8mb4_bin,
    written_at     DATETIME(6)   NOT NULL,
    state          VARCHAR(10)   NOT NULL DEFAULT 'HELD',
    score          DOUBLE        NOT NULL,
    signals        TEXT          NOT NULL,
    -- Reason code of the moderator who gave it back or removed it.
    reason         VARCHAR(40)   NULL,
    PRIMARY KEY (id),
    CONSTRAINT uk_resource_version_number UNIQUE (resource_id, number),
    -- Made in the browser when the form opens: the same form sent twice is one version.
    CONSTRAINT uk_resource_version_submission UNIQUE (editor_id, submission_key),
    -- What a resource shows is a version of its own.
    CONSTRAINT uk_resource_version_of UNIQUE (id, resource_id),
    INDEX idx_resource_version_held (state, id),
    CONSTRAINT fk_resource_version_resource FOREIGN KEY (resource_id) REFERENCES resource (id),
    CONSTRAINT fk_resource_version_editor FOREIGN KEY (editor_id) REFERENCES person (id),
    CONSTRAINT fk_resource_version_file FOREIGN KEY (file_id) REFERENCES stored_file (id),
    CONSTRAINT ck_resource_version_content CHECK
        ((body IS NOT NULL) + (link IS NOT NULL) + (file_id IS NOT NULL) = 1),
    -- REPLACED: its author changed it while it waited.
    CONSTRAINT ck_resource_version_state CHECK (state IN ('HELD', 'PUBLISHED', 'RETURNED', 'REMOVED', 'REPLACED'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

ALTER TABLE resource
    ADD CONSTRAINT fk_resource_shown FOREIGN KEY (shown_version_id, id) REFERENCES resource_version (id, resource_id),
    ADD CONSTRAINT fk_resource_latest FOREIGN KEY (latest_version_id, id) REFERENCES resource_version (id, resource_id);

CREATE TABLE resource_version_topic (
    version_id BIGINT      NOT NULL,
    topic      VARCHAR(20) NOT NULL,
    PRIMARY KEY (version_id, topic),
    INDEX idx_resource_version_topic (topic, version_id),
    CONSTRAINT fk_resource_version_topic FOREIGN KEY (version_id) REFERENCES resource_version (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
