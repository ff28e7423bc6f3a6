ALTER TABLE mentoring_text
    -- When those it is meant for could first read it; null while they could not.
    ADD COLUMN published_at DATETIME(6) NULL,
    ADD INDEX idx_mentoring_text_new (pair_id, author_id, kind, published_at);
UPDATE mentoring_text SET published_at = written_at WHERE state = 'PUBLISHED';
ALTER TABLE mentoring_text
    ADD CONSTRAINT ck_mentoring_text_published CHECK (state <> 'PUBLISHED' OR published_at IS NOT NULL),
    ADD CONSTRAINT ck_mentoring_text_note CHECK (note IN ('CONTACT', 'MONEY', 'OFF_SITE'));

-- The conversation of a pair: an order of texts.
CREATE TABLE pair_message (
    id             BIGINT      NOT NULL AUTO_INCREMENT,
    pair_id        BIGINT      NOT NULL,
    text_id        BIGINT      NOT NULL,
    author_id      BIGINT      NOT NULL,
    -- Names what was sent, so that sending it twice makes one message.
    submission_key VARCHAR(36) NOT NULL COLLATE utf8mb4_bin,
    -- The message it stands for: one that was not delivered, in other words.
    replaces_id    BIGINT      NULL,
    sent_at        DATETIME(6) NOT NULL,
    -- Its author took it back; her text stays with her.
    taken_back_at  DATETIME(6) NULL,
    PRIMARY KEY (id),
    CONSTRAINT uk_pair_message_text UNIQUE (text_id),
    CONSTRAINT uk_pair_message_submission UNIQUE (author_id, submission_key),
    CONSTRAINT uk_pair_message_replaces UNIQUE (replaces_id),
    INDEX idx_pair_message_pair (pair_id, id),
    CONSTRAINT fk_pair_message_pair FOREIGN KEY (pair_id) REFERENCES mentoring_pair (id),
    CONSTRAINT fk_pair_message_text FOREIGN KEY (text_id) REFERENCES mentoring_text (id),
    CONSTRAINT fk_pair_message_author FOREIGN KEY (author_id) REFERENCES person (id),
    CONSTRAINT fk_pair_message_replaces FOREIGN KEY (replaces_id) REFERENCES pair_message (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Up to what each of a pair has read of the other.
CREATE TABLE pair_read (
    pair_id   BIGINT      NOT NULL,
    person_id BIGINT      NOT NULL,
    -- The publication of the newest message she has seen.
    read_to   DATETIME(6) NOT NULL,
    PRIMARY KEY (pair_id, person_id),
    CONSTRAINT fk_pair_read_pair FOREIGN KEY (pair_id) REFERENCES mentoring_pair (id),
    CONSTRAINT fk_pair_read_person FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Cases and decisions about texts of mentoring.
ALTER TABLE moderation_case
    ADD COLUMN text_id BIGINT NULL,
    ADD CONSTRAINT fk_moderation_case_text FOREIGN KEY (text_id) REFERENCES mentoring_text (id),
    ADD CONSTRAINT ck_moderation_case_one_text CHECK (text_id IS NULL OR revision_id IS NULL);
ALTER TABLE moderation_decision
    ADD COLUMN text_id BIGINT NULL,
    ADD CONSTRAINT fk_moderation_decision_text FOREIGN KEY (text_id) REFERENCES mentoring_text (id);

-- NEAR: the other of the pair in which it was written.
ALTER TABLE moderation_party DROP CONSTRAINT ck_moderation_party_role;
ALTER TABLE moderation_party
    ADD CONSTRAINT ck_moderation_party_role CHECK (role IN ('CONCERNED', 'COMPLAINED', 'DECIDED', 'NEAR'));

-- Who, in an emergency, may read what a pair wrote. A member of the cohort; who leaves it, loses it.
CREATE TABLE cohort_safeguarding (
    cohort_id BIGINT      NOT NULL,
    person_id BIGINT      NOT NULL,
    since     DATETIME(6) NOT NULL,
    given_by  BIGINT      NOT NULL,
    PRIMARY KEY (cohort_id, person_id),
    CONSTRAINT fk_cohort_safeguarding_member FOREIGN KEY (cohort_id, person_id)
        REFERENCES cohort_member (cohort_id, person_id),
    CONSTRAINT fk_cohort_safeguarding_by FOREIGN KEY (given_by) REFERENCES person (id),
    CONSTRAINT ck_cohort_safeguarding_by CHECK (given_by <> person_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Each opening of a pair's conversation by somebody else. Rows are added and never changed.
CREATE TABLE break_glass (
    id         BIGINT        NOT NULL AUTO_INCREMENT,
    public_id  CHAR(20)      NOT NULL COLLATE utf8mb4_bin,
    pair_id    BIGINT        NOT NULL,
    reader_id  BIGINT        NOT NULL,
    reason     VARCHAR(2000) NOT NULL,
    -- What the two are told afterwards.
    told       VARCHAR(1000) NOT NULL,
    opens_at   DATETIME(6)   NOT NULL,
    closes_at  DATETIME(6)   NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT uk_break_glass_public_id UNIQUE (public_id),
    INDEX idx_break_glass_pair (pair_id, closes_at),
    INDEX idx_break_glass_reader (reader_id, pair_id, closes_at),
    CONSTRAINT fk_break_glass_pair FOREIGN KEY (pair_id) REFERENCES mentoring_pair (id),
    CONSTRAINT fk_break_glass_reader FOREIGN KEY (reader_id) REFERENCES person (id),
    CONSTRAINT ck_break_glass_reason CHECK (CHAR_LENGTH(reason) >= 20),
    CONSTRAINT ck_break_glass_told CHECK (CHAR_LENGTH(told) >= 20),
    CONSTRAINT ck_break_glass_day CHECK (closes_at > opens_at AND closes_at <= opens_at + INTERVAL 24 HOUR)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TRIGGER break_glass_no_update BEFORE UPDATE ON break_glass FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'break_glass is append-only';
CREATE TRIGGER break_glass_no_delete BEFORE DELETE ON break_glass FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'break_glass is append-only';

ALTER TABLE audit_entry DROP CONSTRAINT ck_audit_entry_role;
ALTER TABLE audit_entry
    ADD CONSTRAINT ck_audit_entry_role CHECK (actor_role IN
        ('MEMBER', 'MODERATOR', 'COORDINATOR', 'ADMINISTRATOR', 'SAFEGUARDING', 'SYSTEM'));
