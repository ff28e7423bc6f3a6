-- A person's own time zone, so that a time can be said as it is where she is. Nobody else is ever shown its name.
ALTER TABLE person
    ADD COLUMN time_zone VARCHAR(50) NULL COLLATE utf8mb4_bin,
    -- Whether she chose it herself: then her browser no longer does.
    ADD COLUMN time_zone_chosen BOOLEAN NOT NULL DEFAULT FALSE;

-- The two of a pair meet, or mean to.
CREATE TABLE meeting (
    id                BIGINT      NOT NULL AUTO_INCREMENT,
    public_id         CHAR(20)    NOT NULL COLLATE utf8mb4_bin,
    pair_id           BIGINT      NOT NULL,
    proposed_by       BIGINT      NOT NULL,
    state             VARCHAR(10) NOT NULL DEFAULT 'PROPOSED',
    format            VARCHAR(10) NOT NULL,
    minutes           INT         NOT NULL,
    -- Null until the one who did not propose has chosen a time.
    starts_at         DATETIME(6) NULL,
    ends_at           DATETIME(6) NULL,
    -- Where; null where nobody said.
    place_text        BIGINT      NULL,
    -- Whether the mentee chose or confirmed it: no meeting stands without.
    place_confirmed   BOOLEAN     NOT NULL DEFAULT FALSE,
    -- The mentee's account of it.
    summary_text      BIGINT      NULL,
    -- Of its calendar file: grows with each change after it was confirmed.
    calendar_sequence INT         NOT NULL DEFAULT 0,
    calendar_at       DATETIME(6) NULL,
    held_at           DATETIME(6) NULL,
    created_at        DATETIME(6) NOT NULL,
    version           INT         NOT NULL DEFAULT 0,
    PRIMARY KEY (id),
    CONSTRAINT uk_meeting_public_id UNIQUE (public_id),
    INDEX idx_meeting_pair (pair_id, state, starts_at),
    CONSTRAINT fk_meeting_pair FOREIGN KEY (pair_id) REFERENCES mentoring_pair (id),
    CONSTRAINT fk_meeting_proposed_by FOREIGN KEY (proposed_by) REFERENCES person (id),
    CONSTRAINT fk_meeting_place FOREIGN KEY (place_text) REFERENCES mentoring_text (id),
    CONSTRAINT fk_meeting_summary FOREIGN KEY (summary_text) REFERENCES mentoring_text (id),
    CONSTRAINT ck_meeting_state CHECK (state IN ('PROPOSED', 'CONFIRMED', 'HELD', 'CANCELLED', 'MISSED')),
    CONSTRAINT ck_meeting_format CHECK (format IN ('ONLINE', 'IN_PERSON', 'PHONE')),
    CONSTRAINT ck_meeting_minutes CHECK (minutes BETWEEN 15 AND 480),
    CONSTRAINT ck_meeting_time CHECK ((starts_at IS NULL) = (ends_at IS NULL) AND ends_at > starts_at),
    CONSTRAINT ck_meeting_confirmed CHECK
        (state NOT IN ('CONFIRMED', 'HELD', 'MISSED') OR (starts_at IS NOT NULL AND place_confirmed)),
    CONSTRAINT ck_meeting_held CHECK ((state = 'HELD') = (held_at IS NOT NULL))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Times among which the other chooses.
CREATE TABLE meeting_time (
    meeting_id BIGINT      NOT NULL,
    number     TINYINT     NOT NULL,
    starts_at  DATETIME(6) NOT NULL,
    PRIMARY KEY (meeting_id, number),
    CONSTRAINT uk_meeting_time UNIQUE (meeting_id, starts_at),
    CONSTRAINT fk_meeting_time_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (id),
    CONSTRAINT ck_meeting_time_number CHECK (number BETWEEN 1 AND 5)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- What the two want to talk about. The beginning and the end stand fast and are no rows.
CREATE TABLE meeting_item (
    id         BIGINT      NOT NULL AUTO_INCREMENT,
    public_id  CHAR(20)    NOT NULL COLLATE utf8mb4_bin,
    meeting_id BIGINT      NOT NULL,
    position   INT         NOT NULL,
    text_id    BIGINT      NOT NULL,
    removed_at DATETIME(6) NULL,
    PRIMARY KEY (id),
    CONSTRAINT uk_meeting_item_public_id UNIQUE (public_id),
    INDEX idx_meeting_item_meeting (meeting_id, position),
    CONSTRAINT fk_meeting_item_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (id),
    CONSTRAINT fk_meeting_item_text FOREIGN KEY (text_id) REFERENCES mentoring_text (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Who has said how the talking was shared; the estimate itself is in talk_estimate.
CREATE TABLE meeting_estimate (
    meeting_id BIGINT NOT NULL,
    person_id  BIGINT NOT NULL,
    PRIMARY KEY (meeting_id, person_id),
    CONSTRAINT fk_meeting_estimate_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (id),
    CONSTRAINT fk_meeting_estimate_person FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- What one of the two thinks afterwards: her own, unless she shares it.
CREATE TABLE meeting_reflection (
    meeting_id   BIGINT      NOT NULL,
    person_id    BIGINT      NOT NULL,
    well         MEDIUMTEXT  NOT NULL,
    improve      MEDIUMTEXT  NOT NULL,
    next_time    MEDIUMTEXT  NOT NULL,
    -- What the other reads of it; null where it is not shared.
    shared_well  BIGINT      NULL,
    shared_improve BIGINT    NULL,
    shared_next  BIGINT      NULL,
    written_at   DATETIME(6) NOT NULL,
    shared_at    DATETIME(6) NULL,
    version      INT         NOT NULL DEFAULT 0,
    PRIMARY KEY (meeting_id, person_id),
    CONSTRAINT fk_meeting_reflection_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (id),
    CONSTRAINT fk_meeting_reflection_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT fk_meeting_reflection_well FOREIGN KEY (shared_well) REFERENCES mentoring_text (id),
    CONSTRAINT fk_meeting_reflection_improve FOREIGN KEY (shared_improve) REFERENCES mentoring_text (id),
    CONSTRAINT fk_meeting_reflection_next FOREIGN KEY (shared_next) REFERENCES mentoring_text (id),
    CONSTRAINT ck_meeting_reflection_shared CHECK (shared_at IS NOT NULL
        OR (shared_well IS NULL AND shared_improve IS NULL AND shared_next IS NULL))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Somebody is to be introduced to a mentee: first the mentee says yes, then the other, and only then both have names.
CREATE TABLE introduction (
    id          BIGINT      NOT NULL AUTO_INCREMENT,
    public_id   CHAR(20)    NOT NULL COLLATE utf8mb4_bin,
    pair_id     BIGINT      NOT NULL,
    proposed_by BIGINT      NOT NULL,
    -- MEMBER: of the same cohort. OUTSIDE: somebody described in words.
    kind        VARCHAR(10) NOT NULL,
    third_id    BIGINT      NULL,
    -- Of whom outside: what the mentee reads of her.
    who_text    BIGINT      NULL,
    -- Why; the mentee and the third read it.
    word_text   BIGINT      NOT NULL,
    -- PROPOSED waits for the mentee, ASKED for the third, AGREED: both said yes, MADE: it happened.
    state       VARCHAR(10) NOT NULL DEFAULT 'PROPOSED',
    mentee_at   DATETIME(6) NULL,
    third_at    DATETIME(6) NULL,
    made_at     DATETIME(6) NULL,
    created_at  DATETIME(6) NOT NULL,
    version     INT         NOT NULL DEFAULT 0,
    PRIMARY KEY (id),
    CONSTRAINT uk_introduction_public_id UNIQUE (public_id),
    -- Nobody is asked twice for the same.
    CONSTRAINT uk_introduction_third UNIQUE (pair_id, third_id),
    INDEX idx_introduction_third (third_id, state),
    INDEX idx_introduction_pair (pair_id, state),
    CONSTRAINT fk_introduction_pair FOREIGN KEY (pair_id) REFERENCES mentoring_pair (id),
    CONSTRAINT fk_introduction_proposed_by FOREIGN KEY (proposed_by) REFERENCES person (id),
    CONSTRAINT fk_introduction_third FOREIGN KEY (third_id) REFERENCES person (id),
    CONSTRAINT fk_introduction_who FOREIGN KEY (who_text) REFERENCES mentoring_text (id),
    CONSTRAINT fk_introduction_word FOREIGN KEY (word_text) REFERENCES mentoring_text (id),
    CONSTRAINT ck_introduction_kind CHECK (kind IN ('MEMBER', 'OUTSIDE')),
    CONSTRAINT ck_introduction_who CHECK
        ((kind = 'MEMBER') = (third_id IS NOT NULL) AND (kind = 'OUTSIDE') = (who_text IS NOT NULL)),
    CONSTRAINT ck_introduction_state CHECK
        (state IN ('PROPOSED', 'ASKED', 'AGREED', 'MADE', 'NOT_NOW', 'WITHDRAWN')),
    -- Both have said yes before anything is shown of either.
    CONSTRAINT ck_introduction_asked CHECK (state <> 'ASKED' OR mentee_at IS NOT NULL),
    CONSTRAINT ck_introduction_agreed CHECK
        (state NOT IN ('AGREED', 'MADE') OR (mentee_at IS NOT NULL AND third_at IS NOT NULL)),
    CONSTRAINT ck_introduction_made CHECK ((state = 'MADE') = (made_at IS NOT NULL))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- A mentee would like to be introduced to somebody: she tells her mentor, or the coordinators.
CREATE TABLE introduction_wish (
    id          BIGINT      NOT NULL AUTO_INCREMENT,
    public_id   CHAR(20)    NOT NULL COLLATE utf8mb4_bin,
    pair_id     BIGINT      NOT NULL,
    to_team     BOOLEAN     NOT NULL,
    text_id     BIGINT      NOT NULL,
    created_at  DATETIME(6) NOT NULL,
    answered_at DATETIME(6) NULL,
    PRIMARY KEY (id),
    CONSTRAINT uk_introduction_wish_public_id UNIQUE (public_id),
    INDEX idx_introduction_wish_pair (pair_id, answered_at),
    INDEX idx_introduction_wish_team (to_team, answered_at),
    CONSTRAINT fk_introduction_wish_pair FOREIGN KEY (pair_id) REFERENCES mentoring_pair (id),
    CONSTRAINT fk_introduction_wish_text FOREIGN KEY (text_id) REFERENCES mentoring_text (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- What a pair keeps at hand: threads and posts of their cohort by their public ids, links with a title.
CREATE TABLE shelf_entry (
    id         BIGINT       NOT NULL AUTO_INCREMENT,
    public_id  CHAR(20)     NOT NULL COLLATE utf8mb4_bin,
    pair_id    BIGINT       NOT NULL,
    added_by   BIGINT       NOT NULL,
    kind       VARCHAR(10)  NOT NULL,
    -- VARCHAR: a CHAR cannot be part of a generated column.
    thread     VARCHAR(20)  NULL COLLATE utf8mb4_bin,
    post       VARCHAR(20)  NULL COLLATE utf8mb4_bin,
    -- The link with its title, as one text.
    link_text  BIGINT       NULL,
    -- A word beside it; null for none.
    word_text  BIGINT       NULL,
    added_at   DATETIME(6)  NOT NULL,
    removed_at DATETIME(6)  NULL,
    live_thing VARCHAR(41) COLLATE utf8mb4_bin
        AS (IF(removed_at IS NULL, CONCAT(thread, ':', COALESCE(post, '')), NULL)) STORED,
    PRIMARY KEY (id),
    CONSTRAINT uk_shelf_entry_public_id UNIQUE (public_id),
    -- The same thing lies on a shelf once.
    CONSTRAINT uk_shelf_entry_thing UNIQUE (pair_id, live_thing),
    INDEX idx_shelf_entry_pair (pair_id, removed_at, id),
    CONSTRAINT fk_shelf_entry_pair FOREIGN KEY (pair_id) REFERENCES mentoring_pair (id),
    CONSTRAINT fk_shelf_entry_by FOREIGN KEY (added_by) REFERENCES person (id),
    CONSTRAINT fk_shelf_entry_link FOREIGN KEY (link_text) REFERENCES mentoring_text (id),
    CONSTRAINT fk_shelf_entry_word FOREIGN KEY (word_text) REFERENCES mentoring_text (id),
    CONSTRAINT ck_shelf_entry_kind CHECK (kind IN ('THREAD', 'POST', 'LINK')),
    CONSTRAINT ck_shelf_entry_thing CHECK ((kind = 'LINK') = (link_text IS NOT NULL)
        AND (kind = 'POST') = (post IS NOT NULL) AND (kind = 'LINK') = (thread IS NULL))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- A thread for the cohort that grows out of a pair's talk.
CREATE TABLE linked_draft (
    id         BIGINT      NOT NULL AUTO_INCREMENT,
    public_id  CHAR(20)    NOT NULL COLLATE utf8mb4_bin,
    pair_id    BIGINT      NOT NULL,
    drafted_by BIGINT      NOT NULL,
    title_text BIGINT      NOT NULL,
    body_text  BIGINT      NOT NULL,
    -- TAKEN: one of the two has taken it to the cohort's page.
    state      VARCHAR(10) NOT NULL DEFAULT 'OPEN',
    taken_by   BIGINT      NULL,
    created_at DATETIME(6) NOT NULL,
    closed_at  DATETIME(6) NULL,
    PRIMARY KEY (id),
    CONSTRAINT uk_linked_draft_public_id UNIQUE (public_id),
    INDEX idx_linked_draft_pair (pair_id, state),
    CONSTRAINT fk_linked_draft_pair FOREIGN KEY (pair_id) REFERENCES mentoring_pair (id),
    CONSTRAINT fk_linked_draft_by FOREIGN KEY (drafted_by) REFERENCES person (id),
    CONSTRAINT fk_linked_draft_title FOREIGN KEY (title_text) REFERENCES mentoring_text (id),
    CONSTRAINT fk_linked_draft_body FOREIGN KEY (body_text) REFERENCES mentoring_text (id),
    CONSTRAINT fk_linked_draft_taken FOREIGN KEY (taken_by) REFERENCES person (id),
    CONSTRAINT ck_linked_draft_state CHECK (state IN ('OPEN', 'TAKEN', 'DROPPED')),
    CONSTRAINT ck_linked_draft_taken CHECK ((state = 'TAKEN') = (taken_by IS NOT NULL)),
    CONSTRAINT ck_linked_draft_closed CHECK ((state = 'OPEN') = (closed_at IS NULL))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- A passage of their conversation, word for word. It can be in the thread once both have released it.
CREATE TABLE linked_quote (
    id              BIGINT      NOT NULL AUTO_INCREMENT,
    public_id       CHAR(20)    NOT NULL COLLATE utf8mb4_bin,
    draft_id        BIGINT      NOT NULL,
    -- The message it is from.
    text_id         BIGINT      NOT NULL,
    passage         TEXT        NOT NULL,
    -- Whether its author wants her name beside it.
    named           BOOLEAN     NOT NULL DEFAULT FALSE,
    mentor_released BOOLEAN     NOT NULL DEFAULT FALSE,
    mentee_released BOOLEAN     NOT NULL DEFAULT FALSE,
    removed_at      DATETIME(6) NULL,
    PRIMARY KEY (id),
    CONSTRAINT uk_linked_quote_public_id UNIQUE (public_id),
    INDEX idx_linked_quote_draft (draft_id),
    CONSTRAINT fk_linked_quote_draft FOREIGN KEY (draft_id) REFERENCES linked_draft (id),
    CONSTRAINT fk_linked_quote_text FOREIGN KEY (text_id) REFERENCES mentoring_text (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Nobody is introduced across a block with either of the two, nor where the mentee or she said that it must not be.
DELIMITER $$
CREATE TRIGGER introduction_no_block BEFORE INSERT ON introduction FOR EACH ROW
BEGIN
    DECLARE blocked INT;
    IF NEW.third_id IS NOT NULL THEN
        SELECT COUNT(*) INTO blocked FROM mentoring_pair p JOIN person_block b
          ON (b.person_id = NEW.third_id AND b.blocked_id IN (p.mentor_id, p.mentee_id))
          OR (b.blocked_id = NEW.third_id AND b.person_id IN (p.mentor_id, p.mentee_id))
        WHERE p.id = NEW.pair_id LOCK IN SHARE MODE;
        IF blocked = 0 THEN
            SELECT COUNT(*) INTO blocked FROM mentoring_pair p JOIN mentoring_must_not n
              ON (n.person_id = NEW.third_id AND n.other_id = p.mentee_id)
              OR (n.other_id = NEW.third_id AND n.person_id = p.mentee_id)
            WHERE p.id = NEW.pair_id LOCK IN SHARE MODE;
        END IF;
        IF blocked > 0 THEN
            SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'introduction across a block';
        END IF;
    END IF;
END$$
DELIMITER ;
