package org.alongside.identity;

import java.util.Locale;
import java.util.Optional;
import org.alongside.platform.LocaleChoice;
import org.springframework.stereotype.Component;

/// The language of who is signed in, as her session knows it: asked for each page, so it asks nobody.
@Component
class LanguageOfPerson implements LocaleChoice {

    private final CurrentPerson current;

    LanguageOfPerson(CurrentPerson current) {
        this.current = current;
    }

    @Override
    public Optional<Locale> chosen() {
        return current.find().flatMap(SignedInPerson::language);
    }
}
