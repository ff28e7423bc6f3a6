package org.alongside.platform;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.util.ULocale;
import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Every word the interface says: `i18n/messages*.properties` (UTF-8) in ICU's message format with named arguments
/// and plurals, for views (as Vaadin's provider), mail and error pages alike.
@Component
public class Messages implements I18NProvider {

    /// The languages of the interface, the default first.
    public static final List<Locale> LOCALES = List.of(Locale.ENGLISH, Locale.forLanguageTag("ar"));

    private static final Logger LOG = LoggerFactory.getLogger(Messages.class);
    private static final long serialVersionUID = 1L;

    private final boolean strict;
    private final Map<Locale, Map<String, String>> patterns = new HashMap<>();
    // Formats are costly to parse and not safe for threads: each use works on a copy.
    private final transient Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    /// @param strict whether a missing key throws, as it does in development and tests
    public Messages(@Value("${alongside.messages.strict:false}") boolean strict) {
        this.strict = strict;
        LOCALES.forEach(locale -> patterns.put(locale, load(locale)));
    }

    /// @param key a key of the message files
    /// @param namesAndValues names and values of the arguments in turn: `"count", 3, "name", "Lien"`
    /// @return the text in that language, in English where it is not translated, the key where it does not exist
    ///     (an exception instead when strict)
    public String text(Locale locale, String key, Object... namesAndValues) {
        return format(nearest(locale), key, arguments(namesAndValues));
    }

    /// @return whether there is such a message
    public boolean has(String key) {
        return english().containsKey(key);
    }

    /// @return the interface language nearest to what was asked for
    public static Locale nearest(Locale wish) {
        return LOCALES.stream()
                .filter(locale -> locale.getLanguage().equals(wish.getLanguage()))
                .findFirst()
                .orElse(LOCALES.getFirst());
    }

    /// @return whether the language is written from right to left
    public static boolean rightToLeft(Locale locale) {
        return ULocale.forLocale(locale).isRightToLeft();
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return LOCALES;
    }

    /// @param params one map of arguments, or names and values in turn
    @Override
    public String getTranslation(String key, Locale locale, Object... params) {
        if (params.length == 1 && params[0] instanceof Map<?, ?> map) {
            var arguments = new HashMap<String, Object>();
            map.forEach((name, value) -> arguments.put(String.valueOf(name), value));
            return format(nearest(locale), key, arguments);
        }
        return text(locale, key, params);
    }

    private String format(Locale locale, String key, Map<String, Object> arguments) {
        var pattern = pattern(locale, key);
        if (pattern == null) {
            return key;
        }
        if (pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) {
            return pattern;
        }
        var format = formats.computeIfAbsent(
                locale.getLanguage() + ' ' + key, name -> new MessageFormat(pattern, digitsOf(locale)));
        return format.clone().format(arguments);
    }

    private @Nullable String pattern(Locale locale, String key) {
        var own = Objects.requireNonNull(patterns.get(locale)).get(key);
        if (own != null) {
            return own;
        }
        if (strict) {
            throw new IllegalArgumentException("No message " + key + " in " + locale);
        }
        LOG.warn("No message {} in {}", key, locale);
        return english().get(key);
    }

    private Map<String, String> english() {
        return Objects.requireNonNull(patterns.get(LOCALES.getFirst()));
    }

    // Latin digits in every language: members come from countries that write Arabic with either set.
    private static ULocale digitsOf(Locale locale) {
        return ULocale.forLocale(locale).setKeywordValue("numbers", "latn");
    }

    /// The same message with each inserted word apart (FSI … PDI), so that a name in another direction keeps its full
    /// stop and moves nothing around it.
    private static String isolating(String pattern) {
        if (pattern.indexOf('{') < 0) {
            return pattern;
        }
        var parts = new MessagePattern(pattern);
        var isolated = new StringBuilder(pattern);
        for (int i = parts.countParts() - 1; i >= 0; i--) {
            var part = parts.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_LIMIT && part.getArgType() == ArgType.NONE) {
                isolated.insert(part.getLimit(), '\u2069');
            } else if (part.getType() == MessagePattern.Part.Type.ARG_START && part.getArgType() == ArgType.NONE) {
                isolated.insert(part.getIndex(), '\u2068');
            }
        }
        return isolated.toString();
    }

    private static Map<String, Object> arguments(Object... namesAndValues) {
        if (namesAndValues.length % 2 != 0) {
            throw new IllegalArgumentException("Names and values come in pairs");
        }
        var arguments = new HashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            arguments.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return arguments;
    }

    private static Map<String, String> load(Locale locale) {
        var suffix = locale.equals(LOCALES.getFirst()) ? "" : "_" + locale.getLanguage();
        var file = "/i18n/messages" + suffix + ".properties";
        try (var in = Objects.requireNonNull(Messages.class.getResourceAsStream(file), file)) {
            var properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            var messages = new HashMap<String, String>();
            for (var key : properties.stringPropertyNames()) {
                var pattern = properties.getProperty(key);
                messages.put(key, rightToLeft(locale) ? isolating(pattern) : pattern);
            }
            return messages;
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
