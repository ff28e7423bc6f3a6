package org.alongside.library.domain;

/// Whom a private word reaches, in SQL. `r` is the resource, `w` the word, `:viewer` who looks.
final class WordSight {

    /// Who keeps it gets the word: she belongs to the cohort it comes from, and no block stands between the
    /// two.
    static final String REACHES_OWNER = """
            (EXISTS (SELECT 1 FROM cohort_member om WHERE om.cohort_id = r.cohort_id AND om.person_id = r.owner_id)
             AND NOT EXISTS (SELECT 1 FROM person_block b
                 WHERE b.person_id = w.person_id AND b.blocked_id = r.owner_id
                    OR b.person_id = r.owner_id AND b.blocked_id = w.person_id))""";

    /// It is for her: she keeps it and it reaches her, or it does not reach who keeps it and she looks after
    /// the cohort. Of its own author nobody is told.
    static final String FOR_HER = """
            (w.taken_back_at IS NULL AND w.person_id <> :viewer
             AND IF(%s, r.owner_id = :viewer, EXISTS (SELECT 1 FROM cohort_member tm
                 WHERE tm.cohort_id = r.cohort_id AND tm.person_id = :viewer AND (tm.moderator OR tm.coordinator))))
            """.formatted(REACHES_OWNER);

    /// Her name, where she lets it be seen, by who shares a cohort with her and is not parted from her by a
    /// block.
    static final String NAME = """
            (SELECT s.display_name FROM person s WHERE w.named AND s.id = w.person_id
             AND EXISTS (SELECT 1 FROM cohort_member one JOIN cohort_member two ON two.cohort_id = one.cohort_id
                 WHERE one.person_id = s.id AND two.person_id = :viewer)
             AND NOT EXISTS (SELECT 1 FROM person_block b
                 WHERE b.person_id = s.id AND b.blocked_id = :viewer OR b.person_id = :viewer AND b.blocked_id = s.id))""";

    private WordSight() {}
}
