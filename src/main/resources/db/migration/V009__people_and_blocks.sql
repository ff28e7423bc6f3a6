-- What a person's page is called in its address. Those who are here already get one, too: letters and digits of
-- hexadecimal numbers are among those of every other public id.
ALTER TABLE person
    ADD COLUMN public_id CHAR(20) NULL COLLATE utf8mb4_bin AFTER id;
UPDATE person SET public_id = LOWER(HEX(RANDOM_BYTES(10)));
ALTER TABLE person
    MODIFY COLUMN public_id CHAR(20) NOT NULL COLLATE utf8mb4_bin,
    ADD CONSTRAINT uk_person_public_id UNIQUE (public_id);

-- Who wants to meet whom no longer. It hides each from the other, and nobody is told.
CREATE TABLE person_block (
    person_id  BIGINT      NOT NULL,
    blocked_id BIGINT      NOT NULL,
    created_at DATETIME(6) NOT NULL,
    PRIMARY KEY (person_id, blocked_id),
    INDEX idx_person_block_blocked (blocked_id, person_id),
    CONSTRAINT fk_person_block_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT fk_person_block_blocked FOREIGN KEY (blocked_id) REFERENCES person (id),
    CONSTRAINT ck_person_block_other CHECK (person_id <> blocked_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
