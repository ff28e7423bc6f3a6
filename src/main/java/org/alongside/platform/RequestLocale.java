package org.alongside.platform;

import java.util.Enumeration;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// The language of an answer: what the person chose, else what her browser asks for, else English.
@Component
public class RequestLocale {

    private final ObjectProvider<LocaleChoice> choice;

    RequestLocale(ObjectProvider<LocaleChoice> choice) {
        this.choice = choice;
    }

    /// @param accepted the browser's languages, best first (`HttpServletRequest#getLocales`)
    /// @return one of [Messages#LOCALES]
    public Locale of(Enumeration<Locale> accepted) {
        var chosen = choice.stream().flatMap(source -> source.chosen().stream()).findFirst();
        if (chosen.isPresent()) {
            return Messages.nearest(chosen.get());
        }
        while (accepted.hasMoreElements()) {
            var wish = accepted.nextElement();
            var locale = Messages.nearest(wish);
            if (locale.getLanguage().equals(wish.getLanguage())) {
                return locale;
            }
        }
        return Messages.LOCALES.getFirst();
    }
}
