package org.alongside.search.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.alongside.identity.CurrentPerson;
import org.alongside.uikit.BarPart;

/// The field in the bar of each page, for everybody who is signed in.
@org.springframework.stereotype.Component
class SearchBar implements BarPart {

    private final CurrentPerson person;

    SearchBar(CurrentPerson person) {
        this.person = person;
    }

    @Override
    public Optional<Component> part() {
        return person.find().map(_ -> new SearchBox());
    }
}
