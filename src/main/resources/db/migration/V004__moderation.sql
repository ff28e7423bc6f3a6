-- Who decided what, when and why. Rows are added and never changed.
CREATE TABLE moderation_log (
    id           BIGINT      NOT NULL AUTO_INCREMENT,
    revision_id  BIGINT      NOT NULL,
    cohort_id    BIGINT      NOT NULL,
    decided_by   BIGINT      NOT NULL,
    decision     VARCHAR(10) NOT NULL,
    reason       VARCHAR(40) NOT NULL,
    decided_at   DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    -- A held text is decided once; the second moderator runs into this.
    CONSTRAINT uk_moderation_log_revision UNIQUE (revision_id),
    INDEX idx_moderation_log_cohort (cohort_id, id),
    CONSTRAINT fk_moderation_log_revision FOREIGN KEY (revision_id) REFERENCES post_revision (id),
    CONSTRAINT fk_moderation_log_cohort FOREIGN KEY (cohort_id) REFERENCES cohort (id),
    CONSTRAINT fk_moderation_log_person FOREIGN KEY (decided_by) REFERENCES person (id),
    CONSTRAINT ck_moderation_log_decision CHECK (decision IN ('PUBLISH', 'REMOVE'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TRIGGER moderation_log_no_update BEFORE UPDATE ON moderation_log FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'moderation_log is append-only';
CREATE TRIGGER moderation_log_no_delete BEFORE DELETE ON moderation_log FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'moderation_log is append-only';
