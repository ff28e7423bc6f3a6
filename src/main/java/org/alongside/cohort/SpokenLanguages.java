package org.alongside.cohort;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Map;

/// The languages people offer to talk in.
public final class SpokenLanguages {

    /// BCP 47 tags, those first that are spoken here and by most who came. Where a language has several scripts or
    /// close forms each is named by itself.
    public static final List<String> ALL = List.of(
            "da", "en", "ar", "fa", "prs", "uk", "so", "ti", "ur", "tr", "es", "fr", "vi", "ru", "ku", "ckb", "ps",
            "am", "sw", "bn", "hi", "pa", "ta", "th", "tl", "zh", "pl", "ro", "bs", "sq", "pt", "de", "my", "ne");

    /// Those that ICU names in English, or longer than their speakers do.
    private static final Map<String, String> NAMES = Map.of("prs", "دری", "ku", "Kurmancî", "ckb", "سۆرانی");

    private SpokenLanguages() {}

    /// @return whether it is one of [#ALL]
    public static boolean known(String tag) {
        return ALL.contains(tag);
    }

    /// @return what its speakers call it, in their own script
    public static String ownName(String tag) {
        var known = NAMES.get(tag);
        if (known != null) {
            return known;
        }
        var locale = ULocale.forLanguageTag(tag);
        var name = locale.getDisplayName(locale);
        var second = name.offsetByCodePoints(0, 1);
        return UCharacter.toUpperCase(locale, name.substring(0, second)) + name.substring(second);
    }
}
