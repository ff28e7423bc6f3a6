CREATE TABLE cohort (
    id          BIGINT        NOT NULL AUTO_INCREMENT,
    slug        VARCHAR(60)   NOT NULL COLLATE utf8mb4_bin,
    name        VARCHAR(120)  NOT NULL,
    description VARCHAR(1000) NOT NULL DEFAULT '',
    created_at  DATETIME(6)   NOT NULL,
    version     INT           NOT NULL DEFAULT 0,
    PRIMARY KEY (id),
    CONSTRAINT uk_cohort_slug UNIQUE (slug),
    CONSTRAINT ck_cohort_slug CHECK (slug REGEXP '^[a-z0-9]+(-[a-z0-9]+)*$')
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE cohort_member (
    cohort_id   BIGINT      NOT NULL,
    person_id   BIGINT      NOT NULL,
    moderator   BOOLEAN     NOT NULL DEFAULT FALSE,
    coordinator BOOLEAN     NOT NULL DEFAULT FALSE,
    joined_at   DATETIME(6) NOT NULL,
    PRIMARY KEY (cohort_id, person_id),
    INDEX idx_cohort_member_person (person_id),
    CONSTRAINT fk_cohort_member_cohort FOREIGN KEY (cohort_id) REFERENCES cohort (id),
    CONSTRAINT fk_cohort_member_person FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
