-- Cases and decisions about versions of resources.
ALTER TABLE moderation_case
    ADD COLUMN resource_version_id BIGINT NULL,
    ADD INDEX idx_moderation_case_resource (resource_version_id),
    ADD CONSTRAINT fk_moderation_case_resource FOREIGN KEY (resource_version_id) REFERENCES resource_version (id),
    DROP CONSTRAINT ck_moderation_case_one_text;
ALTER TABLE moderation_case
    ADD CONSTRAINT ck_moderation_case_one_text CHECK
        ((text_id IS NOT NULL) + (revision_id IS NOT NULL) + (resource_version_id IS NOT NULL) <= 1);
ALTER TABLE moderation_decision
    ADD COLUMN resource_version_id BIGINT NULL,
    ADD INDEX idx_moderation_decision_resource (resource_version_id),
    ADD CONSTRAINT fk_moderation_decision_resource FOREIGN KEY (resource_version_id) REFERENCES resource_version (id);

-- What a reader tells, in private, who keeps a resource. One each for what she read; taken back, it is kept and
-- nobody is shown it.
CREATE TABLE resource_word (
    id             BIGINT      NOT NULL AUTO_INCREMENT,
    resource_id    BIGINT      NOT NULL,
    version_id     BIGINT      NOT NULL,
    person_id      BIGINT      NOT NULL,
    verdict        VARCHAR(10) NOT NULL,
    -- Sanitized HTML, may be empty.
    words          TEXT        NOT NULL,
    policy_version INT         NOT NULL,
    -- Whether her name may stand beside it.
    named          BOOLEAN     NOT NULL,
    said_at        DATETIME(6) NOT NULL,
    -- When who it is for has looked at it.
    seen_at        DATETIME(6) NULL,
    taken_back_at  DATETIME(6) NULL,
    PRIMARY KEY (id),
    CONSTRAINT uk_resource_word_once UNIQUE (version_id, person_id),
    INDEX idx_resource_word_resource (resource_id, id),
    INDEX idx_resource_word_person (person_id, said_at),
    CONSTRAINT fk_resource_word_version FOREIGN KEY (version_id, resource_id)
        REFERENCES resource_version (id, resource_id),
    CONSTRAINT fk_resource_word_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT ck_resource_word_verdict CHECK (verdict IN ('HELPED', 'MISSING', 'OUTDATED'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Who looked at a resource and found that it is still true.
CREATE TABLE resource_review (
    id          BIGINT      NOT NULL AUTO_INCREMENT,
    resource_id BIGINT      NOT NULL,
    version_id  BIGINT      NOT NULL,
    person_id   BIGINT      NOT NULL,
    reviewed_at DATETIME(6) NOT NULL,
    -- When to look again.
    next_on     DATE        NOT NULL,
    PRIMARY KEY (id),
    INDEX idx_resource_review_resource (resource_id, reviewed_at),
    CONSTRAINT fk_resource_review_version FOREIGN KEY (version_id, resource_id)
        REFERENCES resource_version (id, resource_id),
    CONSTRAINT fk_resource_review_person FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Whether addresses still answer: one row each, whatever has it.
CREATE TABLE link_check (
    -- SHA-256 of the address in UTF-8.
    hash          BINARY(32)    NOT NULL,
    link          VARCHAR(1000) NOT NULL COLLATE utf8mb4_bin,
    next_at       DATETIME(6)   NOT NULL,
    checked_at    DATETIME(6)   NULL,
    -- How often in a row it did not answer, and since when.
    failures      INT           NOT NULL DEFAULT 0,
    failing_since DATETIME(6)   NULL,
    -- Since when readers are told; null as long as it is well, or nobody knows.
    dead_at       DATETIME(6)   NULL,
    PRIMARY KEY (hash),
    INDEX idx_link_check_next (next_at),
    CONSTRAINT ck_link_check_failures CHECK ((failures > 0) = (failing_since IS NOT NULL)),
    CONSTRAINT ck_link_check_dead CHECK (dead_at IS NULL OR failures > 0 AND checked_at IS NOT NULL)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
