package org.alongside.discussion.domain;

import org.alongside.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// Who wrote something: a person who is here, or the name an imported text came with, or nobody known.
public record Author(@Nullable PersonId person, @Nullable String name) {

    public static Author of(PersonId person) {
        return new Author(person, null);
    }

    @Nullable
    Long key() {
        return person == null ? null : person.value();
    }
}
