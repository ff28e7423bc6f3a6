-- What a cohort's pages of orientation say, an edition at a time: every change makes a new one as a whole, so that what
-- somebody confirmed can be read later. A cohort without any uses the pages that come with the program: edition 0.
CREATE TABLE mentoring_orientation_page (
    cohort_id      BIGINT       NOT NULL,
    role           VARCHAR(10)  NOT NULL,
    edition        INT          NOT NULL,
    position       INT          NOT NULL,
    title          VARCHAR(120) NOT NULL,
    body           MEDIUMTEXT   NOT NULL,
    policy_version INT          NOT NULL,
    -- BCP 47, of who wrote it; null where nobody said
    lang           VARCHAR(35)  NULL,
    PRIMARY KEY (cohort_id, role, edition, position),
    CONSTRAINT fk_mentoring_orientation_page_cohort FOREIGN KEY (cohort_id) REFERENCES cohort (id),
    CONSTRAINT ck_mentoring_orientation_page_role CHECK (role IN ('MENTOR', 'MENTEE')),
    CONSTRAINT ck_mentoring_orientation_page_edition CHECK (edition >= 1),
    CONSTRAINT ck_mentoring_orientation_page_position CHECK (position BETWEEN 1 AND 20)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- The edition that holds now. It may have no page: then the usual ones are shown again.
CREATE TABLE mentoring_orientation (
    cohort_id  BIGINT      NOT NULL,
    role       VARCHAR(10) NOT NULL,
    edition    INT         NOT NULL,
    changed_by BIGINT      NOT NULL,
    changed_at DATETIME(6) NOT NULL,
    PRIMARY KEY (cohort_id, role),
    CONSTRAINT fk_mentoring_orientation_cohort FOREIGN KEY (cohort_id) REFERENCES cohort (id),
    CONSTRAINT fk_mentoring_orientation_by FOREIGN KEY (changed_by) REFERENCES person (id),
    CONSTRAINT ck_mentoring_orientation_role CHECK (role IN ('MENTOR', 'MENTEE'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Who has read it to the end and said so. Nobody becomes a pair without.
CREATE TABLE mentoring_orientation_done (
    cohort_id BIGINT      NOT NULL,
    person_id BIGINT      NOT NULL,
    role      VARCHAR(10) NOT NULL,
    -- Of the pages she read; 0 for the usual ones.
    edition   INT         NOT NULL,
    done_at   DATETIME(6) NOT NULL,
    PRIMARY KEY (cohort_id, person_id, role),
    CONSTRAINT fk_mentoring_orientation_done_cohort FOREIGN KEY (cohort_id) REFERENCES cohort (id),
    CONSTRAINT fk_mentoring_orientation_done_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT ck_mentoring_orientation_done_role CHECK (role IN ('MENTOR', 'MENTEE'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Two whose pair ended for cause. Nobody is told; they are not brought together again.
CREATE TABLE mentoring_never_again (
    low_id     BIGINT      NOT NULL,
    high_id    BIGINT      NOT NULL,
    created_at DATETIME(6) NOT NULL,
    PRIMARY KEY (low_id, high_id),
    CONSTRAINT fk_mentoring_never_again_low FOREIGN KEY (low_id) REFERENCES person (id),
    CONSTRAINT fk_mentoring_never_again_high FOREIGN KEY (high_id) REFERENCES person (id),
    CONSTRAINT ck_mentoring_never_again CHECK (low_id < high_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Whether the way to meet is a wish or a must for her.
ALTER TABLE newcomer_request
    ADD COLUMN format_must BOOLEAN NOT NULL DEFAULT FALSE AFTER format;

-- A newcomer has three places for asks that are open.
ALTER TABLE pair_proposal
    ADD COLUMN ask_text BIGINT NULL AFTER proposed_by,
    ADD COLUMN ask_slot TINYINT NULL AFTER ask_text,
    ADD COLUMN open_ask VARCHAR(24) COLLATE utf8mb4_bin
        AS (IF(state = 'OPEN' AND ask_slot IS NOT NULL, CONCAT(mentee_id, ':', ask_slot), NULL)) STORED,
    ADD CONSTRAINT uk_pair_proposal_ask UNIQUE (open_ask),
    ADD CONSTRAINT fk_pair_proposal_ask_text FOREIGN KEY (ask_text) REFERENCES mentoring_text (id),
    ADD CONSTRAINT ck_pair_proposal_slot CHECK (ask_slot BETWEEN 1 AND 3),
    ADD CONSTRAINT ck_pair_proposal_asked CHECK ((origin = 'ASK') = (ask_slot IS NOT NULL)),
    ADD CONSTRAINT ck_pair_proposal_code CHECK
        (decline_code IN ('TIME', 'TOPICS', 'LANGUAGE', 'KNOWN', 'LATER', 'OTHER'));

-- A pair and a block of the same two come one after the other, whichever is first: both wait for the same row, which
-- each takes as the last thing it waits for. (A lock of what is not there yet needs a stricter isolation than we run
-- with, and locks of the two people themselves cross with those of the foreign keys.)
CREATE TABLE pair_guard (
    slot TINYINT NOT NULL,
    PRIMARY KEY (slot)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

INSERT INTO pair_guard (slot) VALUES
    (0), (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12), (13), (14), (15),
    (16), (17), (18), (19), (20), (21), (22), (23), (24), (25), (26), (27), (28), (29), (30), (31);

DROP TRIGGER mentoring_pair_no_block;

DELIMITER $$
CREATE TRIGGER mentoring_pair_no_block BEFORE INSERT ON mentoring_pair FOR EACH ROW
BEGIN
    DECLARE held INT;
    DECLARE blocked INT;
    SELECT slot INTO held FROM pair_guard
    WHERE slot = MOD(LEAST(NEW.mentor_id, NEW.mentee_id) * 7 + GREATEST(NEW.mentor_id, NEW.mentee_id), 32) FOR UPDATE;
    SELECT COUNT(*) INTO blocked FROM person_block
    WHERE person_id = NEW.mentor_id AND blocked_id = NEW.mentee_id LOCK IN SHARE MODE;
    IF blocked = 0 THEN
        SELECT COUNT(*) INTO blocked FROM person_block
        WHERE person_id = NEW.mentee_id AND blocked_id = NEW.mentor_id LOCK IN SHARE MODE;
    END IF;
    IF blocked > 0 THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'pair across a block';
    END IF;
END$$
CREATE TRIGGER person_block_after_pair BEFORE INSERT ON person_block FOR EACH ROW
BEGIN
    DECLARE held INT;
    SELECT slot INTO held FROM pair_guard
    WHERE slot = MOD(LEAST(NEW.person_id, NEW.blocked_id) * 7 + GREATEST(NEW.person_id, NEW.blocked_id), 32) FOR UPDATE;
END$$
DELIMITER ;
