package org.alongside.discussion.domain;

/// What a block between two people takes out of each other's sight, in SQL. The one place where it is written. Who
/// moderates or coordinates the cohort answers for it and sees everything.
final class Sight {

    private Sight() {}

    /// @param author the column of who wrote it; null there is nobody who could be blocked
    /// @param answers what is true where the viewer moderates or coordinates the cohort
    /// @return what is true where no block stands between the author and `:viewer`
    static String of(String author, String answers) {
        return """
                (%2$s OR NOT (EXISTS (SELECT 1 FROM person_block b WHERE b.person_id = :viewer AND b.blocked_id = %1$s)
                  OR EXISTS (SELECT 1 FROM person_block b WHERE b.person_id = %1$s AND b.blocked_id = :viewer)))""".formatted(author, answers);
    }

    /// @return what is true where nothing at all is hidden from `:viewer`; asked once for a whole page, so that
    ///     those whom no block concerns, nearly everybody, do not pay for it
    static String whole(String answers) {
        return """
                (%s OR NOT (EXISTS (SELECT 1 FROM person_block b WHERE b.person_id = :viewer)
                  OR EXISTS (SELECT 1 FROM person_block b WHERE b.blocked_id = :viewer)))""".formatted(answers);
    }
}
