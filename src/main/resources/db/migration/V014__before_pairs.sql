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
