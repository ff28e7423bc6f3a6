package org.alongside.mentoring.domain.matching;

import java.util.Set;
import org.alongside.mentoring.WayToMeet;
import org.alongside.shared.PersonId;

/// Made-up people of a test who fit in everything until somebody says otherwise.
final class People {

    static final PersonId LIEN = new PersonId(1);
    static final PersonId MARA = new PersonId(2);
    static final PersonId AMINA = new PersonId(11);
    static final PersonId NOOR = new PersonId(12);

    private People() {}

    static Mentor mentor(PersonId id, int free, String... topics) {
        return new Mentor(id, free, Set.of("ar"), Set.of(topics), 4, WayToMeet.BOTH, true, false);
    }

    static Mentor mentor(PersonId id, Set<String> languages) {
        return new Mentor(id, 1, languages, Set.of(), 4, WayToMeet.BOTH, true, false);
    }

    static Newcomer newcomer(PersonId id, int waitingDays, String... topics) {
        return new Newcomer(id, Set.of("ar"), Set.of(topics), 4, WayToMeet.BOTH, false, waitingDays, true, false);
    }

    static Newcomer newcomer(PersonId id, Set<String> languages) {
        return new Newcomer(id, languages, Set.of(), 4, WayToMeet.BOTH, false, 0, true, false);
    }
}
