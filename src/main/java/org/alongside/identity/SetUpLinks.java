package org.alongside.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import org.alongside.identity.domain.Person;
import org.alongside.identity.domain.PersonRepository;
import org.alongside.identity.domain.SetUpLink;
import org.alongside.identity.domain.SetUpLinkRepository;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// One-time links with which a person chooses her first password, and the one that makes the first administrator.
@Service
public class SetUpLinks {

    /// Fewest characters of a password: three short words, between the 8 that OWASP ASVS 5.0 (6.2.1) asks for and
    /// the 15 that it recommends.
    public static final int MIN_PASSWORD = 12;

    /// Most characters of a password; beyond it hashing would cost more than it protects.
    public static final int MAX_PASSWORD = 200;

    private static final Duration LIFE = Duration.ofDays(7);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SetUpLinkRepository links;
    private final PersonRepository people;
    private final Passwords passwords;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SetUpLinks(
            SetUpLinkRepository links,
            PersonRepository people,
            Passwords passwords,
            ApplicationEventPublisher events,
            Clock clock) {
        this.links = links;
        this.people = people;
        this.passwords = passwords;
        this.events = events;
        this.clock = clock;
    }

    /// Makes the link of the first administrator; an earlier one stops working.
    ///
    /// @return its path
    @Transactional
    public String createForFirstAdministrator() {
        return create(null);
    }

    /// What a link is for.
    ///
    /// @return true where the link makes the first administrator, who gives her own name and address
    /// @throws NotFoundException where the link is unknown, used or too old
    @Transactional(readOnly = true)
    public boolean isForFirstAdministrator(String token) {
        var link = links.findByTokenHash(hash(token)).orElseThrow(NotFoundException::new);
        if (!link.openAt(clock.instant())) {
            throw new NotFoundException();
        }
        return link.person() == null;
    }

    /// Chooses the password of the person the link is for. The link is used up by it, and sessions of hers end.
    ///
    /// @throws NotFoundException where the link is unknown, used or too old
    /// @throws RefusedException `password.short` or `password.long`
    @Transactional
    public void choosePassword(String token, String password) {
        var hash = passwords.hash(password);
        var link = take(token);
        var id = link.person();
        if (id == null) {
            throw new NotFoundException();
        }
        passwords.change(people.findById(id.value()).orElseThrow(NotFoundException::new), hash, null);
    }

    /// Makes the first administrator. The link is used up by it.
    ///
    /// @throws NotFoundException where the link is unknown, used or too old, or there is an administrator already
    /// @throws RefusedException `password.short`, `password.long`, `person.email`, `person.name` or `person.exists`
    @Transactional
    public void makeFirstAdministrator(String token, String email, String displayName, String password) {
        var hash = passwords.hash(password);
        var person = new Person(People.address(email), People.name(displayName), clock.instant());
        if (take(token).person() != null || people.existsByAdministratorTrue()) {
            throw new NotFoundException();
        }
        if (people.existsByEmail(person.email())) {
            throw new RefusedException("person.exists");
        }
        person.choosePassword(hash);
        person.makeAdministrator();
        Accounts.save(people, person, events);
    }

    @Transactional
    String create(@Nullable PersonId person) {
        var now = clock.instant();
        links.closeAllOf(person == null ? null : person.value(), now);
        var secret = new byte[24];
        RANDOM.nextBytes(secret);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        links.save(new SetUpLink(hash(token), person, now, now.plus(LIFE)));
        return "/welcome/" + token;
    }

    private SetUpLink take(String token) {
        var link = links.takeByTokenHash(hash(token)).orElseThrow(NotFoundException::new);
        var now = clock.instant();
        if (!link.openAt(now)) {
            throw new NotFoundException();
        }
        link.use(now);
        return link;
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
