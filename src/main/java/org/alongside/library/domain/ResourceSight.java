package org.alongside.library.domain;

/// Who may see what of a resource, in SQL. `r` is the resource, `:viewer` who looks. The one place where it is
/// written.
final class ResourceSight {

    /// Others read it, and she belongs to a cohort that has it.
    static final String READS = """
            (r.state = 'ACCEPTED' AND (
                EXISTS (SELECT 1 FROM resource_cohort rc
                        JOIN cohort_member m ON m.cohort_id = rc.cohort_id AND m.person_id = :viewer
                        WHERE rc.resource_id = r.id)
                OR r.everywhere AND EXISTS (SELECT 1 FROM cohort_member m WHERE m.person_id = :viewer)))""";

    /// She reads it, owns it, or decides about it in the cohort it was proposed in.
    static final String SEES = "(" + READS + """
             OR EXISTS (SELECT 1 FROM cohort_member h WHERE h.cohort_id = r.cohort_id AND h.person_id = :viewer
                        AND (r.owner_id = :viewer OR r.state <> 'WITHDRAWN' AND (h.moderator OR h.coordinator))))""";

    /// She decides about it in the cohort it was proposed in.
    static final String ANSWERS = """
            EXISTS (SELECT 1 FROM cohort_member h WHERE h.cohort_id = r.cohort_id AND h.person_id = :viewer
                    AND (h.moderator OR h.coordinator))""";

    /// The owner's name.
    static final String OWNER_NAME = name("r.owner_id");

    private ResourceSight() {}

    /// The name of somebody who wrote of it: only for who shares a cohort that has the resource with her, and not
    /// across a block, but for who decides; where its author wants no name said, nobody's. What a community
    /// has accepted stays readable; who brought it is nobody's business elsewhere.
    ///
    /// @param person the column of who wrote
    static String name(String person) {
        return """
                (SELECT o.display_name FROM person o WHERE o.id = %s AND NOT r.unnamed
                 AND EXISTS (SELECT 1 FROM resource_cohort rc
                     JOIN cohort_member m ON m.cohort_id = rc.cohort_id AND m.person_id = :viewer
                     JOIN cohort_member om ON om.cohort_id = rc.cohort_id AND om.person_id = o.id
                     WHERE rc.resource_id = r.id)
                 AND (%s OR %s))""".formatted(person, ANSWERS, apart("o.id"));
    }

    /// @param person the column of another
    /// @return what is true where no block stands between her and `:viewer`
    static String apart(String person) {
        return """
                NOT EXISTS (SELECT 1 FROM person_block b WHERE b.person_id = :viewer AND b.blocked_id = %1$s
                            OR b.person_id = %1$s AND b.blocked_id = :viewer)""".formatted(person);
    }

    /// @param cohort a column or parameter that holds a cohort's key
    /// @return what is true where that cohort has the resource, whoever looks
    static String has(String cohort) {
        return """
                (r.everywhere OR EXISTS (SELECT 1 FROM resource_cohort hc
                  WHERE hc.resource_id = r.id AND hc.cohort_id = %s))""".formatted(cohort);
    }
}
