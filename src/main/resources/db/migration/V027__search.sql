-- What searching looks in. These tables only find: what may be read is asked of the tables it stands in. Their columns
-- of tokens hold nothing that can be read, and can be made anew at any time; docs/decisions says how.

-- Posts of a cohort from one moment to the next slice's. Each slice has tokens of its own, so that a common word
-- is looked for in the newest few thousand posts first.
CREATE TABLE post_slice (
    id        BIGINT      NOT NULL AUTO_INCREMENT,
    cohort_id BIGINT      NOT NULL,
    since     DATETIME(6) NOT NULL,
    -- Until then posts of this time may still be in the slice before it.
    settled   BOOLEAN     NOT NULL,
    made_at   DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT uk_post_slice UNIQUE (cohort_id, since),
    CONSTRAINT fk_post_slice_cohort FOREIGN KEY (cohort_id) REFERENCES cohort (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Posts that others read, or did when this was written.
CREATE TABLE post_terms (
    post_id  BIGINT      NOT NULL,
    slice_id BIGINT      NOT NULL,
    at       DATETIME(6) NOT NULL,
    -- Which way of making tokens.
    form     INT         NOT NULL,
    tokens   MEDIUMTEXT  CHARACTER SET ascii COLLATE ascii_general_ci NOT NULL,
    PRIMARY KEY (post_id),
    INDEX idx_post_terms_slice (slice_id, at),
    FULLTEXT INDEX ft_post_terms (tokens),
    CONSTRAINT fk_post_terms_post FOREIGN KEY (post_id) REFERENCES post (id),
    CONSTRAINT fk_post_terms_slice FOREIGN KEY (slice_id) REFERENCES post_slice (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- What the two of a pair wrote to each other.
CREATE TABLE message_terms (
    text_id BIGINT      NOT NULL,
    at      DATETIME(6) NOT NULL,
    form    INT         NOT NULL,
    tokens  MEDIUMTEXT  CHARACTER SET ascii COLLATE ascii_general_ci NOT NULL,
    PRIMARY KEY (text_id),
    FULLTEXT INDEX ft_message_terms (tokens),
    CONSTRAINT fk_message_terms_text FOREIGN KEY (text_id) REFERENCES mentoring_text (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Words of people's display names, as they are compared.
CREATE TABLE person_word (
    word      VARCHAR(60) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    person_id BIGINT      NOT NULL,
    PRIMARY KEY (word, person_id),
    INDEX idx_person_word_person (person_id),
    CONSTRAINT fk_person_word_person FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- The name those words are of: where she is called otherwise meanwhile, they do not count.
CREATE TABLE person_words (
    person_id BIGINT      NOT NULL,
    name      VARCHAR(60) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    form      INT         NOT NULL,
    PRIMARY KEY (person_id),
    CONSTRAINT fk_person_words_person FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
