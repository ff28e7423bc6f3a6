package org.alongside.discussion;

import com.vaadin.flow.component.Component;
import java.util.Locale;
import java.util.Optional;
import org.alongside.shared.PersonId;

/// Something quiet that another module shows beside what is new on the home page; provided as beans, in the order
/// that `@Order` gives them. A card has a heading of the second level.
public interface HomeCard {

    /// Asked once each time she comes to the page.
    ///
    /// @return the card, in her language; empty where there is nothing to show her
    Optional<Component> card(PersonId person, Locale locale);
}
