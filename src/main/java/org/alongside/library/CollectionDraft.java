package org.alongside.library;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/// The words of a collection as somebody fills them in.
///
/// @param title at most [Resources#MAX_LINE] characters
/// @param description plain text or the allowed HTML, may be empty
/// @param lang BCP 47 tag; null where she does not say
/// @param key made when the form opens: the same form sent twice is one collection
public record CollectionDraft(
        String title, String description, @Nullable String lang, String key) implements Serializable {}
