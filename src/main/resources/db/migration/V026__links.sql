-- Resources that somebody has laid beside a thread. Shown are those that the thread's cohort has, now.
CREATE TABLE thread_resource (
    thread_id   BIGINT      NOT NULL,
    resource_id BIGINT      NOT NULL,
    attached_by BIGINT      NOT NULL,
    attached_at DATETIME(6) NOT NULL,
    -- The same one lies beside a thread once.
    PRIMARY KEY (thread_id, resource_id),
    INDEX idx_thread_resource_of (resource_id, thread_id),
    CONSTRAINT fk_thread_resource_thread FOREIGN KEY (thread_id) REFERENCES thread (id),
    CONSTRAINT fk_thread_resource_of FOREIGN KEY (resource_id) REFERENCES resource (id),
    CONSTRAINT fk_thread_resource_by FOREIGN KEY (attached_by) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Resources whose address stands in what others read of a post, or did when this was written: whether they still read
-- the post, and who does, is asked of the post.
CREATE TABLE post_resource (
    post_id     BIGINT NOT NULL,
    resource_id BIGINT NOT NULL,
    PRIMARY KEY (post_id, resource_id),
    INDEX idx_post_resource_of (resource_id, post_id),
    CONSTRAINT fk_post_resource_post FOREIGN KEY (post_id) REFERENCES post (id),
    CONSTRAINT fk_post_resource_of FOREIGN KEY (resource_id) REFERENCES resource (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Posts that somebody would like to see in the library, and what their authors said to that.
CREATE TABLE post_suggestion (
    id          BIGINT      NOT NULL AUTO_INCREMENT,
    post_id     BIGINT      NOT NULL,
    -- The author herself where nobody had to ask her.
    asked_by    BIGINT      NOT NULL,
    asked_at    DATETIME(6) NOT NULL,
    state       VARCHAR(10) NOT NULL DEFAULT 'ASKED',
    answered_at DATETIME(6) NULL,
    resource_id BIGINT      NULL,
    PRIMARY KEY (id),
    -- Nobody is asked twice.
    CONSTRAINT uk_post_suggestion_post UNIQUE (post_id),
    CONSTRAINT uk_post_suggestion_resource UNIQUE (resource_id),
    INDEX idx_post_suggestion_by (asked_by, state, id),
    CONSTRAINT fk_post_suggestion_post FOREIGN KEY (post_id) REFERENCES post (id),
    CONSTRAINT fk_post_suggestion_by FOREIGN KEY (asked_by) REFERENCES person (id),
    CONSTRAINT fk_post_suggestion_resource FOREIGN KEY (resource_id) REFERENCES resource (id),
    CONSTRAINT ck_post_suggestion_state CHECK (state IN ('ASKED', 'DECLINED', 'TAKEN')),
    CONSTRAINT ck_post_suggestion_answered CHECK ((state = 'ASKED') = (answered_at IS NULL)),
    CONSTRAINT ck_post_suggestion_taken CHECK ((state = 'TAKEN') = (resource_id IS NOT NULL))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Whose it is is said to nobody.
ALTER TABLE resource ADD COLUMN unnamed BOOLEAN NOT NULL DEFAULT FALSE AFTER owner_id;

-- What resources are found by: tokens, nothing that can be read. They can be made anew at any time.
CREATE TABLE resource_terms (
    resource_id BIGINT     NOT NULL,
    version_id  BIGINT     NOT NULL,
    -- Which way of making tokens.
    form        INT        NOT NULL,
    tokens      MEDIUMTEXT CHARACTER SET ascii COLLATE ascii_general_ci NOT NULL,
    PRIMARY KEY (resource_id),
    FULLTEXT INDEX ft_resource_terms (tokens),
    CONSTRAINT fk_resource_terms_of FOREIGN KEY (resource_id) REFERENCES resource (id),
    CONSTRAINT fk_resource_terms_version FOREIGN KEY (version_id, resource_id)
        REFERENCES resource_version (id, resource_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- A pair keeps resources at hand, too.
ALTER TABLE shelf_entry
    ADD COLUMN resource_id BIGINT NULL AFTER post,
    ADD COLUMN live_resource BIGINT AS (IF(removed_at IS NULL, resource_id, NULL)) STORED,
    DROP CONSTRAINT ck_shelf_entry_kind,
    DROP CONSTRAINT ck_shelf_entry_thing;

ALTER TABLE shelf_entry
    ADD CONSTRAINT uk_shelf_entry_resource UNIQUE (pair_id, live_resource),
    ADD CONSTRAINT fk_shelf_entry_resource FOREIGN KEY (resource_id) REFERENCES resource (id),
    ADD CONSTRAINT ck_shelf_entry_kind CHECK (kind IN ('THREAD', 'POST', 'LINK', 'RESOURCE')),
    ADD CONSTRAINT ck_shelf_entry_thing CHECK ((kind = 'LINK') = (link_text IS NOT NULL)
        AND (kind = 'POST') = (post IS NOT NULL) AND (kind IN ('THREAD', 'POST')) = (thread IS NOT NULL)
        AND (kind = 'RESOURCE') = (resource_id IS NOT NULL));
