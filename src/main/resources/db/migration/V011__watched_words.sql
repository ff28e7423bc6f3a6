-- Words a cohort, or the whole site, looks out for.
CREATE TABLE watched_word (
    id          BIGINT       NOT NULL AUTO_INCREMENT,
    -- Null: for the whole site.
    cohort_id   BIGINT       NULL,
    pattern     VARCHAR(100) NOT NULL,
    -- What it is compared in: two patterns that find the same are one.
    normal_form VARCHAR(200) NOT NULL COLLATE utf8mb4_bin,
    action      VARCHAR(10)  NOT NULL,
    -- A new one is on trial and does nothing.
    state       VARCHAR(10)  NOT NULL DEFAULT 'TRIAL',
    created_by  BIGINT       NOT NULL,
    created_at  DATETIME(6)  NOT NULL,
    changed_at  DATETIME(6)  NOT NULL,
    version     INT          NOT NULL DEFAULT 0,
    -- Null is never equal to null: the site counts as cohort 0.
    scope       BIGINT AS (COALESCE(cohort_id, 0)) STORED,
    PRIMARY KEY (id),
    CONSTRAINT uk_watched_word UNIQUE (scope, normal_form, action),
    CONSTRAINT fk_watched_word_cohort FOREIGN KEY (cohort_id) REFERENCES cohort (id),
    CONSTRAINT fk_watched_word_person FOREIGN KEY (created_by) REFERENCES person (id),
    CONSTRAINT ck_watched_word_action CHECK (action IN ('HOLD', 'WARN', 'FOLD', 'REPORT')),
    CONSTRAINT ck_watched_word_state CHECK (state IN ('TRIAL', 'ON', 'OFF')),
    CONSTRAINT ck_watched_word_pattern CHECK (CHAR_LENGTH(TRIM(pattern)) > 1)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Found when the text was written: its readers open it themselves.
ALTER TABLE post_revision
    ADD COLUMN folded BOOLEAN NOT NULL DEFAULT FALSE;
