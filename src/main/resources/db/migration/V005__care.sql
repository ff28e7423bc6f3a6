-- Texts that say somebody may be in danger, for the moderators and coordinators of the cohort.
CREATE TABLE attention (
    id          BIGINT      NOT NULL AUTO_INCREMENT,
    post_id     BIGINT      NOT NULL,
    revision_id BIGINT      NOT NULL,
    -- Where it was raised; who may see it goes by the thread's cohort of now.
    cohort_id   BIGINT      NOT NULL,
    kind        VARCHAR(10) NOT NULL,
    raised_at   DATETIME(6) NOT NULL,
    -- Who takes care of it.
    seen_by     BIGINT      NULL,
    seen_at     DATETIME(6) NULL,
    PRIMARY KEY (id),
    -- A text calls once.
    CONSTRAINT uk_attention_revision UNIQUE (revision_id),
    INDEX idx_attention_open (seen_at, id),
    INDEX idx_attention_post (post_id, id),
    CONSTRAINT fk_attention_post FOREIGN KEY (post_id) REFERENCES post (id),
    CONSTRAINT fk_attention_revision FOREIGN KEY (revision_id) REFERENCES post_revision (id),
    CONSTRAINT fk_attention_cohort FOREIGN KEY (cohort_id) REFERENCES cohort (id),
    CONSTRAINT fk_attention_person FOREIGN KEY (seen_by) REFERENCES person (id),
    CONSTRAINT ck_attention_kind CHECK (kind IN ('DANGER')),
    CONSTRAINT ck_attention_seen CHECK ((seen_by IS NULL) = (seen_at IS NULL))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Where members of a cohort find help at once.
CREATE TABLE cohort_help_line (
    id        BIGINT       NOT NULL AUTO_INCREMENT,
    cohort_id BIGINT       NOT NULL,
    position  INT          NOT NULL,
    name      VARCHAR(80)  NOT NULL,
    -- A number or a link.
    reach     VARCHAR(200) NOT NULL,
    about     VARCHAR(200) NOT NULL DEFAULT '',
    PRIMARY KEY (id),
    CONSTRAINT uk_cohort_help_line_position UNIQUE (cohort_id, position),
    CONSTRAINT fk_cohort_help_line_cohort FOREIGN KEY (cohort_id) REFERENCES cohort (id),
    CONSTRAINT ck_cohort_help_line_name CHECK (CHAR_LENGTH(TRIM(name)) > 0),
    CONSTRAINT ck_cohort_help_line_reach CHECK (CHAR_LENGTH(TRIM(reach)) > 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
