package org.alongside.mentoring;

import com.ibm.icu.util.ULocale;
import java.util.List;

/// The languages people offer to talk in.
public final class SpokenLanguages {

    /// BCP 47 tags, those first that are spoken here and by most who came. Where a language has several scripts or
    /// close forms each is named by itself.
    public static final List<String> ALL = List.of(
            "da", "en", "ar", "fa", "prs", "uk", "so", "ti", "ur", "tr", "es", "fr", "vi", "ru", "ku", "ckb", "ps", "am",
            "sw", "bn", "hi", "pa", "ta", "th", "tl", "zh", "pl", "ro", "bs", "sq", "pt", "de", "my", "ne");

    private SpokenLanguages() {}

    /// @return whether it is one of [#ALL]
    public static boolean known(String tag) {
        return ALL.contains(tag);
    }

    /// @return what its speakers call it, in their own script
    public static String ownName(String tag) {
        var locale = ULocale.forLanguageTag(tag);
        return locale.getDisplayName(locale);
    }
}
