package org.alongside.identity;

import org.alongside.identity.domain.Person;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// What makes a password, and what follows when it changes.
@Component
class Passwords {

    private final PasswordEncoder encoder;
    private final ApplicationEventPublisher events;

    Passwords(PasswordEncoder encoder, ApplicationEventPublisher events) {
        this.encoder = encoder;
        this.events = events;
    }

    /// @throws RefusedException `password.short` or `password.long`
    String hash(String password) {
        // Counted as people count: a letter outside the first plane is one, not two.
        int length = password.codePointCount(0, password.length());
        if (length < SetUpLinks.MIN_PASSWORD) {
            throw new RefusedException("password.short");
        }
        if (length > SetUpLinks.MAX_PASSWORD) {
            throw new RefusedException("password.long");
        }
        var hash = encoder.encode(password);
        if (hash == null) {
            throw new IllegalStateException("no hash");
        }
        return hash;
    }

    boolean fits(String password, @Nullable String hash) {
        return hash != null && encoder.matches(password, hash);
    }

    /// @param keep the session that goes on; every other one of hers ends once the change is in the database
    void change(Person person, String hash, @Nullable String keep) {
        person.choosePassword(hash);
        events.publishEvent(new Changed(person.id(), keep));
    }

    record Changed(PersonId person, @Nullable String keep) {}
}
