ALTER TABLE resource
    -- When somebody last looked whether it is still true.
    ADD COLUMN looked_at DATETIME(6) NULL AFTER shown_at,
    -- Number of the first version that readers find in its history: earlier ones are for its owner and who decides.
    ADD COLUMN history_from INT NOT NULL DEFAULT 1 AFTER looked_at;

-- Who has been asked to look after a resource from now on: one person at a time.
CREATE TABLE resource_offer (
    resource_id BIGINT      NOT NULL,
    person_id   BIGINT      NOT NULL,
    offered_by  BIGINT      NOT NULL,
    offered_at  DATETIME(6) NOT NULL,
    PRIMARY KEY (resource_id),
    INDEX idx_resource_offer_person (person_id, resource_id),
    CONSTRAINT fk_resource_offer_resource FOREIGN KEY (resource_id) REFERENCES resource (id),
    CONSTRAINT fk_resource_offer_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT fk_resource_offer_by FOREIGN KEY (offered_by) REFERENCES person (id),
    CONSTRAINT ck_resource_offer_other CHECK (person_id <> offered_by)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- What somebody is filling in: kept while she does, seen by nobody else.
CREATE TABLE resource_draft (
    person_id      BIGINT        NOT NULL,
    -- A new one for a cohort, or a change to a resource.
    place          VARCHAR(60)   NOT NULL COLLATE utf8mb4_bin,
    kind           VARCHAR(10)   NOT NULL,
    title          VARCHAR(200)  NOT NULL,
    description    MEDIUMTEXT    NOT NULL,
    body           MEDIUMTEXT    NOT NULL,
    link           VARCHAR(1000) NOT NULL,
    file_id        BIGINT        NULL,
    lang           VARCHAR(35)   NULL,
    topics         VARCHAR(300)  NOT NULL,
    audience       VARCHAR(200)  NOT NULL,
    source         VARCHAR(200)  NOT NULL,
    submission_key CHAR(36)      NOT NULL COLLATE utf8mb4_bin,
    -- Of the resource when she began to change it; 0 for a new one.
    based_on       INT           NOT NULL,
    saved_at       DATETIME(6)   NOT NULL,
    PRIMARY KEY (person_id, place),
    INDEX idx_resource_draft_file (file_id),
    CONSTRAINT fk_resource_draft_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT fk_resource_draft_file FOREIGN KEY (file_id) REFERENCES stored_file (id),
    CONSTRAINT ck_resource_draft_kind CHECK (kind IN ('LINK', 'FILE', 'TEXT'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Resources of a cohort in an order, such as "First month in a new town". Its moderators and coordinators keep it.
CREATE TABLE collection (
    id             BIGINT       NOT NULL AUTO_INCREMENT,
    public_id      CHAR(20)     NOT NULL COLLATE utf8mb4_bin,
    cohort_id      BIGINT       NOT NULL,
    title          VARCHAR(200) NOT NULL,
    -- Sanitized HTML, may be empty.
    description    MEDIUMTEXT   NOT NULL,
    lang           VARCHAR(35)  NULL,
    policy_version INT          NOT NULL,
    -- Screening doubts its words: members see it once another keeper has let it through.
    held           BOOLEAN      NOT NULL,
    written_by     BIGINT       NOT NULL,
    submission_key CHAR(36)     NOT NULL COLLATE utf8mb4_bin,
    version        INT          NOT NULL DEFAULT 0,
    made_at        DATETIME(6)  NOT NULL,
    changed_at     DATETIME(6)  NOT NULL,
    removed_at     DATETIME(6)  NULL,
    PRIMARY KEY (id),
    CONSTRAINT uk_collection_public_id UNIQUE (public_id),
    -- The same form sent twice is one collection.
    CONSTRAINT uk_collection_submission UNIQUE (submission_key),
    INDEX idx_collection_cohort (cohort_id, removed_at, id),
    CONSTRAINT fk_collection_cohort FOREIGN KEY (cohort_id) REFERENCES cohort (id),
    CONSTRAINT fk_collection_by FOREIGN KEY (written_by) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE collection_item (
    collection_id BIGINT      NOT NULL,
    resource_id   BIGINT      NOT NULL,
    position      SMALLINT    NOT NULL,
    added_by      BIGINT      NOT NULL,
    added_at      DATETIME(6) NOT NULL,
    PRIMARY KEY (collection_id, resource_id),
    CONSTRAINT uk_collection_item_position UNIQUE (collection_id, position),
    INDEX idx_collection_item_resource (resource_id, collection_id),
    CONSTRAINT fk_collection_item_collection FOREIGN KEY (collection_id) REFERENCES collection (id),
    CONSTRAINT fk_collection_item_resource FOREIGN KEY (resource_id) REFERENCES resource (id),
    CONSTRAINT fk_collection_item_by FOREIGN KEY (added_by) REFERENCES person (id),
    -- From 1, and so at most 100; 0 holds one while others make room for it.
    CONSTRAINT ck_collection_item_position CHECK (position BETWEEN 0 AND 100)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
