-- How two people want to work together. Either proposes a version, the other accepts it or answers with another one;
-- nothing is ever overwritten.
CREATE TABLE pair_agreement (
    id          BIGINT      NOT NULL AUTO_INCREMENT,
    pair_id     BIGINT      NOT NULL,
    -- 1, 2, 3 … within the pair.
    number      INT         NOT NULL,
    -- The version that was in force when this one was written; null for the first.
    base_id     BIGINT      NULL,
    proposed_by BIGINT      NOT NULL,
    proposed_at DATETIME(6) NOT NULL,
    state       VARCHAR(12) NOT NULL DEFAULT 'PROPOSED',
    accepted_by BIGINT      NULL,
    accepted_at DATETIME(6) NULL,
    open_pair   BIGINT AS (IF(state = 'PROPOSED', pair_id, NULL)) STORED,
    force_pair  BIGINT AS (IF(state = 'IN_FORCE', pair_id, NULL)) STORED,
    PRIMARY KEY (id),
    CONSTRAINT uk_pair_agreement_number UNIQUE (pair_id, number),
    -- One open proposal, and one in force, for each pair.
    CONSTRAINT uk_pair_agreement_open UNIQUE (open_pair),
    CONSTRAINT uk_pair_agreement_force UNIQUE (force_pair),
    CONSTRAINT fk_pair_agreement_pair FOREIGN KEY (pair_id) REFERENCES mentoring_pair (id),
    CONSTRAINT fk_pair_agreement_base FOREIGN KEY (base_id) REFERENCES pair_agreement (id),
    CONSTRAINT fk_pair_agreement_by FOREIGN KEY (proposed_by) REFERENCES person (id),
    CONSTRAINT fk_pair_agreement_accepted FOREIGN KEY (accepted_by) REFERENCES person (id),
    -- REPLACED: was in force until another was. ANSWERED: another proposal took its place. WITHDRAWN: taken back.
    CONSTRAINT ck_pair_agreement_state CHECK (state IN ('PROPOSED', 'IN_FORCE', 'REPLACED', 'ANSWERED', 'WITHDRAWN')),
    -- In force is what both said yes to: who wrote it, and the other.
    CONSTRAINT ck_pair_agreement_accepted CHECK
        ((state IN ('IN_FORCE', 'REPLACED')) = (accepted_by IS NOT NULL AND accepted_at IS NOT NULL)
         AND (accepted_by IS NULL OR accepted_by <> proposed_by))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE pair_agreement_section (
    agreement_id BIGINT      NOT NULL,
    section      VARCHAR(20) NOT NULL,
    -- A section that did not change refers to the text it had before.
    text_id      BIGINT      NOT NULL,
    PRIMARY KEY (agreement_id, section),
    CONSTRAINT fk_pair_agreement_section FOREIGN KEY (agreement_id) REFERENCES pair_agreement (id),
    CONSTRAINT fk_pair_agreement_section_text FOREIGN KEY (text_id) REFERENCES mentoring_text (id),
    CONSTRAINT ck_pair_agreement_section CHECK (section IN
        ('SCOPE', 'MEETINGS', 'BENCHMARKS', 'HONESTY', 'BOUNDARIES', 'CONFIDENTIALITY'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- What somebody is writing for the next version; she alone sees it.
CREATE TABLE pair_agreement_draft (
    pair_id   BIGINT      NOT NULL,
    person_id BIGINT      NOT NULL,
    section   VARCHAR(20) NOT NULL,
    body      MEDIUMTEXT  NOT NULL,
    saved_at  DATETIME(6) NOT NULL,
    PRIMARY KEY (pair_id, person_id, section),
    CONSTRAINT fk_pair_agreement_draft_pair FOREIGN KEY (pair_id) REFERENCES mentoring_pair (id),
    CONSTRAINT fk_pair_agreement_draft_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT ck_pair_agreement_draft CHECK (section IN
        ('SCOPE', 'MEETINGS', 'BENCHMARKS', 'HONESTY', 'BOUNDARIES', 'CONFIDENTIALITY'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- A goal of the mentee's. What it says is in its revisions.
CREATE TABLE pair_goal (
    id           BIGINT      NOT NULL AUTO_INCREMENT,
    public_id    CHAR(20)    NOT NULL COLLATE utf8mb4_bin,
    pair_id      BIGINT      NOT NULL,
    -- The mentor who had the idea; null for one the mentee set herself.
    suggested_by BIGINT      NULL,
    state        VARCHAR(10) NOT NULL,
    created_at   DATETIME(6) NOT NULL,
    -- When it was reached, let go or declined.
    closed_at    DATETIME(6) NULL,
    version      INT         NOT NULL DEFAULT 0,
    PRIMARY KEY (id),
    CONSTRAINT uk_pair_goal_public_id UNIQUE (public_id),
    INDEX idx_pair_goal_pair (pair_id, state, id),
    CONSTRAINT fk_pair_goal_pair FOREIGN KEY (pair_id) REFERENCES mentoring_pair (id),
    CONSTRAINT fk_pair_goal_by FOREIGN KEY (suggested_by) REFERENCES person (id),
    -- WITHDRAWN: the mentor took her suggestion back.
    CONSTRAINT ck_pair_goal_state CHECK (state IN ('SUGGESTED', 'OPEN', 'REACHED', 'LET_GO', 'DECLINED', 'WITHDRAWN')),
    CONSTRAINT ck_pair_goal_suggested CHECK (state NOT IN ('SUGGESTED', 'DECLINED', 'WITHDRAWN') OR suggested_by IS NOT NULL),
    CONSTRAINT ck_pair_goal_closed CHECK ((state IN ('SUGGESTED', 'OPEN')) = (closed_at IS NULL))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- What a goal says, said before, or might say. A part that did not change refers to the text it had before.
CREATE TABLE pair_goal_revision (
    id            BIGINT      NOT NULL AUTO_INCREMENT,
    public_id     CHAR(20)    NOT NULL COLLATE utf8mb4_bin,
    goal_id       BIGINT      NOT NULL,
    author_id     BIGINT      NOT NULL,
    state         VARCHAR(10) NOT NULL,
    -- 1, 2, 3 … of what the mentee took on: the highest is what the goal says now.
    number        INT         NULL,
    what_text     BIGINT      NOT NULL,
    measure_text  BIGINT      NULL,
    possible_text BIGINT      NULL,
    matters_text  BIGINT      NULL,
    by_day        DATE        NULL,
    made_at       DATETIME(6) NOT NULL,
    answered_at   DATETIME(6) NULL,
    open_goal     BIGINT AS (IF(state = 'SUGGESTED', goal_id, NULL)) STORED,
    PRIMARY KEY (id),
    CONSTRAINT uk_pair_goal_revision_public_id UNIQUE (public_id),
    CONSTRAINT uk_pair_goal_revision_number UNIQUE (goal_id, number),
    -- One open suggestion for each goal.
    CONSTRAINT uk_pair_goal_revision_open UNIQUE (open_goal),
    CONSTRAINT fk_pair_goal_revision_goal FOREIGN KEY (goal_id) REFERENCES pair_goal (id),
    CONSTRAINT fk_pair_goal_revision_author FOREIGN KEY (author_id) REFERENCES person (id),
    CONSTRAINT fk_pair_goal_revision_what FOREIGN KEY (what_text) REFERENCES mentoring_text (id),
    CONSTRAINT fk_pair_goal_revision_measure FOREIGN KEY (measure_text) REFERENCES mentoring_text (id),
    CONSTRAINT fk_pair_goal_revision_possible FOREIGN KEY (possible_text) REFERENCES mentoring_text (id),
    CONSTRAINT fk_pair_goal_revision_matters FOREIGN KEY (matters_text) REFERENCES mentoring_text (id),
    -- CHANGED: the mentee took the idea on in words of her own.
    CONSTRAINT ck_pair_goal_revision_state CHECK (state IN ('SUGGESTED', 'TAKEN', 'CHANGED', 'DECLINED', 'WITHDRAWN')),
    CONSTRAINT ck_pair_goal_revision_number CHECK ((state = 'TAKEN') = (number IS NOT NULL))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- The mentor never changes what is the mentee's: what the goal says is hers, or she has taken it on.
DELIMITER $$
CREATE TRIGGER pair_goal_revision_owner BEFORE INSERT ON pair_goal_revision FOR EACH ROW
BEGIN
    DECLARE owner BIGINT;
    SELECT p.mentee_id INTO owner FROM pair_goal g JOIN mentoring_pair p ON p.id = g.pair_id WHERE g.id = NEW.goal_id;
    IF NEW.state <> 'SUGGESTED' AND NEW.author_id <> owner THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a goal is changed by its owner';
    END IF;
END$$
DELIMITER ;

-- The small steps of a goal.
CREATE TABLE pair_goal_step (
    id         BIGINT      NOT NULL AUTO_INCREMENT,
    public_id  CHAR(20)    NOT NULL COLLATE utf8mb4_bin,
    goal_id    BIGINT      NOT NULL,
    author_id  BIGINT      NOT NULL,
    text_id    BIGINT      NOT NULL,
    state      VARCHAR(10) NOT NULL,
    position   INT         NOT NULL,
    done_at    DATETIME(6) NULL,
    added_at   DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT uk_pair_goal_step_public_id UNIQUE (public_id),
    INDEX idx_pair_goal_step_goal (goal_id, position),
    CONSTRAINT fk_pair_goal_step_goal FOREIGN KEY (goal_id) REFERENCES pair_goal (id),
    CONSTRAINT fk_pair_goal_step_author FOREIGN KEY (author_id) REFERENCES person (id),
    CONSTRAINT fk_pair_goal_step_text FOREIGN KEY (text_id) REFERENCES mentoring_text (id),
    CONSTRAINT ck_pair_goal_step_state CHECK (state IN ('SUGGESTED', 'TAKEN', 'DECLINED', 'REMOVED')),
    CONSTRAINT ck_pair_goal_step_done CHECK (done_at IS NULL OR state IN ('TAKEN', 'REMOVED'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Who does what by when.
CREATE TABLE pair_commitment (
    id         BIGINT      NOT NULL AUTO_INCREMENT,
    public_id  CHAR(20)    NOT NULL COLLATE utf8mb4_bin,
    pair_id    BIGINT      NOT NULL,
    owner_id   BIGINT      NOT NULL,
    -- Who asked her; null where she promised by herself.
    asked_by   BIGINT      NULL,
    text_id    BIGINT      NOT NULL,
    by_day     DATE        NOT NULL,
    -- The day it was meant for at first.
    first_day  DATE        NOT NULL,
    state      VARCHAR(10) NOT NULL,
    created_at DATETIME(6) NOT NULL,
    closed_at  DATETIME(6) NULL,
    version    INT         NOT NULL DEFAULT 0,
    PRIMARY KEY (id),
    CONSTRAINT uk_pair_commitment_public_id UNIQUE (public_id),
    INDEX idx_pair_commitment_pair (pair_id, state, by_day),
    INDEX idx_pair_commitment_owner (owner_id, state, by_day),
    CONSTRAINT fk_pair_commitment_pair FOREIGN KEY (pair_id) REFERENCES mentoring_pair (id),
    CONSTRAINT fk_pair_commitment_owner FOREIGN KEY (owner_id) REFERENCES person (id),
    CONSTRAINT fk_pair_commitment_asked FOREIGN KEY (asked_by) REFERENCES person (id),
    CONSTRAINT fk_pair_commitment_text FOREIGN KEY (text_id) REFERENCES mentoring_text (id),
    CONSTRAINT ck_pair_commitment_state CHECK (state IN ('ASKED', 'OPEN', 'DONE', 'LET_GO', 'DECLINED', 'WITHDRAWN')),
    CONSTRAINT ck_pair_commitment_asked CHECK
        ((asked_by IS NULL OR asked_by <> owner_id)
         AND (state NOT IN ('ASKED', 'DECLINED', 'WITHDRAWN') OR asked_by IS NOT NULL)),
    CONSTRAINT ck_pair_commitment_closed CHECK ((state IN ('ASKED', 'OPEN')) = (closed_at IS NULL))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- A journal of one person in one pair. What she shares of it is a text of mentoring, a copy made at that moment.
CREATE TABLE pair_journal_entry (
    id             BIGINT      NOT NULL AUTO_INCREMENT,
    public_id      CHAR(20)    NOT NULL COLLATE utf8mb4_bin,
    pair_id        BIGINT      NOT NULL,
    author_id      BIGINT      NOT NULL,
    body           MEDIUMTEXT  NOT NULL,
    policy_version INT         NOT NULL,
    written_at     DATETIME(6) NOT NULL,
    changed_at     DATETIME(6) NOT NULL,
    -- Null while it is for her alone, again after she took it back.
    shared_text    BIGINT      NULL,
    shared_at      DATETIME(6) NULL,
    version        INT         NOT NULL DEFAULT 0,
    PRIMARY KEY (id),
    CONSTRAINT uk_pair_journal_entry_public_id UNIQUE (public_id),
    INDEX idx_pair_journal_entry_author (pair_id, author_id, written_at, id),
    INDEX idx_pair_journal_entry_shared (pair_id, shared_at, id),
    CONSTRAINT fk_pair_journal_entry_pair FOREIGN KEY (pair_id) REFERENCES mentoring_pair (id),
    CONSTRAINT fk_pair_journal_entry_author FOREIGN KEY (author_id) REFERENCES person (id),
    CONSTRAINT fk_pair_journal_entry_text FOREIGN KEY (shared_text) REFERENCES mentoring_text (id),
    CONSTRAINT ck_pair_journal_entry_shared CHECK ((shared_text IS NULL) = (shared_at IS NULL))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
