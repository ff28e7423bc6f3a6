package org.alongside.identity;

import java.util.Locale;
import java.util.Optional;
import org.alongside.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/// The person of the current request, for views: services take her as an argument.
@Component
public class CurrentPerson {

    private final People people;

    CurrentPerson(People people) {
        this.people = people;
    }

    /// Chooses her interface language, from her next page on; null follows her browser.
    public void chooseLanguage(@Nullable Locale language) {
        var person = find().orElseThrow();
        people.chooseLanguage(person.id(), language);
        person.speak(language);
    }

    /// @return who is signed in
    /// @throws IllegalStateException outside a signed-in request
    public PersonId id() {
        return find().map(SignedInPerson::id).orElseThrow(() -> new IllegalStateException("nobody is signed in"));
    }

    /// @return who is signed in, empty on open pages
    public Optional<SignedInPerson> find() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedInPerson person
                ? Optional.of(person)
                : Optional.empty();
    }
}
