package org.alongside.identity;

import java.util.Locale;
import org.alongside.identity.domain.Person;
import org.alongside.identity.domain.PersonRepository;
import org.alongside.shared.RefusedException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What sign-in asks identity.
@Component
class Accounts implements UserDetailsService {

    private final PersonRepository people;

    Accounts(PersonRepository people) {
        this.people = people;
    }

    /// @throws UsernameNotFoundException also for a person who has no password yet; sign-in answers both alike
    @Override
    @Transactional(readOnly = true)
    public UserDetails loadUserByUsername(String email) {
        return people.findByEmail(email.strip().toLowerCase(Locale.ROOT))
                .filter(person -> person.passwordHash() != null)
                .map(Accounts::signedIn)
                .orElseThrow(() -> new UsernameNotFoundException("unknown"));
    }

    /// Stores a new person, whose name is heard of with her.
    ///
    /// @throws RefusedException `person.exists`, also where two add her at the same moment
    static Person save(PersonRepository people, Person person, ApplicationEventPublisher events) {
        var saved = stored(people, person);
        events.publishEvent(new PersonNamed(saved.id()));
        return saved;
    }

    private static Person stored(PersonRepository people, Person person) {
        try {
            return people.save(person);
        } catch (DataIntegrityViolationException _) {
            throw new RefusedException("person.exists");
        }
    }

    private static SignedInPerson signedIn(Person person) {
        var language = person.language();
        return new SignedInPerson(
                person.id(),
                person.administrator(),
                person.passwordHash(),
                language == null ? null : Locale.forLanguageTag(language));
    }
}
