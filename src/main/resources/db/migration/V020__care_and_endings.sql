-- One of a pair wants quiet for a while. The pair is paused while any of these has not ended. A contact stop is kept
-- as a pause is, so that nothing the other ever gets can tell the two apart.
CREATE TABLE pair_pause (
    id          BIGINT      NOT NULL AUTO_INCREMENT,
    pair_id     BIGINT      NOT NULL,
    person_id   BIGINT      NOT NULL,
    kind        VARCHAR(10) NOT NULL,
    -- Why, for herself, and for the team once she asks for help. Nobody has to say.
    reason      VARCHAR(20) NULL,
    -- She lets the team end it once she has told them so.
    team_may_end BOOLEAN    NOT NULL DEFAULT FALSE,
    begun_at    DATETIME(6) NOT NULL,
    ended_at    DATETIME(6) NULL,
    ended_by    BIGINT      NULL,
    open_pause  VARCHAR(41) COLLATE utf8mb4_bin
        AS (IF(ended_at IS NULL, CONCAT(pair_id, ':', person_id), NULL)) STORED,
    PRIMARY KEY (id),
    -- One at a time for each of the two.
    CONSTRAINT uk_pair_pause_open UNIQUE (open_pause),
    INDEX idx_pair_pause_pair (pair_id, ended_at),
    CONSTRAINT fk_pair_pause_pair FOREIGN KEY (pair_id) REFERENCES mentoring_pair (id),
    CONSTRAINT fk_pair_pause_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT fk_pair_pause_ended_by FOREIGN KEY (ended_by) REFERENCES person (id),
    CONSTRAINT ck_pair_pause_kind CHECK (kind IN ('PAUSE', 'STOP')),
    CONSTRAINT ck_pair_pause_reason CHECK (reason IN ('TONE', 'ASSUMPTIONS', 'INCLUSION', 'TIME', 'OTHER')),
    CONSTRAINT ck_pair_pause_ended CHECK ((ended_at IS NULL) = (ended_by IS NULL))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Something about a pair that the team looks after.
CREATE TABLE care_case (
    id           BIGINT      NOT NULL AUTO_INCREMENT,
    public_id    CHAR(20)    NOT NULL COLLATE utf8mb4_bin,
    cohort_id    BIGINT      NOT NULL,
    pair_id      BIGINT      NOT NULL,
    kind         VARCHAR(15) NOT NULL,
    raised_by    BIGINT      NOT NULL,
    state        VARCHAR(10) NOT NULL DEFAULT 'OPEN',
    owner_id     BIGINT      NULL,
    -- Somebody of the two has written, and nobody of the team has answered yet.
    waiting      BOOLEAN     NOT NULL DEFAULT TRUE,
    opened_at    DATETIME(6) NOT NULL,
    due_at       DATETIME(6) NOT NULL,
    -- Of a mediation: what the other says to it, and when they meet.
    other_answer VARCHAR(10) NULL,
    meet_at      DATETIME(6) NULL,
    follow_up_on DATE        NULL,
    outcome      VARCHAR(20) NULL,
    -- Who wants to close a case of safety; a second one has to agree.
    closing_by   BIGINT      NULL,
    closed_by    BIGINT      NULL,
    closed_at    DATETIME(6) NULL,
    -- A mediation is of both, everything else of her who asked.
    open_case    VARCHAR(60) COLLATE utf8mb4_bin AS (IF(state = 'OPEN',
        CONCAT(kind, ':', pair_id, IF(kind = 'MEDIATION', '', CONCAT(':', raised_by))), NULL)) STORED,
    version      INT         NOT NULL DEFAULT 0,
    PRIMARY KEY (id),
    CONSTRAINT uk_care_case_public_id UNIQUE (public_id),
    CONSTRAINT uk_care_case_open UNIQUE (open_case),
    INDEX idx_care_case_cohort (cohort_id, state, due_at),
    INDEX idx_care_case_pair (pair_id, state),
    INDEX idx_care_case_state (state, due_at),
    CONSTRAINT fk_care_case_cohort FOREIGN KEY (cohort_id) REFERENCES cohort (id),
    CONSTRAINT fk_care_case_pair FOREIGN KEY (pair_id) REFERENCES mentoring_pair (id),
    CONSTRAINT fk_care_case_raised FOREIGN KEY (raised_by) REFERENCES person (id),
    CONSTRAINT fk_care_case_owner FOREIGN KEY (owner_id) REFERENCES person (id),
    CONSTRAINT fk_care_case_closing FOREIGN KEY (closing_by) REFERENCES person (id),
    CONSTRAINT fk_care_case_closed FOREIGN KEY (closed_by) REFERENCES person (id),
    CONSTRAINT ck_care_case_kind CHECK (kind IN ('GUIDANCE', 'MEDIATION', 'CONTACT_STOP', 'SAFETY')),
    CONSTRAINT ck_care_case_state CHECK (state IN ('OPEN', 'CLOSED')),
    CONSTRAINT ck_care_case_answer CHECK (other_answer IN ('ACCEPTED', 'DECLINED')),
    CONSTRAINT ck_care_case_mediation CHECK (kind = 'MEDIATION' OR (other_answer IS NULL AND meet_at IS NULL)),
    CONSTRAINT ck_care_case_outcome CHECK
        (outcome IN ('SETTLED', 'STEPS_AGREED', 'PAIR_ENDS', 'PASSED_ON', 'SAFE_NOW', 'TAKEN_BACK', 'NO_ANSWER')),
    CONSTRAINT ck_care_case_closed CHECK ((state = 'CLOSED') = (closed_at IS NOT NULL)
        AND (state = 'CLOSED') = (closed_by IS NOT NULL) AND (state = 'OPEN' OR outcome IS NOT NULL)),
    -- Two different people close a case of safety, where two are named.
    CONSTRAINT ck_care_case_two CHECK (closing_by IS NULL OR closed_by IS NULL OR closing_by <> closed_by)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- What is said in a case.
CREATE TABLE care_entry (
    id         BIGINT      NOT NULL AUTO_INCREMENT,
    case_id    BIGINT      NOT NULL,
    author_id  BIGINT      NOT NULL,
    -- ASKED: of one of the two, for the team alone. NOTE: of the team, for the team alone. TEAM: of the team, for one
    -- or both of the two.
    kind       VARCHAR(10) NOT NULL,
    -- Whom the team wrote to; null for both, and for what is not of the team's.
    to_id      BIGINT      NULL,
    -- Sanitized HTML that only the team reads; what the two read is in mentoring_text.
    body       MEDIUMTEXT  NULL,
    text_id    BIGINT      NULL,
    written_at DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    INDEX idx_care_entry_case (case_id, id),
    CONSTRAINT fk_care_entry_case FOREIGN KEY (case_id) REFERENCES care_case (id),
    CONSTRAINT fk_care_entry_author FOREIGN KEY (author_id) REFERENCES person (id),
    CONSTRAINT fk_care_entry_to FOREIGN KEY (to_id) REFERENCES person (id),
    CONSTRAINT fk_care_entry_text FOREIGN KEY (text_id) REFERENCES mentoring_text (id),
    CONSTRAINT ck_care_entry_kind CHECK (kind IN ('ASKED', 'NOTE', 'TEAM')),
    CONSTRAINT ck_care_entry_body CHECK
        ((kind = 'TEAM') = (text_id IS NOT NULL) AND (kind = 'TEAM') = (body IS NULL)),
    CONSTRAINT ck_care_entry_to CHECK (kind = 'TEAM' OR to_id IS NULL)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Up to where each of the two has read what the team wrote.
CREATE TABLE care_read (
    case_id   BIGINT NOT NULL,
    person_id BIGINT NOT NULL,
    entry_id  BIGINT NOT NULL,
    PRIMARY KEY (case_id, person_id),
    CONSTRAINT fk_care_read_case FOREIGN KEY (case_id) REFERENCES care_case (id),
    CONSTRAINT fk_care_read_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT fk_care_read_entry FOREIGN KEY (entry_id) REFERENCES care_entry (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- How each of the two sees it. Neither reads the other's before she has written her own.
CREATE TABLE care_statement (
    case_id    BIGINT      NOT NULL,
    person_id  BIGINT      NOT NULL,
    text_id    BIGINT      NOT NULL,
    written_at DATETIME(6) NOT NULL,
    PRIMARY KEY (case_id, person_id),
    CONSTRAINT fk_care_statement_case FOREIGN KEY (case_id) REFERENCES care_case (id),
    CONSTRAINT fk_care_statement_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT fk_care_statement_text FOREIGN KEY (text_id) REFERENCES mentoring_text (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- What the team proposes that the two do. It counts once both have agreed.
CREATE TABLE care_steps (
    id               BIGINT      NOT NULL AUTO_INCREMENT,
    case_id          BIGINT      NOT NULL,
    text_id          BIGINT      NOT NULL,
    proposed_by      BIGINT      NOT NULL,
    proposed_at      DATETIME(6) NOT NULL,
    mentor_agreed_at DATETIME(6) NULL,
    mentee_agreed_at DATETIME(6) NULL,
    replaced_at      DATETIME(6) NULL,
    current_case     BIGINT AS (IF(replaced_at IS NULL, case_id, NULL)) STORED,
    PRIMARY KEY (id),
    CONSTRAINT uk_care_steps_current UNIQUE (current_case),
    INDEX idx_care_steps_case (case_id, id),
    CONSTRAINT fk_care_steps_case FOREIGN KEY (case_id) REFERENCES care_case (id),
    CONSTRAINT fk_care_steps_text FOREIGN KEY (text_id) REFERENCES mentoring_text (id),
    CONSTRAINT fk_care_steps_by FOREIGN KEY (proposed_by) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Who did what in a case, and when: codes, no words. It only grows.
CREATE TABLE care_log (
    id        BIGINT      NOT NULL AUTO_INCREMENT,
    case_id   BIGINT      NOT NULL,
    person_id BIGINT      NOT NULL,
    act       VARCHAR(20) NOT NULL,
    done_at   DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    INDEX idx_care_log_case (case_id, id),
    CONSTRAINT fk_care_log_case FOREIGN KEY (case_id) REFERENCES care_case (id),
    CONSTRAINT fk_care_log_person FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- How a pair comes to its end, or came to it. A pair whose mentor or mentee said "not yet" has declined_at.
CREATE TABLE pair_ending (
    pair_id             BIGINT      NOT NULL,
    branch              VARCHAR(10) NOT NULL,
    begun_by            BIGINT      NOT NULL,
    begun_at            DATETIME(6) NOT NULL,
    agreed_at           DATETIME(6) NULL,
    declined_at         DATETIME(6) NULL,
    -- The closing session, or why there was none.
    session_on          DATE        NULL,
    no_session_reason   VARCHAR(20) NULL,
    -- Of a one-sided end, for the team alone.
    reason_code         VARCHAR(20) NULL,
    -- She does not want to be brought together with her again: it is never proposed.
    for_cause           BOOLEAN     NOT NULL DEFAULT FALSE,
    mentor_confirmed_at DATETIME(6) NULL,
    mentee_confirmed_at DATETIME(6) NULL,
    -- What the mentee says to somebody new.
    rematch             VARCHAR(3)  NULL,
    ended_at            DATETIME(6) NULL,
    version             INT         NOT NULL DEFAULT 0,
    PRIMARY KEY (pair_id),
    CONSTRAINT fk_pair_ending_pair FOREIGN KEY (pair_id) REFERENCES mentoring_pair (id),
    CONSTRAINT fk_pair_ending_begun_by FOREIGN KEY (begun_by) REFERENCES person (id),
    CONSTRAINT ck_pair_ending_branch CHECK (branch IN ('PLANNED', 'EARLY', 'ONE_SIDED')),
    CONSTRAINT ck_pair_ending_no_session CHECK
        (no_session_reason IN ('NO_TIME', 'MOVED', 'NOT_WANTED', 'ILL', 'OTHER')),
    CONSTRAINT ck_pair_ending_session CHECK (session_on IS NULL OR no_session_reason IS NULL),
    CONSTRAINT ck_pair_ending_reason CHECK
        (reason_code IN ('TIME', 'MOVED', 'NOT_A_FIT', 'UNCOMFORTABLE', 'UNSAFE', 'NO_ANSWER', 'OTHER')),
    CONSTRAINT ck_pair_ending_rematch CHECK (rematch IN ('YES', 'NO')),
    -- An agreed end needs a closing session or a reason, and both (EEPM 6).
    CONSTRAINT ck_pair_ending_agreed CHECK (ended_at IS NULL OR branch = 'ONE_SIDED' OR (agreed_at IS NOT NULL
        AND (session_on IS NOT NULL OR no_session_reason IS NOT NULL)
        AND mentor_confirmed_at IS NOT NULL AND mentee_confirmed_at IS NOT NULL)),
    CONSTRAINT ck_pair_ending_open CHECK (agreed_at IS NULL OR declined_at IS NULL)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- What each says at the closing session. Neither reads the other's before she has written her own.
CREATE TABLE closing_reflection (
    pair_id     BIGINT      NOT NULL,
    person_id   BIGINT      NOT NULL,
    helped_text BIGINT      NULL,
    change_text BIGINT      NULL,
    -- Her own plan for what comes next, sanitized HTML; nobody else reads it.
    next_steps  MEDIUMTEXT  NULL,
    written_at  DATETIME(6) NOT NULL,
    version     INT         NOT NULL DEFAULT 0,
    PRIMARY KEY (pair_id, person_id),
    CONSTRAINT fk_closing_reflection_pair FOREIGN KEY (pair_id) REFERENCES mentoring_pair (id),
    CONSTRAINT fk_closing_reflection_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT fk_closing_reflection_helped FOREIGN KEY (helped_text) REFERENCES mentoring_text (id),
    CONSTRAINT fk_closing_reflection_change FOREIGN KEY (change_text) REFERENCES mentoring_text (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- What each answers when it is over. The other never reads it; the team counts it, and reads the words only of her who
-- asks for help.
CREATE TABLE exit_answer (
    pair_id     BIGINT      NOT NULL,
    person_id   BIGINT      NOT NULL,
    goals       VARCHAR(10) NOT NULL,
    as_equals   VARCHAR(10) NOT NULL,
    again       VARCHAR(10) NOT NULL,
    words       MEDIUMTEXT  NULL,
    wants_help  BOOLEAN     NOT NULL DEFAULT FALSE,
    answered_at DATETIME(6) NOT NULL,
    PRIMARY KEY (pair_id, person_id),
    CONSTRAINT fk_exit_answer_pair FOREIGN KEY (pair_id) REFERENCES mentoring_pair (id),
    CONSTRAINT fk_exit_answer_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT ck_exit_answer_goals CHECK (goals IN ('YES', 'PARTLY', 'NO', 'UNSURE')),
    CONSTRAINT ck_exit_answer_equals CHECK (as_equals IN ('YES', 'PARTLY', 'NO', 'UNSURE')),
    CONSTRAINT ck_exit_answer_again CHECK (again IN ('YES', 'PARTLY', 'NO', 'UNSURE'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Whether each wants to stay in touch. Only two times yes is ever shown.
CREATE TABLE contact_after (
    pair_id     BIGINT      NOT NULL,
    person_id   BIGINT      NOT NULL,
    wants       BOOLEAN     NOT NULL,
    answered_at DATETIME(6) NOT NULL,
    PRIMARY KEY (pair_id, person_id),
    CONSTRAINT fk_contact_after_pair FOREIGN KEY (pair_id) REFERENCES mentoring_pair (id),
    CONSTRAINT fk_contact_after_person FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Thanks at the end, in the record of her who was thanked.
CREATE TABLE thank_note (
    id         BIGINT      NOT NULL AUTO_INCREMENT,
    pair_id    BIGINT      NOT NULL,
    from_id    BIGINT      NOT NULL,
    to_id      BIGINT      NOT NULL,
    text_id    BIGINT      NOT NULL,
    written_at DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT uk_thank_note UNIQUE (pair_id, from_id),
    INDEX idx_thank_note_to (to_id, id),
    CONSTRAINT fk_thank_note_pair FOREIGN KEY (pair_id) REFERENCES mentoring_pair (id),
    CONSTRAINT fk_thank_note_from FOREIGN KEY (from_id) REFERENCES person (id),
    CONSTRAINT fk_thank_note_to FOREIGN KEY (to_id) REFERENCES person (id),
    CONSTRAINT fk_thank_note_text FOREIGN KEY (text_id) REFERENCES mentoring_text (id),
    CONSTRAINT ck_thank_note_two CHECK (from_id <> to_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Who walked with whom; for their own pages alone.
CREATE TABLE mentoring_lineage (
    pair_id   BIGINT      NOT NULL,
    person_id BIGINT      NOT NULL,
    mentor_id BIGINT      NOT NULL,
    ended_at  DATETIME(6) NOT NULL,
    PRIMARY KEY (pair_id),
    INDEX idx_mentoring_lineage_person (person_id, ended_at),
    INDEX idx_mentoring_lineage_mentor (mentor_id, ended_at),
    CONSTRAINT fk_mentoring_lineage_pair FOREIGN KEY (pair_id) REFERENCES mentoring_pair (id),
    CONSTRAINT fk_mentoring_lineage_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT fk_mentoring_lineage_mentor FOREIGN KEY (mentor_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- What somebody who was mentored says to walking along with others herself.
CREATE TABLE pay_forward (
    person_id    BIGINT      NOT NULL,
    answer       VARCHAR(10) NOT NULL,
    ask_again_at DATETIME(6) NULL,
    PRIMARY KEY (person_id),
    CONSTRAINT fk_pay_forward_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT ck_pay_forward_answer CHECK (answer IN ('YES', 'NOT_NOW', 'NO')),
    CONSTRAINT ck_pay_forward_again CHECK ((answer = 'NOT_NOW') = (ask_again_at IS NOT NULL))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

DELIMITER $$
CREATE TRIGGER care_log_stays BEFORE UPDATE ON care_log FOR EACH ROW
BEGIN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the log of a case only grows';
END$$
CREATE TRIGGER care_log_is_kept BEFORE DELETE ON care_log FOR EACH ROW
BEGIN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the log of a case only grows';
END$$
DELIMITER ;
