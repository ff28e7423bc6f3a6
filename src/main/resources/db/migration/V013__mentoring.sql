-- How a cohort wants mentoring done; where there is no row, what is usual.
CREATE TABLE mentoring_settings (
    cohort_id      BIGINT      NOT NULL,
    -- PEER: "experienced member" and "newcomer". MENTOR: "mentor" and "mentee".
    wording        VARCHAR(10) NOT NULL DEFAULT 'PEER',
    -- What becomes of contact data, money and ways off the site in what a pair writes.
    contact_rule   VARCHAR(10) NOT NULL DEFAULT 'NOTE',
    -- What the parts of a match weigh, 0 to 100.
    weight_language INT        NOT NULL DEFAULT 20,
    weight_topics  INT         NOT NULL DEFAULT 40,
    weight_hours   INT         NOT NULL DEFAULT 10,
    weight_format  INT         NOT NULL DEFAULT 10,
    weight_waiting INT         NOT NULL DEFAULT 20,
    version        INT         NOT NULL DEFAULT 0,
    PRIMARY KEY (cohort_id),
    CONSTRAINT fk_mentoring_settings_cohort FOREIGN KEY (cohort_id) REFERENCES cohort (id),
    CONSTRAINT ck_mentoring_settings_wording CHECK (wording IN ('PEER', 'MENTOR')),
    CONSTRAINT ck_mentoring_settings_contact CHECK (contact_rule IN ('HOLD', 'NOTE')),
    CONSTRAINT ck_mentoring_settings_weights CHECK (weight_language BETWEEN 0 AND 100
        AND weight_topics BETWEEN 0 AND 100 AND weight_hours BETWEEN 0 AND 100
        AND weight_format BETWEEN 0 AND 100 AND weight_waiting BETWEEN 0 AND 100)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Every text of mentoring that somebody else will read: what is offered and asked, what a pair writes. Whatever shows
-- one refers to it; a changed text is a new row, and the old one stays.
CREATE TABLE mentoring_text (
    id             BIGINT      NOT NULL AUTO_INCREMENT,
    public_id      CHAR(20)    NOT NULL COLLATE utf8mb4_bin,
    cohort_id      BIGINT      NOT NULL,
    -- Null for a text of one person alone, such as an offer.
    pair_id        BIGINT      NULL,
    author_id      BIGINT      NOT NULL,
    kind           VARCHAR(20) NOT NULL,
    body           MEDIUMTEXT  NOT NULL,
    policy_version INT         NOT NULL,
    lang           VARCHAR(35) NULL,
    words          INT         NOT NULL,
    state          VARCHAR(10) NOT NULL,
    score          DOUBLE      NOT NULL,
    signals        TEXT        NOT NULL,
    -- What was noted about it for both to read, such as CONTACT; null for nothing.
    note           VARCHAR(20) NULL,
    -- Reason code of the moderator who gave it back or removed it.
    reason         VARCHAR(40) NULL,
    written_at     DATETIME(6) NOT NULL,
    version        INT         NOT NULL DEFAULT 0,
    PRIMARY KEY (id),
    CONSTRAINT uk_mentoring_text_public_id UNIQUE (public_id),
    INDEX idx_mentoring_text_pair (pair_id, kind, written_at),
    INDEX idx_mentoring_text_author (author_id, id),
    CONSTRAINT fk_mentoring_text_cohort FOREIGN KEY (cohort_id) REFERENCES cohort (id),
    CONSTRAINT fk_mentoring_text_author FOREIGN KEY (author_id) REFERENCES person (id),
    CONSTRAINT ck_mentoring_text_state CHECK (state IN ('HELD', 'PUBLISHED', 'RETURNED', 'REMOVED'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Somebody offers to walk along with newcomers of a cohort.
CREATE TABLE mentor_offer (
    id           BIGINT      NOT NULL AUTO_INCREMENT,
    cohort_id    BIGINT      NOT NULL,
    mentor_id    BIGINT      NOT NULL,
    hours_month  INT         NOT NULL,
    format       VARCHAR(10) NOT NULL,
    -- The opening statement: what she wants to learn and what worries her. Her mentees alone read it.
    learn_text   BIGINT      NULL,
    worry_text   BIGINT      NULL,
    state        VARCHAR(10) NOT NULL,
    created_at   DATETIME(6) NOT NULL,
    version      INT         NOT NULL DEFAULT 0,
    PRIMARY KEY (id),
    CONSTRAINT uk_mentor_offer UNIQUE (cohort_id, mentor_id),
    INDEX idx_mentor_offer_mentor (mentor_id),
    CONSTRAINT fk_mentor_offer_cohort FOREIGN KEY (cohort_id) REFERENCES cohort (id),
    CONSTRAINT fk_mentor_offer_mentor FOREIGN KEY (mentor_id) REFERENCES person (id),
    CONSTRAINT fk_mentor_offer_learn FOREIGN KEY (learn_text) REFERENCES mentoring_text (id),
    CONSTRAINT fk_mentor_offer_worry FOREIGN KEY (worry_text) REFERENCES mentoring_text (id),
    CONSTRAINT ck_mentor_offer_hours CHECK (hours_month BETWEEN 1 AND 40),
    CONSTRAINT ck_mentor_offer_format CHECK (format IN ('ONLINE', 'IN_PERSON', 'BOTH')),
    CONSTRAINT ck_mentor_offer_state CHECK (state IN ('OPEN', 'PAUSED', 'WITHDRAWN'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE mentor_offer_topic (
    offer_id BIGINT      NOT NULL,
    topic    VARCHAR(20) NOT NULL,
    PRIMARY KEY (offer_id, topic),
    CONSTRAINT fk_mentor_offer_topic FOREIGN KEY (offer_id) REFERENCES mentor_offer (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE mentor_offer_language (
    offer_id BIGINT      NOT NULL,
    -- BCP 47
    lang     VARCHAR(35) NOT NULL COLLATE utf8mb4_bin,
    PRIMARY KEY (offer_id, lang),
    CONSTRAINT fk_mentor_offer_language FOREIGN KEY (offer_id) REFERENCES mentor_offer (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Her capacity, a row for each place. A pair that is not over holds one: there can be no more pairs than places.
CREATE TABLE mentor_place (
    id        BIGINT  NOT NULL AUTO_INCREMENT,
    offer_id  BIGINT  NOT NULL,
    cohort_id BIGINT  NOT NULL,
    mentor_id BIGINT  NOT NULL,
    number    TINYINT NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT uk_mentor_place_number UNIQUE (offer_id, number),
    CONSTRAINT uk_mentor_place_owner UNIQUE (id, cohort_id, mentor_id),
    CONSTRAINT fk_mentor_place_offer FOREIGN KEY (cohort_id, mentor_id) REFERENCES mentor_offer (cohort_id, mentor_id),
    CONSTRAINT fk_mentor_place_of FOREIGN KEY (offer_id) REFERENCES mentor_offer (id),
    CONSTRAINT ck_mentor_place_number CHECK (number BETWEEN 1 AND 5)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- A newcomer asks for somebody to walk along.
CREATE TABLE newcomer_request (
    id              BIGINT      NOT NULL AUTO_INCREMENT,
    cohort_id       BIGINT      NOT NULL,
    mentee_id       BIGINT      NOT NULL,
    hours_month     INT         NOT NULL,
    format          VARCHAR(10) NOT NULL,
    -- What she brings from before: shown first.
    experience_text BIGINT      NULL,
    goals_text      BIGINT      NULL,
    wishes_text     BIGINT      NULL,
    state           VARCHAR(10) NOT NULL,
    -- From when her waiting counts: after a pair that ended, earlier waiting is added.
    waiting_since   DATETIME(6) NOT NULL,
    created_at      DATETIME(6) NOT NULL,
    version         INT         NOT NULL DEFAULT 0,
    PRIMARY KEY (id),
    CONSTRAINT uk_newcomer_request UNIQUE (cohort_id, mentee_id),
    INDEX idx_newcomer_request_mentee (mentee_id),
    INDEX idx_newcomer_request_waiting (cohort_id, state, waiting_since),
    CONSTRAINT fk_newcomer_request_cohort FOREIGN KEY (cohort_id) REFERENCES cohort (id),
    CONSTRAINT fk_newcomer_request_mentee FOREIGN KEY (mentee_id) REFERENCES person (id),
    CONSTRAINT fk_newcomer_request_experience FOREIGN KEY (experience_text) REFERENCES mentoring_text (id),
    CONSTRAINT fk_newcomer_request_goals FOREIGN KEY (goals_text) REFERENCES mentoring_text (id),
    CONSTRAINT fk_newcomer_request_wishes FOREIGN KEY (wishes_text) REFERENCES mentoring_text (id),
    CONSTRAINT ck_newcomer_request_hours CHECK (hours_month BETWEEN 1 AND 40),
    CONSTRAINT ck_newcomer_request_format CHECK (format IN ('ONLINE', 'IN_PERSON', 'BOTH')),
    -- PAIRED: somebody walks along with her now.
    CONSTRAINT ck_newcomer_request_state CHECK (state IN ('OPEN', 'PAUSED', 'PAIRED', 'WITHDRAWN'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE newcomer_request_topic (
    request_id BIGINT      NOT NULL,
    topic      VARCHAR(20) NOT NULL,
    PRIMARY KEY (request_id, topic),
    CONSTRAINT fk_newcomer_request_topic FOREIGN KEY (request_id) REFERENCES newcomer_request (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE newcomer_request_language (
    request_id BIGINT      NOT NULL,
    lang       VARCHAR(35) NOT NULL COLLATE utf8mb4_bin,
    PRIMARY KEY (request_id, lang),
    CONSTRAINT fk_newcomer_request_language FOREIGN KEY (request_id) REFERENCES newcomer_request (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Must-nots of either: whom she must not be brought together with. Nobody else is told, coordinators neither.
CREATE TABLE mentoring_must_not (
    person_id  BIGINT      NOT NULL,
    other_id   BIGINT      NOT NULL,
    created_at DATETIME(6) NOT NULL,
    PRIMARY KEY (person_id, other_id),
    INDEX idx_mentoring_must_not_other (other_id, person_id),
    CONSTRAINT fk_mentoring_must_not_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT fk_mentoring_must_not_other FOREIGN KEY (other_id) REFERENCES person (id),
    CONSTRAINT ck_mentoring_must_not CHECK (person_id <> other_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Two people who might become a pair, and what each says to it.
CREATE TABLE pair_proposal (
    id            BIGINT       NOT NULL AUTO_INCREMENT,
    public_id     CHAR(20)     NOT NULL COLLATE utf8mb4_bin,
    cohort_id     BIGINT       NOT NULL,
    mentor_id     BIGINT       NOT NULL,
    mentee_id     BIGINT       NOT NULL,
    -- MATCH: a coordinator's. ASK: the newcomer asked herself, which is her acceptance.
    origin        VARCHAR(10)  NOT NULL,
    proposed_by   BIGINT       NOT NULL,
    mentor_answer VARCHAR(10)  NULL,
    mentee_answer VARCHAR(10)  NULL,
    -- Of who declined, for coordinators; the other never reads it.
    decline_code  VARCHAR(20)  NULL,
    decline_words VARCHAR(1000) NULL,
    -- The parts of the score it was proposed for, as JSON; null for one that was asked for.
    reasons       TEXT         NULL,
    state         VARCHAR(10)  NOT NULL DEFAULT 'OPEN',
    proposed_at   DATETIME(6)  NOT NULL,
    reminded_at   DATETIME(6)  NULL,
    lapses_at     DATETIME(6)  NOT NULL,
    closed_at     DATETIME(6)  NULL,
    open_pair     VARCHAR(41) COLLATE utf8mb4_bin
        AS (IF(state = 'OPEN', CONCAT(LEAST(mentor_id, mentee_id), ':', GREATEST(mentor_id, mentee_id)), NULL)) STORED,
    version       INT          NOT NULL DEFAULT 0,
    PRIMARY KEY (id),
    CONSTRAINT uk_pair_proposal_public_id UNIQUE (public_id),
    -- One open proposal for the same two.
    CONSTRAINT uk_pair_proposal_open UNIQUE (open_pair),
    INDEX idx_pair_proposal_mentor (mentor_id, state),
    INDEX idx_pair_proposal_mentee (mentee_id, state),
    INDEX idx_pair_proposal_lapse (state, lapses_at),
    CONSTRAINT fk_pair_proposal_cohort FOREIGN KEY (cohort_id) REFERENCES cohort (id),
    CONSTRAINT fk_pair_proposal_mentor FOREIGN KEY (mentor_id) REFERENCES person (id),
    CONSTRAINT fk_pair_proposal_mentee FOREIGN KEY (mentee_id) REFERENCES person (id),
    CONSTRAINT fk_pair_proposal_by FOREIGN KEY (proposed_by) REFERENCES person (id),
    CONSTRAINT ck_pair_proposal_two CHECK (mentor_id <> mentee_id),
    CONSTRAINT ck_pair_proposal_origin CHECK (origin IN ('MATCH', 'ASK')),
    CONSTRAINT ck_pair_proposal_mentor CHECK (mentor_answer IN ('ACCEPTED', 'DECLINED')),
    CONSTRAINT ck_pair_proposal_mentee CHECK (mentee_answer IN ('ACCEPTED', 'DECLINED')),
    CONSTRAINT ck_pair_proposal_state CHECK (state IN ('OPEN', 'ACCEPTED', 'DECLINED', 'LAPSED', 'WITHDRAWN')),
    CONSTRAINT ck_pair_proposal_accepted CHECK
        (state <> 'ACCEPTED' OR (mentor_answer <=> 'ACCEPTED' AND mentee_answer <=> 'ACCEPTED')),
    CONSTRAINT ck_pair_proposal_closed CHECK ((state = 'OPEN') = (closed_at IS NULL))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE mentoring_pair (
    id          BIGINT      NOT NULL AUTO_INCREMENT,
    public_id   CHAR(20)    NOT NULL COLLATE utf8mb4_bin,
    cohort_id   BIGINT      NOT NULL,
    mentor_id   BIGINT      NOT NULL,
    mentee_id   BIGINT      NOT NULL,
    -- Null for one of a made-up past.
    proposal_id BIGINT      NULL,
    state       VARCHAR(10) NOT NULL DEFAULT 'ACTIVE',
    started_at  DATETIME(6) NOT NULL,
    ended_at    DATETIME(6) NULL,
    -- The mentor's place it takes while it is not over: there are no more pairs than places.
    place_id    BIGINT      NULL,
    live_pair   VARCHAR(41) COLLATE utf8mb4_bin
        AS (IF(state = 'ENDED', NULL, CONCAT(LEAST(mentor_id, mentee_id), ':', GREATEST(mentor_id, mentee_id)))) STORED,
    version     INT         NOT NULL DEFAULT 0,
    PRIMARY KEY (id),
    CONSTRAINT uk_mentoring_pair_public_id UNIQUE (public_id),
    CONSTRAINT uk_mentoring_pair_proposal UNIQUE (proposal_id),
    CONSTRAINT uk_mentoring_pair_place UNIQUE (place_id),
    -- The same two are one pair at a time, whoever is whose mentor.
    CONSTRAINT uk_mentoring_pair_live UNIQUE (live_pair),
    INDEX idx_mentoring_pair_mentor (mentor_id, state),
    INDEX idx_mentoring_pair_mentee (mentee_id, state),
    INDEX idx_mentoring_pair_cohort (cohort_id, state, id),
    CONSTRAINT fk_mentoring_pair_cohort FOREIGN KEY (cohort_id) REFERENCES cohort (id),
    CONSTRAINT fk_mentoring_pair_mentor FOREIGN KEY (mentor_id) REFERENCES person (id),
    CONSTRAINT fk_mentoring_pair_mentee FOREIGN KEY (mentee_id) REFERENCES person (id),
    CONSTRAINT fk_mentoring_pair_proposal FOREIGN KEY (proposal_id) REFERENCES pair_proposal (id),
    CONSTRAINT fk_mentoring_pair_place FOREIGN KEY (place_id, cohort_id, mentor_id)
        REFERENCES mentor_place (id, cohort_id, mentor_id),
    CONSTRAINT ck_mentoring_pair_two CHECK (mentor_id <> mentee_id),
    CONSTRAINT ck_mentoring_pair_state CHECK (state IN ('ACTIVE', 'PAUSED', 'ENDED')),
    CONSTRAINT ck_mentoring_pair_place CHECK ((state = 'ENDED') = (place_id IS NULL)),
    CONSTRAINT ck_mentoring_pair_ended CHECK ((state = 'ENDED') = (ended_at IS NOT NULL))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

ALTER TABLE mentoring_text
    ADD CONSTRAINT fk_mentoring_text_pair FOREIGN KEY (pair_id) REFERENCES mentoring_pair (id);

-- What one of a pair thinks how much of the talking was the mentee's, after a meeting.
CREATE TABLE talk_estimate (
    id           BIGINT      NOT NULL AUTO_INCREMENT,
    pair_id      BIGINT      NOT NULL,
    person_id    BIGINT      NOT NULL,
    -- Of a hundred.
    mentee_share INT         NOT NULL,
    estimated_at DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    INDEX idx_talk_estimate_pair (pair_id, estimated_at),
    CONSTRAINT fk_talk_estimate_pair FOREIGN KEY (pair_id) REFERENCES mentoring_pair (id),
    CONSTRAINT fk_talk_estimate_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT ck_talk_estimate_share CHECK (mentee_share BETWEEN 0 AND 100)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Nobody is brought together with somebody she has blocked, or who has blocked her.
--
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

DELIMITER $$
-- A proposal only keeps clear of what is there already: what counts is the pair.
CREATE TRIGGER pair_proposal_no_block BEFORE INSERT ON pair_proposal FOR EACH ROW
BEGIN
    DECLARE blocked INT;
    SELECT COUNT(*) INTO blocked FROM person_block
    WHERE (person_id = NEW.mentor_id AND blocked_id = NEW.mentee_id)
       OR (person_id = NEW.mentee_id AND blocked_id = NEW.mentor_id);
    IF blocked > 0 THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'pair across a block';
    END IF;
END$$
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
