package org.alongside.mentoring;

import org.alongside.cohort.CohortRole;
import org.alongside.shared.CohortId;
import org.alongside.shared.PairId;
import org.alongside.shared.PersonId;
import org.alongside.testing.Fixtures;

/// A pair, and everybody who might want to look in. Made anew for each try.
public final class PairScene {

    /// Every role of the matrix.
    public static final String ALL =
            "mentor mentee otherPair member moderator coordinator administrator outsider otherCoordinator";

    public final Fixtures fixtures;
    public final CohortId cohort;
    public final PersonId mentor;
    public final PersonId mentee;
    public final PairId pair;
    private final String role;
    private final PersonId actor;

    PairScene(Fixtures fixtures, String role) {
        this.fixtures = fixtures;
        this.role = role;
        this.cohort = fixtures.cohort();
        this.mentor = fixtures.member(cohort);
        this.mentee = fixtures.member(cohort);
        this.pair = fixtures.pair(cohort, mentor, mentee);
        this.actor = make();
    }

    /// @return who tries
    public PersonId actor() {
        return actor;
    }

    /// @return the role she tries in
    public String role() {
        return role;
    }

    private PersonId make() {
        return switch (role) {
            case "mentor" -> mentor;
            case "mentee" -> mentee;
            case "otherPair" -> {
                var other = fixtures.member(cohort);
                fixtures.pair(cohort, fixtures.member(cohort), other);
                yield other;
            }
            case "member" -> fixtures.member(cohort);
            case "moderator" -> fixtures.moderator(cohort);
            case "coordinator" -> fixtures.with(cohort, new CohortRole(false, true));
            case "administrator" -> fixtures.administrator();
            case "otherCoordinator" -> fixtures.with(fixtures.cohort(), new CohortRole(false, true));
            case "outsider" -> fixtures.member(fixtures.cohort());
            default -> throw new IllegalArgumentException(role);
        };
    }
}
