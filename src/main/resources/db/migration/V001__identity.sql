CREATE TABLE person (
    id            BIGINT       NOT NULL AUTO_INCREMENT,
    -- As typed, lower-cased: two addresses are one account only if they are the same letter by letter.
    email         VARCHAR(254) NOT NULL COLLATE utf8mb4_bin,
    display_name  VARCHAR(60)  NOT NULL,
    -- Null until she has followed her set-up link; nobody can sign in before.
    password_hash VARCHAR(255) NULL COLLATE utf8mb4_bin,
    administrator BOOLEAN      NOT NULL DEFAULT FALSE,
    language      VARCHAR(35)  NULL,
    created_at    DATETIME(6)  NOT NULL,
    version       INT          NOT NULL DEFAULT 0,
    PRIMARY KEY (id),
    CONSTRAINT uk_person_email UNIQUE (email),
    CONSTRAINT ck_person_display_name CHECK (CHAR_LENGTH(TRIM(display_name)) > 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE set_up_link (
    id         BIGINT      NOT NULL AUTO_INCREMENT,
    -- SHA-256 of the token: whoever reads the table cannot use a link.
    token_hash BINARY(32)  NOT NULL,
    -- Null: the link makes the first administrator.
    person_id  BIGINT      NULL,
    created_at DATETIME(6) NOT NULL,
    expires_at DATETIME(6) NOT NULL,
    used_at    DATETIME(6) NULL,
    PRIMARY KEY (id),
    CONSTRAINT uk_set_up_link_token UNIQUE (token_hash),
    CONSTRAINT fk_set_up_link_person FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
