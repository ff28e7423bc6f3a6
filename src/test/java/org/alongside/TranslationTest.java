package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Every word the interface says is in the message files, in each language, and is said somewhere.
class TranslationTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path FILES = Path.of("src/main/resources/i18n");

    /// Families whose keys are put together while running: `getTranslation("refused." + reason)`. A key that begins
    /// so counts as used.
    private static final List<String> FAMILIES = List.of(
            // uikit.PostList and uikit.RichTextField send their labels to the browser.
            "post.",
            "editor.",
            // Reason codes of RefusedException.
            "refused.",
            // Names of the screening's signals, the moderators' reasons, content notes, the states of posts and
            // threads, roles.
            "signal.",
            "reason.",
            "contentNote.",
            "state.",
            "role.",
            // Choices that are offered: topics, formats, roles of a pair and the like, as `option.<what>.<choice>`.
            "option.",
            "pair.state.",
            // What cases are about, what can be decided and what was done.
            "severity.",
            "case.in.",
            "report.",
            "act.",
            "measure.",
            "decided.",
            "decision.measure.",
            "decision.text.",
            "decision.title.",
            "decision.verb.",
            "filter.kind.",
            "history.");

    private static final String KEY = "[a-z][A-Za-z0-9]*(?:\\.[A-Za-z0-9-]+)+";

    /// A key handed to a method that translates, or as the title key of a page.
    private static final Pattern USE =
            Pattern.compile("(?:\\bt|\\btext|getTranslation|\\bsuper)\\([^;{\"]*?\"(" + KEY + ")\"");

    private static final Pattern REFUSAL = Pattern.compile("new RefusedException\\(\"(" + KEY + ")\"");

    private static final Pattern LITERAL = Pattern.compile("\"(" + KEY + ")\"");

    /// Words in a place where they would be shown: they begin with a letter and are not a key.
    private static final Pattern SHOWN = Pattern.compile(
            "(?:new (?:H1|H2|H3|Paragraph|Span|NativeButton|Button|Anchor|RouterLink|TextField|EmailField|PasswordField"
                    + "|TextArea|Checkbox|Select|ComboBox|NativeLabel|Notice|Tag|EmptyState|RichTextField)(?:<>)?\\("
                    + "|Buttons\\.\\w+\\(|\\.set(?:Text|Label|Placeholder|AriaLabel|Title|HelperText|ErrorMessage)\\("
                    + "|Announcer\\.announce\\(\\w+, |Notice\\.show\\(\\w+, [\\w.]+, )\"\\p{L}[^\"]*\"");

    private final Map<String, String> english = load("messages.properties");
    private final Map<String, String> arabic = load("messages_ar.properties");

    @Test
    void everyLanguageHasTheSameKeys() {
        assertThat(missing(english, arabic))
                .as("paste into messages_ar.properties")
                .isEmpty();
        assertThat(missing(arabic, english))
                .as("paste into messages.properties")
                .isEmpty();
    }

    @Test
    void everyMessageCanBeParsed() {
        english.forEach((key, text) ->
                assertThat(new MessageFormat(text, ULocale.ENGLISH)).as(key).isNotNull());
        arabic.forEach((key, text) ->
                assertThat(new MessageFormat(text, new ULocale("ar"))).as(key).isNotNull());
    }

    @Test
    void everyLanguageHasTheSameArguments() {
        english.forEach((key, text) ->
                assertThat(arguments(arabic.getOrDefault(key, text))).as(key).isEqualTo(arguments(text)));
    }

    @Test
    void everyKeyUsedExists() {
        var used = find(USE);
        used.removeIf(key -> key.endsWith("."));
        used.removeAll(english.keySet());
        assertThat(lines(used)).as("paste into both files").isEmpty();
    }

    @Test
    void everyRefusalHasWords() {
        var reasons = find(REFUSAL).stream().map("refused."::concat).collect(Collectors.toCollection(TreeSet::new));
        assertThat(reasons).isNotEmpty();
        reasons.removeAll(english.keySet());
        assertThat(lines(reasons)).as("paste into both files").isEmpty();
    }

    @Test
    void everyKeyIsUsed() {
        var unused = new TreeSet<>(english.keySet());
        unused.removeAll(find(LITERAL));
        unused.removeIf(key -> FAMILIES.stream().anyMatch(key::startsWith));
        assertThat(unused).as("take out of both files").isEmpty();
    }

    @Test
    void noViewSaysWordsOfItsOwn() {
        var found = new TreeMap<String, List<String>>();
        sources().forEach(file -> {
            var words = SHOWN.matcher(read(file))
                    .results()
                    .map(match -> match.group())
                    .toList();
            if (!words.isEmpty()) {
                found.put(SOURCES.relativize(file).toString(), words);
            }
        });
        assertThat(found).as("words belong into messages.properties").isEmpty();
    }

    private static Set<String> find(Pattern pattern) {
        return sources().stream()
                .flatMap(file -> pattern.matcher(read(file)).results())
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String missing(Map<String, String> from, Map<String, String> in) {
        return from.entrySet().stream()
                .filter(entry -> !in.containsKey(entry.getKey()))
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("\n"));
    }

    private static String lines(Set<String> keys) {
        return keys.stream().map(key -> key + "=").collect(Collectors.joining("\n"));
    }

    private static Set<String> arguments(String text) {
        return new TreeSet<>(new MessageFormat(text, ULocale.ENGLISH).getArgumentNames());
    }

    private static Map<String, String> load(String name) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(FILES.resolve(name))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var messages = new TreeMap<String, String>();
        properties.stringPropertyNames().forEach(key -> messages.put(key, properties.getProperty(key)));
        return messages;
    }

    private static List<Path> sources() {
        try (var files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
