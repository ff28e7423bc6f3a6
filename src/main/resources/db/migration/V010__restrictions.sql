-- What a member may not do in a cohort for a time.
CREATE TABLE restriction (
    id            BIGINT      NOT NULL AUTO_INCREMENT,
    cohort_id     BIGINT      NOT NULL,
    person_id     BIGINT      NOT NULL,
    kind          VARCHAR(20) NOT NULL,
    imposed_by    BIGINT      NOT NULL,
    starts_at     DATETIME(6) NOT NULL,
    -- It ends by itself: whoever asks compares with the clock.
    ends_at       DATETIME(6) NOT NULL,
    -- Null where it was left to end.
    lifted_by     BIGINT      NULL,
    lifted_at     DATETIME(6) NULL,
    -- When its end was made known. A lifted one is told about by who lifts it.
    ended_told_at DATETIME(6) NULL,
    PRIMARY KEY (id),
    INDEX idx_restriction_person (person_id, cohort_id, ends_at),
    INDEX idx_restriction_cohort (cohort_id, ends_at),
    INDEX idx_restriction_ended (ended_told_at, ends_at),
    CONSTRAINT fk_restriction_cohort FOREIGN KEY (cohort_id) REFERENCES cohort (id),
    CONSTRAINT fk_restriction_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT fk_restriction_imposed_by FOREIGN KEY (imposed_by) REFERENCES person (id),
    CONSTRAINT fk_restriction_lifted_by FOREIGN KEY (lifted_by) REFERENCES person (id),
    CONSTRAINT ck_restriction_kind CHECK (kind IN ('HOLD_POSTS', 'NO_POSTING', 'NO_MENTORING')),
    CONSTRAINT ck_restriction_ends CHECK (ends_at > starts_at),
    CONSTRAINT ck_restriction_own CHECK (imposed_by <> person_id),
    CONSTRAINT ck_restriction_lifted CHECK ((lifted_by IS NULL) = (lifted_at IS NULL))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Who was taken out of a cohort by its moderators. She comes back by an administrator, or when that is undone.
CREATE TABLE cohort_expelled (
    cohort_id   BIGINT      NOT NULL,
    person_id   BIGINT      NOT NULL,
    expelled_at DATETIME(6) NOT NULL,
    expelled_by BIGINT      NOT NULL,
    PRIMARY KEY (cohort_id, person_id),
    INDEX idx_cohort_expelled_person (person_id),
    CONSTRAINT fk_cohort_expelled_cohort FOREIGN KEY (cohort_id) REFERENCES cohort (id),
    CONSTRAINT fk_cohort_expelled_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT fk_cohort_expelled_by FOREIGN KEY (expelled_by) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
