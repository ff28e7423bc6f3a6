package org.alongside.library;

import java.io.Serializable;
import org.alongside.cohort.CohortAccess;
import org.alongside.cohort.CohortRole;
import org.alongside.identity.People;
import org.alongside.library.domain.FileSettings;
import org.alongside.library.domain.FileStore;
import org.alongside.shared.CohortId;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How much room the files of a cohort take.
@Service
public class FileSpace {

    private final CohortAccess access;
    private final People people;
    private final FileStore store;
    private final FileSettings settings;

    FileSpace(CohortAccess access, People people, FileStore store, FileSettings settings) {
        this.access = access;
        this.people = people;
        this.store = store;
        this.settings = settings;
    }

    /// @param files how many there are
    /// @param taken bytes they take, previews among them; the same content brought twice counts twice
    /// @param most bytes they may take
    public record Used(int files, long taken, long most) implements Serializable {}

    /// @throws NotFoundException for who neither coordinates the cohort nor is an administrator
    @Transactional(readOnly = true)
    public Used of(PersonId actor, CohortId cohort) {
        if (!access.roleOf(actor, cohort).map(CohortRole::coordinator).orElse(false)) {
            people.requireAdministrator(actor);
        }
        return store.used(cohort, settings.cohortBytes());
    }
}
