package org.alongside.admin.source;

import java.util.IllformedLocaleException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The languages that files say their texts are in.
final class Languages {

    private static final int MAX_TAG = 35;

    private Languages() {}

    /// @return BCP 47 tag; null where it is none, or says nothing
    static @Nullable String tag(String given) {
        try {
            var tag = new Locale.Builder().setLanguageTag(given.strip()).build().toLanguageTag();
            return tag.equals("und") || tag.length() > MAX_TAG ? null : tag;
        } catch (IllformedLocaleException _) {
            return null;
        }
    }
}
