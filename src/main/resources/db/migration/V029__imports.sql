-- How far a file was read into a cohort. What has come in is known by its source's ids; this only saves reading it
-- again after a run was broken off.
CREATE TABLE import_run (
    id          BIGINT      NOT NULL AUTO_INCREMENT,
    cohort_id   BIGINT      NOT NULL,
    -- SHA-256 over the file's length, time of change, first and last bytes, and its format; never its name.
    fingerprint BINARY(32)  NOT NULL,
    format      VARCHAR(10) NOT NULL,
    started_at  DATETIME(6) NOT NULL,
    moved_at    DATETIME(6) NOT NULL,
    -- Null while it runs, and where it was broken off.
    finished_at DATETIME(6) NULL,
    -- Everything before it is dealt with: bytes of JSON Lines, things found in the other formats.
    position    BIGINT      NOT NULL DEFAULT 0,
    -- Lines before it, where the format counts them.
    line_number BIGINT      NOT NULL DEFAULT 0,
    threads     INT         NOT NULL DEFAULT 0,
    published   INT         NOT NULL DEFAULT 0,
    held        INT         NOT NULL DEFAULT 0,
    present     INT         NOT NULL DEFAULT 0,
    skipped     INT         NOT NULL DEFAULT 0,
    bad         INT         NOT NULL DEFAULT 0,
    PRIMARY KEY (id),
    CONSTRAINT uk_import_run_file UNIQUE (cohort_id, fingerprint),
    CONSTRAINT fk_import_run_cohort FOREIGN KEY (cohort_id) REFERENCES cohort (id),
    CONSTRAINT ck_import_run_format CHECK (format IN ('JSONL', 'WXR', 'DISQUS')),
    CONSTRAINT ck_import_run_position CHECK (position >= 0 AND line_number >= 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
