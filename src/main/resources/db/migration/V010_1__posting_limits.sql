-- What a cohort asks of its new members; where there is no row, what is usual.
CREATE TABLE cohort_posting_limits (
    cohort_id         BIGINT NOT NULL,
    spacing_seconds   INT    NOT NULL,
    first_day_threads INT    NOT NULL,
    first_day_posts   INT    NOT NULL,
    links             INT    NOT NULL,
    -- 0: no limits.
    new_member_days   INT    NOT NULL,
    -- Grows with each change: buckets that were begun before follow.
    version           BIGINT NOT NULL DEFAULT 1,
    PRIMARY KEY (cohort_id),
    CONSTRAINT fk_cohort_posting_limits_cohort FOREIGN KEY (cohort_id) REFERENCES cohort (id),
    CONSTRAINT ck_cohort_posting_limits_spacing CHECK (spacing_seconds BETWEEN 0 AND 3600),
    CONSTRAINT ck_cohort_posting_limits_threads CHECK (first_day_threads BETWEEN 1 AND 100),
    CONSTRAINT ck_cohort_posting_limits_posts CHECK (first_day_posts BETWEEN 1 AND 500),
    CONSTRAINT ck_cohort_posting_limits_links CHECK (links BETWEEN 0 AND 50),
    CONSTRAINT ck_cohort_posting_limits_days CHECK (new_member_days BETWEEN 0 AND 30)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- How much of something is left to somebody, for all servers together. A row that has expired says nothing any more.
CREATE TABLE rate_bucket (
    id         VARCHAR(100) NOT NULL COLLATE utf8mb4_bin,
    -- As bucket4j writes it; null until the first use is over.
    state      LONGBLOB     NULL,
    expires_at DATETIME(6)  NOT NULL,
    PRIMARY KEY (id),
    INDEX idx_rate_bucket_expires (expires_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
