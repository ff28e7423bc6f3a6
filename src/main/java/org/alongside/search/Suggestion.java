package org.alongside.search;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/// Something the viewer may want to go to while she is typing.
///
/// @param words its title or her name
/// @param lang BCP 47 tag of them; null where nobody said
/// @param where name of its cohort; null where that does not matter
/// @param address where it is, without a leading slash
public record Suggestion(
        Kind kind,
        String words,
        @Nullable String lang,
        @Nullable String where,
        String address) implements Serializable {}
