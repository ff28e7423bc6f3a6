-- How far the calendar of a pair is made, and how long the pair has rested: time that is paused does not count.
CREATE TABLE pair_rhythm (
    pair_id       BIGINT NOT NULL,
    -- Whole days of pauses that are over.
    rested_days   INT    NOT NULL DEFAULT 0,
    resting_since DATE   NULL,
    -- What opens until then is made.
    made_until    DATE   NOT NULL,
    PRIMARY KEY (pair_id),
    INDEX idx_pair_rhythm_made (made_until),
    CONSTRAINT fk_pair_rhythm_pair FOREIGN KEY (pair_id) REFERENCES mentoring_pair (id),
    CONSTRAINT ck_pair_rhythm_rested CHECK (rested_days >= 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE check_in (
    id       BIGINT NOT NULL AUTO_INCREMENT,
    pair_id  BIGINT NOT NULL,
    number   INT    NOT NULL,
    opens_on DATE   NOT NULL,
    due_on   DATE   NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT uk_check_in_number UNIQUE (pair_id, number),
    INDEX idx_check_in_opens (pair_id, opens_on),
    CONSTRAINT fk_check_in_pair FOREIGN KEY (pair_id) REFERENCES mentoring_pair (id),
    CONSTRAINT ck_check_in_number CHECK (number >= 1),
    CONSTRAINT ck_check_in_due CHECK (due_on > opens_on)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Her words are either her own alone (`own_…`), or, where she said so, texts the other reads (`…_text`).
CREATE TABLE check_in_answer (
    check_in_id BIGINT      NOT NULL,
    person_id   BIGINT      NOT NULL,
    answered_at DATETIME(6) NOT NULL,
    feeling     VARCHAR(10) NOT NULL,
    safe        VARCHAR(10) NOT NULL,
    -- How heavy it is for the mentor, 1 to 5; null for the mentee, and where she did not say.
    strain      INT         NULL,
    own_works   MEDIUMTEXT  NULL,
    own_change  MEDIUMTEXT  NULL,
    works_text  BIGINT      NULL,
    change_text BIGINT      NULL,
    -- When the other has opened what was shared; null while she has not.
    read_at     DATETIME(6) NULL,
    PRIMARY KEY (check_in_id, person_id),
    INDEX idx_check_in_answer_person (person_id, answered_at),
    CONSTRAINT fk_check_in_answer_check_in FOREIGN KEY (check_in_id) REFERENCES check_in (id),
    CONSTRAINT fk_check_in_answer_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT fk_check_in_answer_works FOREIGN KEY (works_text) REFERENCES mentoring_text (id),
    CONSTRAINT fk_check_in_answer_change FOREIGN KEY (change_text) REFERENCES mentoring_text (id),
    CONSTRAINT ck_check_in_answer_feeling CHECK (feeling IN ('GOOD', 'MIXED', 'HARD')),
    CONSTRAINT ck_check_in_answer_safe CHECK (safe IN ('YES', 'UNSURE', 'NO')),
    CONSTRAINT ck_check_in_answer_strain CHECK (strain BETWEEN 1 AND 5),
    CONSTRAINT ck_check_in_answer_private CHECK
        ((own_works IS NULL AND own_change IS NULL) OR (works_text IS NULL AND change_text IS NULL))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- A review of the balance between the two. It is sealed until both have answered.
CREATE TABLE power_review (
    id        BIGINT      NOT NULL AUTO_INCREMENT,
    pair_id   BIGINT      NOT NULL,
    -- 1 to 3: after a month, three, six. 4: at the end.
    number    INT         NOT NULL,
    opens_on  DATE        NOT NULL,
    opened_at DATETIME(6) NULL,
    sealed    BOOLEAN AS (opened_at IS NULL) STORED,
    PRIMARY KEY (id),
    CONSTRAINT uk_power_review_number UNIQUE (pair_id, number),
    CONSTRAINT fk_power_review_pair FOREIGN KEY (pair_id) REFERENCES mentoring_pair (id),
    CONSTRAINT ck_power_review_number CHECK (number BETWEEN 1 AND 4)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE power_review_answer (
    review_id       BIGINT      NOT NULL,
    person_id       BIGINT      NOT NULL,
    answered_at     DATETIME(6) NOT NULL,
    -- How even it feels to her, 1 to 5.
    evenness        INT         NOT NULL,
    -- When each felt most and least comfortable; where the power was; what privilege and difference do.
    comfort_text    BIGINT      NULL,
    power_text      BIGINT      NULL,
    difference_text BIGINT      NULL,
    version         INT         NOT NULL DEFAULT 0,
    PRIMARY KEY (review_id, person_id),
    INDEX idx_power_review_answer_person (person_id),
    CONSTRAINT fk_power_review_answer_review FOREIGN KEY (review_id) REFERENCES power_review (id),
    CONSTRAINT fk_power_review_answer_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT fk_power_review_answer_comfort FOREIGN KEY (comfort_text) REFERENCES mentoring_text (id),
    CONSTRAINT fk_power_review_answer_power FOREIGN KEY (power_text) REFERENCES mentoring_text (id),
    CONSTRAINT fk_power_review_answer_difference FOREIGN KEY (difference_text) REFERENCES mentoring_text (id),
    CONSTRAINT ck_power_review_answer_evenness CHECK (evenness BETWEEN 1 AND 5),
    CONSTRAINT ck_power_review_answer_said CHECK (comfort_text IS NOT NULL OR power_text IS NOT NULL)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- What each of the two wants with a review, and whether she has read it.
CREATE TABLE power_review_wish (
    review_id   BIGINT      NOT NULL,
    person_id   BIGINT      NOT NULL,
    later_until DATE        NULL,
    skipped_at  DATETIME(6) NULL,
    seen_at     DATETIME(6) NULL,
    PRIMARY KEY (review_id, person_id),
    CONSTRAINT fk_power_review_wish_review FOREIGN KEY (review_id) REFERENCES power_review (id),
    CONSTRAINT fk_power_review_wish_person FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- One of the two would like more room to talk. A row is gone once it was read or taken back: nothing is kept of it, and
-- there is one at most for each side.
CREATE TABLE more_room (
    pair_id   BIGINT      NOT NULL,
    person_id BIGINT      NOT NULL,
    asked_at  DATETIME(6) NOT NULL,
    PRIMARY KEY (pair_id, person_id),
    CONSTRAINT fk_more_room_pair FOREIGN KEY (pair_id) REFERENCES mentoring_pair (id),
    CONSTRAINT fk_more_room_person FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

DELIMITER $$

-- Answers and signals come from the two of the pair, and no one else.
CREATE TRIGGER check_in_answer_of_the_two BEFORE INSERT ON check_in_answer FOR EACH ROW
BEGIN
    IF NOT EXISTS (SELECT 1 FROM check_in c JOIN mentoring_pair p ON p.id = c.pair_id
                   WHERE c.id = NEW.check_in_id AND NEW.person_id IN (p.mentor_id, p.mentee_id)) THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'check-in of another pair';
    END IF;
    IF NEW.strain IS NOT NULL AND NOT EXISTS (
            SELECT 1 FROM check_in c JOIN mentoring_pair p ON p.id = c.pair_id
            WHERE c.id = NEW.check_in_id AND p.mentor_id = NEW.person_id) THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'strain is asked of mentors';
    END IF;
END$$

CREATE TRIGGER more_room_of_the_two BEFORE INSERT ON more_room FOR EACH ROW
BEGIN
    IF NOT EXISTS (SELECT 1 FROM mentoring_pair p
                   WHERE p.id = NEW.pair_id AND NEW.person_id IN (p.mentor_id, p.mentee_id)) THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'room in another pair';
    END IF;
END$$

-- The seal. A review begins sealed, is opened once, by the answers of both, and stays open.
CREATE TRIGGER power_review_begins_sealed BEFORE INSERT ON power_review FOR EACH ROW
BEGIN
    IF NEW.opened_at IS NOT NULL THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'review begins sealed';
    END IF;
END$$

CREATE TRIGGER power_review_opens_by_both BEFORE UPDATE ON power_review FOR EACH ROW
BEGIN
    DECLARE answers INT;
    IF NEW.id <> OLD.id OR NEW.pair_id <> OLD.pair_id OR NEW.number <> OLD.number THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'review stays with its pair';
    END IF;
    IF OLD.opened_at IS NOT NULL AND NOT (NEW.opened_at <=> OLD.opened_at) THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'review was opened';
    END IF;
    IF OLD.opened_at IS NULL AND NEW.opened_at IS NOT NULL THEN
        SELECT COUNT(*) INTO answers FROM power_review_answer a JOIN mentoring_pair p ON p.id = NEW.pair_id
        WHERE a.review_id = NEW.id AND a.person_id IN (p.mentor_id, p.mentee_id);
        IF answers <> 2 THEN
            SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'review is sealed until both have answered';
        END IF;
    END IF;
END$$

-- Each waits for who opens the review at this moment, and makes her wait.
CREATE TRIGGER power_review_answer_while_sealed BEFORE INSERT ON power_review_answer FOR EACH ROW
BEGIN
    DECLARE opened DATETIME(6);
    DECLARE pair BIGINT;
    SELECT r.opened_at, r.pair_id INTO opened, pair FROM power_review r WHERE r.id = NEW.review_id FOR UPDATE;
    IF opened IS NOT NULL THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'review was opened';
    END IF;
    IF NOT EXISTS (SELECT 1 FROM mentoring_pair p
                   WHERE p.id = pair AND NEW.person_id IN (p.mentor_id, p.mentee_id)) THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'review of another pair';
    END IF;
    IF EXISTS (SELECT 1 FROM mentoring_text x
               WHERE x.id IN (NEW.comfort_text, NEW.power_text, NEW.difference_text)
                 AND (x.author_id <> NEW.person_id OR NOT (x.pair_id <=> pair))) THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'words of somebody else';
    END IF;
END$$

CREATE TRIGGER power_review_answer_change_while_sealed BEFORE UPDATE ON power_review_answer FOR EACH ROW
BEGIN
    DECLARE opened DATETIME(6);
    DECLARE pair BIGINT;
    SELECT r.opened_at, r.pair_id INTO opened, pair FROM power_review r WHERE r.id = OLD.review_id FOR UPDATE;
    IF opened IS NOT NULL THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'review was opened';
    END IF;
    IF NEW.review_id <> OLD.review_id OR NEW.person_id <> OLD.person_id THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'answer stays with its author';
    END IF;
    IF EXISTS (SELECT 1 FROM mentoring_text x
               WHERE x.id IN (NEW.comfort_text, NEW.power_text, NEW.difference_text)
                 AND (x.author_id <> NEW.person_id OR NOT (x.pair_id <=> pair))) THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'words of somebody else';
    END IF;
END$$

CREATE TRIGGER power_review_answer_stays BEFORE DELETE ON power_review_answer FOR EACH ROW
BEGIN
    IF EXISTS (SELECT 1 FROM power_review r WHERE r.id = OLD.review_id AND r.opened_at IS NOT NULL) THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'review was opened';
    END IF;
END$$
DELIMITER ;
