package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The real thread is for measuring: nothing in the project may be fitted to it, so the sites and phrases of what was
/// to be held there stand nowhere, not in a test, an example or a page of the documentation.
class RealDataStaysOutTest {

    private static final List<String> PLACES = List.of("src", "training", "docs", "frontend", "README.md", "NOTICE");

    /// Sites that everybody knows say nothing about where they were read.
    private static final Set<String> KNOWN =
            Set.of("youtube.com", "google.com", "facebook.com", "wordpress.com", "blogspot.com", "example.com");

    private static final Pattern HOST =
            Pattern.compile("\\b(?:[a-z0-9-]++\\.)++(?:com|net|org|info|biz|uk|ru|us|in|me|tv|eu|cn|pro)\\b");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}']++");
    private static final Pattern MARKUP = Pattern.compile("<[^>]*+>|\\\\n");

    /// Shorter runs of words are everybody's.
    private static final int PHRASE = 7;

    @Test
    void noSiteAndNoPhraseOfTheRealThreadStandsInTheProject() throws IOException {
        var folder = System.getenv("ALONGSIDE_REAL_DATA");
        assumeTrue(folder != null, "ALONGSIDE_REAL_DATA is not set: the real data is not read");
        var hosts = new HashSet<String>();
        var phrases = new HashSet<String>();
        for (var comment : spam(Path.of(String.valueOf(folder)))) {
            for (var value : comment) {
                if (value.isString()) {
                    hosts.addAll(hosts(value.stringValue()));
                    phrases.addAll(phrases(value.stringValue()));
                }
            }
        }
        hosts.removeAll(KNOWN);
        assertThat(hosts).hasSizeGreaterThan(5);
        assertThat(phrases).hasSizeGreaterThan(100);

        var found = new ArrayList<String>();
        for (var file : files()) {
            var text = text(file);
            hosts.stream()
                    .filter(host -> text.toLowerCase(Locale.ROOT).contains(host))
                    .forEach(host -> found.add(file + ": " + host));
            phrases(text).stream().filter(phrases::contains).forEach(phrase -> found.add(file + ": " + phrase));
        }
        assertThat(found).isEmpty();
    }

    private static List<JsonNode> spam(Path folder) throws IOException {
        var spam = lines(folder.resolve("power-and-mentoring.labels.jsonl"))
                .filter(line -> !line.path("label").asString().equals("ham"))
                .map(line -> line.path("id").asString())
                .collect(Collectors.toSet());
        return lines(folder.resolve("power-and-mentoring.thread.jsonl"))
                .filter(line -> spam.contains(line.path("id").asString()))
                .toList();
    }

    private static Stream<JsonNode> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream().map(JsonMapper.shared()::readTree);
    }

    private static List<String> hosts(String text) {
        return HOST.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(match -> match.group().replaceFirst("^www\\.", ""))
                .toList();
    }

    private static Set<String> phrases(String text) {
        var words = WORD.matcher(MARKUP.matcher(text).replaceAll(" ").toLowerCase(Locale.ROOT))
                .results()
                .map(match -> match.group())
                .toList();
        var phrases = new HashSet<String>();
        for (int i = 0; i + PHRASE <= words.size(); i++) {
            phrases.add(String.join(" ", words.subList(i, i + PHRASE)));
        }
        return phrases;
    }

    private static List<Path> files() throws IOException {
        var files = new ArrayList<Path>();
        for (var place : PLACES) {
            try (Stream<Path> found = Files.walk(Path.of(place))) {
                found.filter(Files::isRegularFile).forEach(files::add);
            }
        }
        return files;
    }

    /// Pictures and the model are no text.
    private static String text(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (MalformedInputException noText) {
            return "";
        }
    }
}
