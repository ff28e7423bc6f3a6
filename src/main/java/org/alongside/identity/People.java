package org.alongside.identity;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.alongside.identity.domain.Person;
import org.alongside.identity.domain.PersonRepository;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Accounts: adding people, and what each may change of her own.
@Service
public class People {

    /// Longest display name in characters.
    public static final int MAX_NAME = 60;

    /// Longest e-mail address in characters (RFC 5321, 4.5.3.1.3, without the angle brackets).
    public static final int MAX_EMAIL = 254;

    // Whether it exists shows only when something is sent there; this catches slips of the hand.
    private static final Pattern EMAIL = Pattern.compile("[^@\\s\\p{Cntrl}]++@[^@\\s\\p{Cntrl}]++");

    private final PersonRepository people;
    private final SetUpLinks links;
    private final Passwords passwords;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    People(
            PersonRepository people,
            SetUpLinks links,
            Passwords passwords,
            ApplicationEventPublisher events,
            Clock clock) {
        this.people = people;
        this.links = links;
        this.passwords = passwords;
        this.events = events;
        this.clock = clock;
    }

    /// @return the person's own view of her account
    /// @throws NotFoundException where there is none
    @Transactional(readOnly = true)
    public PersonView self(PersonId person) {
        return view(load(person));
    }

    /// Adds a person who cannot sign in before she has followed her set-up link. Administrators only.
    ///
    /// @param actor who adds her
    /// @return the path of the set-up link, to be handed over in a safe way
    /// @throws NotFoundException for anyone but an administrator
    /// @throws RefusedException `person.email`, `person.name` or `person.exists`
    @Transactional
    public AddedPerson add(PersonId actor, String email, String displayName) {
        requireAdministrator(actor);
        var address = address(email);
        if (people.existsByEmail(address)) {
            throw new RefusedException("person.exists");
        }
        var person = Accounts.save(people, new Person(address, name(displayName), clock.instant()), events);
        return new AddedPerson(person.id(), links.create(person.id()));
    }

    /// Makes a new set-up link for somebody who lost hers or forgot her password; older ones stop working.
    ///
    /// @throws NotFoundException for anyone but an administrator, and for an unknown address
    @Transactional
    public AddedPerson renewLink(PersonId actor, String email) {
        requireAdministrator(actor);
        var person = people.findByEmail(address(email)).orElseThrow(NotFoundException::new);
        return new AddedPerson(person.id(), links.create(person.id()));
    }

    /// The same for a person who is known already.
    ///
    /// @throws NotFoundException for anyone but an administrator, and for an unknown person
    @Transactional
    public AddedPerson renewLink(PersonId actor, PersonId person) {
        requireAdministrator(actor);
        return new AddedPerson(load(person).id(), links.create(person));
    }

    /// Finds a person by address, for administrators who add her to a cohort.
    ///
    /// @throws NotFoundException for anyone but an administrator, and for an unknown address
    @Transactional(readOnly = true)
    public PersonView byEmail(PersonId actor, String email) {
        requireAdministrator(actor);
        return view(people.findByEmail(address(email)).orElseThrow(NotFoundException::new));
    }

    /// Changes one's own display name.
    ///
    /// @throws RefusedException `person.name`
    @Transactional
    public void rename(PersonId person, String displayName) {
        load(person).rename(name(displayName));
        events.publishEvent(new PersonNamed(person));
    }

    /// Changes one's own password; every other session of hers ends.
    ///
    /// @param keepSession id of the session she does it in
    /// @throws RefusedException `password.current` where the current one does not fit, `password.short` or
    ///     `password.long` for the new one
    @Transactional
    public void changePassword(PersonId person, String current, String next, @Nullable String keepSession) {
        var account = load(person);
        if (!passwords.fits(current, account.passwordHash())) {
            throw new RefusedException("password.current");
        }
        passwords.change(account, passwords.hash(next), keepSession);
    }

    /// Chooses the interface language; null follows the browser.
    @Transactional
    public void chooseLanguage(PersonId person, @Nullable Locale language) {
        load(person).chooseLanguage(language == null ? null : language.toLanguageTag());
    }

    /// @return the interface language she chose, if she chose one
    @Transactional(readOnly = true)
    public Optional<Locale> languageOf(PersonId person) {
        return people.findById(person.value()).map(Person::language).map(Locale::forLanguageTag);
    }

    /// @throws NotFoundException for anyone but an administrator: to others this does not exist
    @Transactional(readOnly = true)
    public void requireAdministrator(PersonId actor) {
        if (!load(actor).administrator()) {
            throw new NotFoundException();
        }
    }

    private Person load(PersonId person) {
        return people.findById(person.value()).orElseThrow(NotFoundException::new);
    }

    private static PersonView view(Person person) {
        var language = person.language();
        return new PersonView(
                person.id(),
                person.email(),
                person.displayName(),
                person.administrator(),
                language == null ? null : Locale.forLanguageTag(language));
    }

    static String address(String email) {
        var address = email.strip().toLowerCase(Locale.ROOT);
        if (address.length() > MAX_EMAIL || !EMAIL.matcher(address).matches()) {
            throw new RefusedException("person.email");
        }
        return address;
    }

    static String name(String displayName) {
        var name = displayName.strip();
        if (name.codePoints().noneMatch(Character::isLetterOrDigit) || name.length() > MAX_NAME) {
            throw new RefusedException("person.name");
        }
        return name;
    }
}
