-- RETURNED: it is with its author again, to be changed.
ALTER TABLE thread DROP CONSTRAINT ck_thread_state;
ALTER TABLE thread
    ADD CONSTRAINT ck_thread_state CHECK (state IN ('HELD', 'PUBLISHED', 'RETURNED', 'REMOVED', 'DELETED'));

ALTER TABLE post
    DROP CONSTRAINT ck_post_state,
    DROP CONSTRAINT ck_post_held;
ALTER TABLE post
    -- What its readers are told before they open it; null for nothing.
    ADD COLUMN content_note VARCHAR(20) NULL,
    -- Its author cannot change a moderator's note.
    ADD COLUMN note_by_moderator BOOLEAN NOT NULL DEFAULT FALSE,
    ADD CONSTRAINT ck_post_state CHECK (state IN ('HELD', 'PUBLISHED', 'RETURNED', 'REMOVED', 'DELETED')),
    ADD CONSTRAINT ck_post_held CHECK (state NOT IN ('HELD', 'RETURNED', 'REMOVED') OR shown_revision_id IS NULL),
    ADD CONSTRAINT ck_post_note CHECK
        (content_note IN ('VIOLENCE', 'LOSS', 'ASYLUM', 'HEALTH', 'SUICIDE_SELF_HARM', 'OTHER')),
    ADD CONSTRAINT ck_post_note_by CHECK (NOT note_by_moderator OR content_note IS NOT NULL);

ALTER TABLE post_revision DROP CONSTRAINT ck_post_revision_state;
ALTER TABLE post_revision
    ADD CONSTRAINT ck_post_revision_state CHECK (state IN ('HELD', 'PUBLISHED', 'RETURNED', 'REMOVED', 'REPLACED'));

ALTER TABLE draft
    ADD COLUMN content_note VARCHAR(20) NULL,
    ADD CONSTRAINT ck_draft_note CHECK
        (content_note IN ('VIOLENCE', 'LOSS', 'ASYLUM', 'HEALTH', 'SUICIDE_SELF_HARM', 'OTHER'));
