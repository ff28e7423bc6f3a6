-- What the decisions of moderators taught the screening of their cohort: the newest of each text. A row goes when its
-- lesson is undone; the decision itself stays in moderation_log.
CREATE TABLE screening_lesson (
    id           BIGINT      NOT NULL AUTO_INCREMENT,
    revision_id  BIGINT      NOT NULL,
    cohort_id    BIGINT      NOT NULL,
    moderator_id BIGINT      NOT NULL,
    -- Null for somebody who is not here.
    author_id    BIGINT      NULL,
    -- As spam or scam; what was removed for another reason teaches nothing.
    removed      BOOLEAN     NOT NULL,
    learned_at   DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT uk_screening_lesson_revision UNIQUE (revision_id),
    INDEX idx_screening_lesson_cohort (cohort_id, id),
    CONSTRAINT fk_screening_lesson_revision FOREIGN KEY (revision_id) REFERENCES post_revision (id),
    CONSTRAINT fk_screening_lesson_cohort FOREIGN KEY (cohort_id) REFERENCES cohort (id),
    CONSTRAINT fk_screening_lesson_moderator FOREIGN KEY (moderator_id) REFERENCES person (id),
    CONSTRAINT fk_screening_lesson_author FOREIGN KEY (author_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Null: what a newcomer writes is published at once like everybody's.
ALTER TABLE cohort
    ADD COLUMN newcomer_wait_hours INT NULL,
    ADD CONSTRAINT ck_cohort_newcomer_wait CHECK (newcomer_wait_hours BETWEEN 1 AND 168);

-- When a text that is held for nothing but its author being new is published by itself.
ALTER TABLE post_revision
    ADD COLUMN release_at DATETIME(6) NULL,
    ADD INDEX idx_post_revision_release (release_at),
    ADD CONSTRAINT ck_post_revision_release CHECK (release_at IS NULL OR state = 'HELD');

-- How much somebody has written within the last hour.
ALTER TABLE post ADD INDEX idx_post_author_created (author_id, created_at);

-- A published text can be held again, so one text can be decided about more than once. That two moderators do not
-- decide about the same waiting text rests on the lock of its post and the state of the revision.
ALTER TABLE moderation_log
    ADD INDEX idx_moderation_log_revision (revision_id, id),
    DROP CONSTRAINT uk_moderation_log_revision,
    DROP CONSTRAINT ck_moderation_log_decision;
ALTER TABLE moderation_log
    ADD CONSTRAINT ck_moderation_log_decision CHECK (decision IN ('PUBLISH', 'REMOVE', 'HOLD'));
