-- What is in stored files: one copy for the same content, whoever brought it.
CREATE TABLE file_content (
    id         BIGINT      NOT NULL AUTO_INCREMENT,
    -- SHA-256 of the bytes.
    hash       BINARY(32)  NOT NULL,
    bytes      BIGINT      NOT NULL,
    created_at DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT uk_file_content_hash UNIQUE (hash),
    CONSTRAINT ck_file_content_bytes CHECK (bytes > 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- In pieces of 256 KiB, so that neither a packet nor a reader ever has to take the whole.
CREATE TABLE file_chunk (
    content_id BIGINT     NOT NULL,
    position   INT        NOT NULL,
    bytes      MEDIUMBLOB NOT NULL,
    PRIMARY KEY (content_id, position),
    CONSTRAINT fk_file_chunk_content FOREIGN KEY (content_id) REFERENCES file_content (id),
    CONSTRAINT ck_file_chunk_bytes CHECK (OCTET_LENGTH(bytes) BETWEEN 1 AND 262144)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE stored_file (
    id          BIGINT       NOT NULL AUTO_INCREMENT,
    public_id   CHAR(20)     NOT NULL COLLATE utf8mb4_bin,
    cohort_id   BIGINT       NOT NULL,
    uploader_id BIGINT       NOT NULL,
    name        VARCHAR(120) NOT NULL,
    kind        VARCHAR(10)  NOT NULL,
    content_id  BIGINT       NOT NULL,
    preview_id  BIGINT       NULL,
    -- Of the content and the preview together: what the file takes of its cohort's space.
    taken       BIGINT       NOT NULL,
    width       INT          NULL,
    height      INT          NULL,
    created_at  DATETIME(6)  NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT uk_stored_file_public_id UNIQUE (public_id),
    INDEX idx_stored_file_cohort (cohort_id, taken),
    CONSTRAINT fk_stored_file_cohort FOREIGN KEY (cohort_id) REFERENCES cohort (id),
    CONSTRAINT fk_stored_file_uploader FOREIGN KEY (uploader_id) REFERENCES person (id),
    CONSTRAINT fk_stored_file_content FOREIGN KEY (content_id) REFERENCES file_content (id),
    CONSTRAINT fk_stored_file_preview FOREIGN KEY (preview_id) REFERENCES file_content (id),
    CONSTRAINT ck_stored_file_kind CHECK (kind IN ('PDF', 'DOCX', 'XLSX', 'PPTX', 'ODT', 'ODS', 'ODP', 'JPEG', 'PNG',
        'TEXT', 'MP3', 'OGG', 'M4A', 'WAV')),
    -- Pictures, and nothing else, have a size in pixels and a preview.
    CONSTRAINT ck_stored_file_picture CHECK
        ((kind IN ('JPEG', 'PNG')) = (width IS NOT NULL AND height IS NOT NULL AND preview_id IS NOT NULL)
         AND (width IS NULL) = (height IS NULL) AND (width IS NULL) = (preview_id IS NULL)),
    CONSTRAINT ck_stored_file_taken CHECK (taken > 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- One row a cohort, locked by whoever adds a file to it: two together cannot take more than there is.
CREATE TABLE cohort_file_space (
    cohort_id BIGINT NOT NULL,
    PRIMARY KEY (cohort_id),
    CONSTRAINT fk_cohort_file_space_cohort FOREIGN KEY (cohort_id) REFERENCES cohort (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
