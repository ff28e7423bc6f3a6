-- What a text is known again by, over all cohorts; the text cannot be read back from it. Null for texts from before.
ALTER TABLE post_revision
    ADD COLUMN text_hash BIGINT NULL,
    -- 32 values; empty for a text of few words.
    ADD COLUMN sketch VARBINARY(32) NULL,
    ADD COLUMN word_count INT NULL;
