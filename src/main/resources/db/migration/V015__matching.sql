-- The draft of a cohort: who might walk along with whom. There is one at a time; whoever changes it holds this row.
CREATE TABLE matching_draft (
    cohort_id     BIGINT      NOT NULL,
    -- When it was last worked out as a whole, and by whom; null before the first time.
    worked_out_at DATETIME(6) NULL,
    worked_out_by BIGINT      NULL,
    -- Grows with every change: who looks at an older one is told.
    version       INT         NOT NULL DEFAULT 0,
    PRIMARY KEY (cohort_id),
    CONSTRAINT fk_matching_draft_cohort FOREIGN KEY (cohort_id) REFERENCES cohort (id),
    CONSTRAINT fk_matching_draft_by FOREIGN KEY (worked_out_by) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- A newcomer and the mentor she might have. Once proposed it is in pair_proposal and no longer here.
CREATE TABLE matching_row (
    cohort_id BIGINT  NOT NULL,
    mentee_id BIGINT  NOT NULL,
    mentor_id BIGINT  NOT NULL,
    -- Of ten thousand; with its parts, as JSON, it goes into the proposal.
    score     INT     NOT NULL,
    reasons   TEXT    NOT NULL,
    -- Stands fast when the rest is worked out anew.
    pinned    BOOLEAN NOT NULL DEFAULT FALSE,
    -- Chosen by a coordinator.
    by_hand   BOOLEAN NOT NULL DEFAULT FALSE,
    PRIMARY KEY (cohort_id, mentee_id),
    INDEX idx_matching_row_mentor (cohort_id, mentor_id),
    CONSTRAINT fk_matching_row_draft FOREIGN KEY (cohort_id) REFERENCES matching_draft (cohort_id),
    CONSTRAINT fk_matching_row_mentee FOREIGN KEY (mentee_id) REFERENCES person (id),
    CONSTRAINT fk_matching_row_mentor FOREIGN KEY (mentor_id) REFERENCES person (id),
    CONSTRAINT ck_matching_row_two CHECK (mentor_id <> mentee_id),
    CONSTRAINT ck_matching_row_score CHECK (score BETWEEN 0 AND 10000)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Not these two: a coordinator's decision, with a word for the other coordinators.
CREATE TABLE matching_exclusion (
    cohort_id   BIGINT       NOT NULL,
    mentor_id   BIGINT       NOT NULL,
    mentee_id   BIGINT       NOT NULL,
    note        VARCHAR(500) NOT NULL,
    excluded_by BIGINT       NOT NULL,
    excluded_at DATETIME(6)  NOT NULL,
    PRIMARY KEY (cohort_id, mentor_id, mentee_id),
    CONSTRAINT fk_matching_exclusion_cohort FOREIGN KEY (cohort_id) REFERENCES cohort (id),
    CONSTRAINT fk_matching_exclusion_mentor FOREIGN KEY (mentor_id) REFERENCES person (id),
    CONSTRAINT fk_matching_exclusion_mentee FOREIGN KEY (mentee_id) REFERENCES person (id),
    CONSTRAINT fk_matching_exclusion_by FOREIGN KEY (excluded_by) REFERENCES person (id),
    CONSTRAINT ck_matching_exclusion_two CHECK (mentor_id <> mentee_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
