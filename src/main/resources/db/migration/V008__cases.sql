-- What waits for somebody who looks after a cohort: a held text, a report, an appeal, somebody who may need help.
CREATE TABLE moderation_case (
    id            BIGINT       NOT NULL AUTO_INCREMENT,
    public_id     CHAR(20)     NOT NULL COLLATE utf8mb4_bin,
    -- Follows its thread when that moves.
    cohort_id     BIGINT       NOT NULL,
    kind          VARCHAR(10)  NOT NULL,
    severity      VARCHAR(10)  NOT NULL,
    severity_rank TINYINT AS (CASE severity WHEN 'DANGER' THEN 1 WHEN 'HARM' THEN 2 WHEN 'CONDUCT' THEN 3 ELSE 4 END)
        STORED,
    -- What it is about, in the words of the module it belongs to: a post, a thread, a person, a decision.
    subject_kind  VARCHAR(20)  NOT NULL COLLATE utf8mb4_bin,
    subject_id    VARCHAR(40)  NOT NULL COLLATE utf8mb4_bin,
    post_id       BIGINT       NULL,
    -- The text as it is judged: of a held post the newest one, of a reported one what was reported first.
    revision_id   BIGINT       NULL,
    concerned_id  BIGINT       NULL,
    lang          VARCHAR(35)  NULL,
    opened_at     DATETIME(6)  NOT NULL,
    due_at        DATETIME(6)  NOT NULL,
    state         VARCHAR(10)  NOT NULL DEFAULT 'OPEN',
    closed_at     DATETIME(6)  NULL,
    -- How often it was opened: a decision closes one round, taking it back begins the next.
    round         INT          NOT NULL DEFAULT 1,
    claimed_by    BIGINT       NULL,
    claimed_at    DATETIME(6)  NULL,
    -- Who may decide: 1 moderators, 2 coordinators too, 3 administrators too.
    reach         TINYINT      NOT NULL DEFAULT 1,
    report_count  INT          NOT NULL DEFAULT 0,
    -- Counts what a decision rests on: a newer text, another report. Who has not seen it is told.
    version       INT          NOT NULL DEFAULT 0,
    open_subject  VARCHAR(61) COLLATE utf8mb4_bin AS (IF(state = 'OPEN', CONCAT(subject_kind, ':', subject_id), NULL))
        STORED,
    PRIMARY KEY (id),
    CONSTRAINT uk_moderation_case_public_id UNIQUE (public_id),
    -- One open case for one thing: another report adds to it.
    CONSTRAINT uk_moderation_case_open UNIQUE (open_subject),
    INDEX idx_moderation_case_queue (cohort_id, state, severity_rank, opened_at, id),
    INDEX idx_moderation_case_reach (state, reach, severity_rank, due_at),
    INDEX idx_moderation_case_subject (subject_kind, subject_id, id),
    INDEX idx_moderation_case_post (post_id, state),
    INDEX idx_moderation_case_concerned (concerned_id, id),
    CONSTRAINT fk_moderation_case_cohort FOREIGN KEY (cohort_id) REFERENCES cohort (id),
    CONSTRAINT fk_moderation_case_post FOREIGN KEY (post_id) REFERENCES post (id),
    CONSTRAINT fk_moderation_case_revision FOREIGN KEY (revision_id) REFERENCES post_revision (id),
    CONSTRAINT fk_moderation_case_concerned FOREIGN KEY (concerned_id) REFERENCES person (id),
    CONSTRAINT fk_moderation_case_claimed FOREIGN KEY (claimed_by) REFERENCES person (id),
    CONSTRAINT ck_moderation_case_kind CHECK (kind IN ('HELD', 'REPORT', 'APPEAL', 'HELP')),
    CONSTRAINT ck_moderation_case_severity CHECK (severity IN ('DANGER', 'HARM', 'CONDUCT', 'SPAM')),
    CONSTRAINT ck_moderation_case_state CHECK (state IN ('OPEN', 'DECIDED', 'WITHDRAWN')),
    CONSTRAINT ck_moderation_case_closed CHECK ((state = 'OPEN') = (closed_at IS NULL)),
    CONSTRAINT ck_moderation_case_claim CHECK ((claimed_by IS NULL) = (claimed_at IS NULL)),
    CONSTRAINT ck_moderation_case_reach CHECK (reach BETWEEN 1 AND 3)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Who is part of a case: none of them sees it in the queue, claims it or decides it.
CREATE TABLE moderation_party (
    case_id   BIGINT      NOT NULL,
    person_id BIGINT      NOT NULL,
    role      VARCHAR(10) NOT NULL,
    PRIMARY KEY (case_id, person_id, role),
    INDEX idx_moderation_party_person (person_id, case_id),
    CONSTRAINT fk_moderation_party_case FOREIGN KEY (case_id) REFERENCES moderation_case (id),
    CONSTRAINT fk_moderation_party_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT ck_moderation_party_role CHECK (role IN ('CONCERNED', 'COMPLAINED', 'DECIDED'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE moderation_report (
    id            BIGINT        NOT NULL AUTO_INCREMENT,
    public_id     CHAR(20)      NOT NULL COLLATE utf8mb4_bin,
    case_id       BIGINT        NOT NULL,
    reporter_id   BIGINT        NOT NULL,
    reason        VARCHAR(20)   NOT NULL,
    words         VARCHAR(2000) NOT NULL DEFAULT '',
    -- The thing as it was when she reported it.
    title         VARCHAR(200)  NOT NULL,
    body          MEDIUMTEXT    NULL,
    lang          VARCHAR(35)   NULL,
    reported_at   DATETIME(6)   NOT NULL,
    taken_back_at DATETIME(6)   NULL,
    PRIMARY KEY (id),
    CONSTRAINT uk_moderation_report_public_id UNIQUE (public_id),
    -- Reporting once more changes her report.
    CONSTRAINT uk_moderation_report_once UNIQUE (case_id, reporter_id),
    INDEX idx_moderation_report_reporter (reporter_id, reported_at),
    CONSTRAINT fk_moderation_report_case FOREIGN KEY (case_id) REFERENCES moderation_case (id),
    CONSTRAINT fk_moderation_report_reporter FOREIGN KEY (reporter_id) REFERENCES person (id),
    CONSTRAINT ck_moderation_report_reason CHECK (reason IN
        ('SPAM', 'UNKIND', 'HARASSMENT', 'SCAM', 'PRIVATE_DATA', 'DANGER', 'OTHER'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- What was decided. Rows are added and never changed; a decision is taken back by another one.
CREATE TABLE moderation_decision (
    id           BIGINT        NOT NULL AUTO_INCREMENT,
    public_id    CHAR(20)      NOT NULL COLLATE utf8mb4_bin,
    -- Null for the whole of many at once, and for what was decided before there were cases.
    case_id      BIGINT        NULL,
    -- The round of the case that it closed; null where it closed none.
    round        INT           NULL,
    cohort_id    BIGINT        NOT NULL,
    decided_by   BIGINT        NOT NULL,
    as_role      VARCHAR(13)   NOT NULL,
    act          VARCHAR(12)   NOT NULL,
    reason       VARCHAR(40)   NOT NULL,
    -- For the person concerned to read.
    word         VARCHAR(2000) NULL,
    content_note VARCHAR(20)   NULL,
    measure      VARCHAR(12)   NULL,
    measure_days INT           NULL,
    concerned_id BIGINT        NULL,
    post_id      BIGINT        NULL,
    revision_id  BIGINT        NULL,
    -- What was before and is after it, as ids and states, so that it can be taken back exactly.
    changed      TEXT          NULL,
    undoes_id    BIGINT        NULL,
    parent_id    BIGINT        NULL,
    decided_at   DATETIME(6)   NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT uk_moderation_decision_public_id UNIQUE (public_id),
    -- Each round of a case is decided once, and each decision taken back once.
    CONSTRAINT uk_moderation_decision_round UNIQUE (case_id, round),
    CONSTRAINT uk_moderation_decision_undoes UNIQUE (undoes_id),
    INDEX idx_moderation_decision_concerned (concerned_id, id),
    INDEX idx_moderation_decision_cohort (cohort_id, id),
    INDEX idx_moderation_decision_by (decided_by, decided_at),
    INDEX idx_moderation_decision_parent (parent_id, id),
    INDEX idx_moderation_decision_revision (revision_id, id),
    CONSTRAINT fk_moderation_decision_case FOREIGN KEY (case_id) REFERENCES moderation_case (id),
    CONSTRAINT fk_moderation_decision_cohort FOREIGN KEY (cohort_id) REFERENCES cohort (id),
    CONSTRAINT fk_moderation_decision_by FOREIGN KEY (decided_by) REFERENCES person (id),
    CONSTRAINT fk_moderation_decision_concerned FOREIGN KEY (concerned_id) REFERENCES person (id),
    CONSTRAINT fk_moderation_decision_post FOREIGN KEY (post_id) REFERENCES post (id),
    CONSTRAINT fk_moderation_decision_revision FOREIGN KEY (revision_id) REFERENCES post_revision (id),
    CONSTRAINT fk_moderation_decision_undoes FOREIGN KEY (undoes_id) REFERENCES moderation_decision (id),
    CONSTRAINT fk_moderation_decision_parent FOREIGN KEY (parent_id) REFERENCES moderation_decision (id),
    CONSTRAINT ck_moderation_decision_role CHECK (as_role IN ('MODERATOR', 'COORDINATOR', 'ADMINISTRATOR')),
    CONSTRAINT ck_moderation_decision_act CHECK (act IN
        ('PUBLISH', 'REMOVE', 'GIVE_BACK', 'HOLD', 'NOTHING', 'UPHOLD', 'GRANT', 'UNDO', 'MANY')),
    CONSTRAINT ck_moderation_decision_measure CHECK (measure IN
        ('WARN', 'LIMIT', 'NO_POSTING', 'NO_MENTORING', 'EXPEL')),
    CONSTRAINT ck_moderation_decision_undo CHECK ((act = 'UNDO') = (undoes_id IS NOT NULL))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE moderation_appeal (
    id          BIGINT        NOT NULL AUTO_INCREMENT,
    decision_id BIGINT        NOT NULL,
    case_id     BIGINT        NOT NULL,
    words       VARCHAR(2000) NOT NULL,
    appealed_at DATETIME(6)   NOT NULL,
    PRIMARY KEY (id),
    -- Once for each decision.
    CONSTRAINT uk_moderation_appeal_decision UNIQUE (decision_id),
    CONSTRAINT uk_moderation_appeal_case UNIQUE (case_id),
    CONSTRAINT fk_moderation_appeal_decision FOREIGN KEY (decision_id) REFERENCES moderation_decision (id),
    CONSTRAINT fk_moderation_appeal_case FOREIGN KEY (case_id) REFERENCES moderation_case (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- What those who look after a cohort write to each other about a case.
CREATE TABLE moderation_note (
    id         BIGINT        NOT NULL AUTO_INCREMENT,
    case_id    BIGINT        NOT NULL,
    author_id  BIGINT        NOT NULL,
    body       VARCHAR(2000) NOT NULL,
    written_at DATETIME(6)   NOT NULL,
    PRIMARY KEY (id),
    INDEX idx_moderation_note_case (case_id, id),
    CONSTRAINT fk_moderation_note_case FOREIGN KEY (case_id) REFERENCES moderation_case (id),
    CONSTRAINT fk_moderation_note_author FOREIGN KEY (author_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Up to which decision a person has read what concerns her.
CREATE TABLE moderation_read (
    person_id   BIGINT NOT NULL,
    decision_id BIGINT NOT NULL,
    PRIMARY KEY (person_id),
    CONSTRAINT fk_moderation_read_person FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Who did what on the desk. Each row's hash covers the row and the hash before it; numbers have no gap.
CREATE TABLE audit_entry (
    number       BIGINT      NOT NULL,
    at           DATETIME(6) NOT NULL,
    -- Null where it happened by itself.
    actor_id     BIGINT      NULL,
    actor_role   VARCHAR(13) NOT NULL,
    act          VARCHAR(30) NOT NULL,
    cohort_id    BIGINT      NULL,
    case_id      BIGINT      NULL,
    subject_kind VARCHAR(20) NULL,
    subject_id   VARCHAR(40) NULL COLLATE utf8mb4_bin,
    concerned_id BIGINT      NULL,
    reason       VARCHAR(40) NULL,
    -- Ids, states and codes; never what somebody wrote.
    before_state TEXT        NULL,
    after_state  TEXT        NULL,
    parent       BIGINT      NULL,
    hash         BINARY(32)  NOT NULL,
    PRIMARY KEY (number),
    INDEX idx_audit_entry_case (case_id, number),
    INDEX idx_audit_entry_cohort (cohort_id, number),
    CONSTRAINT ck_audit_entry_role CHECK (actor_role IN
        ('MEMBER', 'MODERATOR', 'COORDINATOR', 'ADMINISTRATOR', 'SYSTEM'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- The end of the chain; who adds to it holds this row.
CREATE TABLE audit_chain (
    id     TINYINT    NOT NULL,
    number BIGINT     NOT NULL,
    hash   BINARY(32) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT ck_audit_chain_one CHECK (id = 1)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
INSERT INTO audit_chain (id, number, hash) VALUES (1, 0, UNHEX(REPEAT('00', 32)));

CREATE TRIGGER audit_entry_no_update BEFORE UPDATE ON audit_entry FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'audit_entry is append-only';
CREATE TRIGGER audit_entry_no_delete BEFORE DELETE ON audit_entry FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'audit_entry is append-only';
CREATE TRIGGER moderation_decision_no_update BEFORE UPDATE ON moderation_decision FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'moderation_decision is append-only';
CREATE TRIGGER moderation_decision_no_delete BEFORE DELETE ON moderation_decision FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'moderation_decision is append-only';

-- What waits already: what is held, and then who may be in danger in a text that others read.
INSERT INTO moderation_case (public_id, cohort_id, kind, severity, subject_kind, subject_id, post_id, revision_id,
                             concerned_id, lang, opened_at, due_at)
SELECT LOWER(HEX(RANDOM_BYTES(10))), t.cohort_id, 'HELD', IF(a.id IS NULL, 'SPAM', 'DANGER'), 'post', p.public_id,
       p.id, r.id, p.author_id, r.lang, r.written_at, r.written_at + INTERVAL IF(a.id IS NULL, 48, 1) HOUR
FROM post_revision r
JOIN post p ON p.latest_revision_id = r.id AND p.state IN ('HELD', 'PUBLISHED')
JOIN thread t ON t.id = p.thread_id
LEFT JOIN attention a ON a.post_id = p.id AND a.seen_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM attention n WHERE n.post_id = a.post_id AND n.id > a.id)
WHERE r.state = 'HELD';

INSERT IGNORE INTO moderation_case (public_id, cohort_id, kind, severity, subject_kind, subject_id, post_id,
                                    revision_id, concerned_id, lang, opened_at, due_at)
SELECT LOWER(HEX(RANDOM_BYTES(10))), t.cohort_id, 'HELP', 'DANGER', 'post', p.public_id, p.id, r.id,
       p.author_id, r.lang, a.raised_at, a.raised_at + INTERVAL 1 HOUR
FROM attention a
JOIN post p ON p.id = a.post_id
JOIN thread t ON t.id = p.thread_id
JOIN post_revision r ON r.id = a.revision_id
WHERE a.seen_at IS NULL AND NOT EXISTS (SELECT 1 FROM attention n WHERE n.post_id = a.post_id AND n.id > a.id);

INSERT INTO moderation_party (case_id, person_id, role)
SELECT id, concerned_id, 'CONCERNED' FROM moderation_case WHERE concerned_id IS NOT NULL;

INSERT INTO moderation_decision (public_id, cohort_id, decided_by, as_role, act, reason, concerned_id, post_id,
                                 revision_id, decided_at)
-- RANDOM_BYTES is null below an ORDER BY that needs a temporary table.
SELECT LEFT(SHA2(CONCAT(UUID(), RAND()), 256), 20), l.cohort_id, l.decided_by, 'MODERATOR', l.decision, l.reason, p.author_id, p.id,
       l.revision_id, l.decided_at
FROM moderation_log l
JOIN post_revision r ON r.id = l.revision_id
JOIN post p ON p.id = r.post_id
ORDER BY l.id;

DROP TABLE moderation_log;
DROP TABLE attention;
