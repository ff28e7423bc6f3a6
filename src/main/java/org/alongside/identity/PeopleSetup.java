package org.alongside.identity;

import java.time.Clock;
import org.alongside.identity.domain.Person;
import org.alongside.identity.domain.PersonRepository;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Accounts for who has the machine itself, such as the demo data: no acting person, no questions. Never for views.
@Service
public class PeopleSetup {

    private final PersonRepository people;
    private final PasswordEncoder passwords;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PeopleSetup(PersonRepository people, PasswordEncoder passwords, ApplicationEventPublisher events, Clock clock) {
        this.people = people;
        this.passwords = passwords;
        this.events = events;
        this.clock = clock;
    }

    /// @return whether the database holds no person yet
    @Transactional(readOnly = true)
    public boolean nobodyYet() {
        return people.count() == 0;
    }

    /// Adds a person with a password at once.
    ///
    /// @throws RefusedException `person.email`, `person.name` or `person.exists`
    @Transactional
    public PersonId add(String email, String displayName, String password, boolean administrator) {
        var person = new Person(People.address(email), People.name(displayName), clock.instant());
        var hash = passwords.encode(password);
        if (hash == null) {
            throw new IllegalStateException("no hash");
        }
        person.choosePassword(hash);
        if (administrator) {
            person.makeAdministrator();
        }
        return Accounts.save(people, person, events).id();
    }

    /// Adds a person who cannot sign in.
    ///
    /// @throws RefusedException `person.email`, `person.name` or `person.exists`
    @Transactional
    public PersonId addWithoutPassword(String email, String displayName) {
        var person = new Person(People.address(email), People.name(displayName), clock.instant());
        return Accounts.save(people, person, events).id();
    }

    /// @return whether a person signs in with this address and password
    @Transactional(readOnly = true)
    public boolean signsInWith(String email, String password) {
        return people.findByEmail(People.address(email))
                .map(Person::passwordHash)
                .filter(hash -> passwords.matches(password, hash))
                .isPresent();
    }

    /// Chooses the interface language of a person.
    @Transactional
    public void chooseLanguage(PersonId person, String tag) {
        people.findById(person.value()).orElseThrow().chooseLanguage(tag);
    }
}
