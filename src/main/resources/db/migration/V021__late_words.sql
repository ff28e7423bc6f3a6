-- A text that a moderator let through while nothing went between the two: its author sees it as let through, and it
-- is delivered when the pair goes on. To everybody else it waits.
ALTER TABLE mentoring_text
    ADD COLUMN let_through_at DATETIME(6) NULL,
    ADD CONSTRAINT ck_mentoring_text_let_through CHECK (let_through_at IS NULL OR state = 'HELD');

-- Whom a text is for or about that is not written in a pair, such as the mentor who is asked. They never judge it.
CREATE TABLE mentoring_text_near (
    text_id   BIGINT NOT NULL,
    person_id BIGINT NOT NULL,
    PRIMARY KEY (text_id, person_id),
    INDEX idx_mentoring_text_near_person (person_id),
    CONSTRAINT fk_mentoring_text_near_text FOREIGN KEY (text_id) REFERENCES mentoring_text (id),
    CONSTRAINT fk_mentoring_text_near_person FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
INSERT INTO mentoring_text_near (text_id, person_id)
    SELECT DISTINCT q.ask_text, q.mentor_id FROM pair_proposal q WHERE q.ask_text IS NOT NULL;
INSERT IGNORE INTO mentoring_text_near (text_id, person_id)
    SELECT t.text_id, p.mentor_id FROM (SELECT case_id, text_id FROM care_entry WHERE text_id IS NOT NULL
        UNION SELECT case_id, text_id FROM care_steps) t
    JOIN care_case c ON c.id = t.case_id JOIN mentoring_pair p ON p.id = c.pair_id
    UNION SELECT t.text_id, p.mentee_id FROM (SELECT case_id, text_id FROM care_entry WHERE text_id IS NOT NULL
        UNION SELECT case_id, text_id FROM care_steps) t
    JOIN care_case c ON c.id = t.case_id JOIN mentoring_pair p ON p.id = c.pair_id;
INSERT IGNORE INTO mentoring_text_near (text_id, person_id)
    SELECT w.text_id, p.mentor_id FROM introduction_wish w JOIN mentoring_pair p ON p.id = w.pair_id WHERE w.to_team;
