-- Up to when a member has marked everything in a cohort as read, whatever threads there are. One row instead of one
-- for each thread, so that it can be taken back as a whole.
CREATE TABLE cohort_read (
    person_id BIGINT      NOT NULL,
    cohort_id BIGINT      NOT NULL,
    read_to   DATETIME(6) NOT NULL,
    PRIMARY KEY (person_id, cohort_id),
    INDEX idx_cohort_read_cohort (cohort_id),
    CONSTRAINT fk_cohort_read_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT fk_cohort_read_cohort FOREIGN KEY (cohort_id) REFERENCES cohort (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Who is named in the text that others read of a post.
CREATE TABLE post_mention (
    post_id      BIGINT      NOT NULL,
    person_id    BIGINT      NOT NULL,
    -- What she was called then: by it she is found in the text again, also after she has changed her name.
    name         VARCHAR(60) NOT NULL,
    -- When others could first read it.
    mentioned_at DATETIME(6) NOT NULL,
    -- When the post was first on her screen since.
    opened_at    DATETIME(6) NULL,
    PRIMARY KEY (post_id, person_id),
    INDEX idx_post_mention_person (person_id, opened_at, mentioned_at),
    CONSTRAINT fk_post_mention_post FOREIGN KEY (post_id) REFERENCES post (id),
    CONSTRAINT fk_post_mention_person FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Which threads a person follows. One that she wanted no longer stays as MUTED: writing in it once more is no wish
-- to follow it.
CREATE TABLE thread_follow (
    person_id BIGINT      NOT NULL,
    thread_id BIGINT      NOT NULL,
    state     VARCHAR(10) NOT NULL,
    since     DATETIME(6) NOT NULL,
    PRIMARY KEY (person_id, thread_id),
    INDEX idx_thread_follow_thread (thread_id),
    CONSTRAINT fk_thread_follow_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT fk_thread_follow_thread FOREIGN KEY (thread_id) REFERENCES thread (id),
    CONSTRAINT ck_thread_follow_state CHECK (state IN ('FOLLOWING', 'MUTED'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Who has written in a thread so far follows it.
INSERT INTO thread_follow (person_id, thread_id, state, since)
SELECT author_id, thread_id, 'FOLLOWING', MIN(created_at)
FROM post
WHERE author_id IS NOT NULL
GROUP BY author_id, thread_id;

-- The newest threads of a cohort, pinned or not.
ALTER TABLE thread ADD INDEX idx_thread_latest (cohort_id, state, last_activity_at, id);
