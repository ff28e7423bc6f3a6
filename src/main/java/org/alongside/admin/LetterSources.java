package org.alongside.admin;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.alongside.screening.Training;

/// Text in which the scripts besides the Latin one are met: the names of places, languages, money and times that
/// Unicode's CLDR gives in each language, and the examples themselves.
final class LetterSources {

    private static final Map<UnicodeScript, List<String>> LANGUAGES = Map.of(
            UnicodeScript.ARABIC, List.of("ar", "fa", "ur"),
            UnicodeScript.CYRILLIC, List.of("uk", "ru", "bg", "sr"),
            UnicodeScript.GREEK, List.of("el"),
            UnicodeScript.HEBREW, List.of("he"),
            UnicodeScript.DEVANAGARI, List.of("hi", "ne", "mr"),
            UnicodeScript.ETHIOPIC, List.of("am", "ti"));

    private LetterSources() {}

    /// @param examples whose words are taken too; words of another script do no harm
    /// @return text for each script
    static Map<UnicodeScript, String> of(List<Training.Example> examples) {
        var written = new StringBuilder();
        examples.forEach(example -> written.append(example.text().body()).append('\n'));
        var texts = new EnumMap<UnicodeScript, String>(UnicodeScript.class);
        LANGUAGES.forEach((script, languages) -> {
            var text = new StringBuilder(written);
            languages.forEach(language -> names(new ULocale(language), text));
            texts.put(script, text.toString());
        });
        return texts;
    }

    private static void names(ULocale language, StringBuilder text) {
        var names = LocaleDisplayNames.getInstance(language);
        for (var locale : ULocale.getAvailableLocales()) {
            text.append(names.localeDisplayName(locale)).append('\n');
        }
        for (var country : Locale.getISOCountries()) {
            text.append(names.regionDisplayName(country)).append('\n');
        }
        for (var other : Locale.getISOLanguages()) {
            text.append(names.languageDisplayName(other)).append('\n');
        }
        var zones = TimeZoneNames.getInstance(language);
        for (var zone : TimeZone.getAvailableIDs()) {
            text.append(zones.getExemplarLocationName(zone)).append('\n');
        }
        for (var money : Currency.getAvailableCurrencies()) {
            text.append(money.getName(language, Currency.PLURAL_LONG_NAME, "other", null))
                    .append('\n');
        }
    }
}
