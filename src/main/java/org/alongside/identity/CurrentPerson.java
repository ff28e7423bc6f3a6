package org.alongside.identity;

import java.util.Optional;
import org.alongside.shared.PersonId;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/// The person of the current request, for views: services take her as an argument.
@Component
public class CurrentPerson {

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
