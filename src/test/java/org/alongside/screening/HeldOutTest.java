package org.alongside.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The built-in model on texts of the project's own that it was not trained on. The limits are floors under what
/// was measured, so that a change that makes it worse is seen.
class HeldOutTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> BAIT = Set.of("spam", "scam");
    private static final Set<String> GENUINE = Set.of("ham", "contact", "danger");
    private static final List<String> LANGUAGES =
            List.of("ar", "da", "en", "es", "fa", "fr", "ru", "so", "tr", "uk", "ur", "vi");

    /// Each language twice, by others each time.
    private static final List<String> FOLDERS = List.of("by-language/", "by-language-2/");

    private static final List<String> BY_LANGUAGE = FOLDERS.stream()
            .flatMap(folder -> LANGUAGES.stream().map(folder::concat))
            .toList();

    private static final Screening SCREENING = Screening.builtIn();

    private record Text(String kind, Assessment assessment) {}

    @Test
    void holdsMostSpamAndScams() throws IOException {
        var texts = texts("removed").filter(text -> BAIT.contains(text.kind())).toList();
        assertThat(texts.stream().filter(text -> text.assessment().held()).count())
                .isGreaterThanOrEqualTo(texts.size() * 88 / 100);
    }

    /// Over all of them: in a file of 264 a single text is half of what may be held.
    @Test
    void holdsNearlyNoGenuineText() throws IOException {
        assertThat(genuineHeld(List.of("genuine", "natural", "everyday", "latest"), 1_500))
                .isLessThanOrEqualTo(5);
    }

    /// Half of these are about what filters take for spam.
    @Test
    void holdsFewGenuineTextsThatLookLikeSpam() throws IOException {
        assertThat(genuineHeld(BY_LANGUAGE, 9_000)).isLessThanOrEqualTo(5);
    }

    @Test
    void holdsNineOfTenLuresOverAllLanguages() throws IOException {
        var lures = new ArrayList<Text>();
        for (var file : BY_LANGUAGE) {
            lures.addAll(texts(file).filter(text -> BAIT.contains(text.kind())).toList());
        }
        assertThat(lures).hasSizeGreaterThan(1_600);
        assertThat(held(lures)).isGreaterThanOrEqualTo(lures.size() * 90 / 100);
    }

    /// @param atLeast texts there have to be
    /// @return of a thousand
    private static double genuineHeld(List<String> files, int atLeast) throws IOException {
        var texts = new ArrayList<Text>();
        for (var file : files) {
            texts.addAll(texts(file).toList());
        }
        texts.removeIf(text -> !GENUINE.contains(text.kind()));
        assertThat(texts).hasSizeGreaterThan(atLeast);
        return 1000.0 * held(texts) / texts.size();
    }

    /// Written by somebody who knew neither the program nor any other example.
    @ParameterizedTest
    @ValueSource(strings = {"natural", "everyday", "latest"})
    void tellsApartWhatAnotherWroteToTestIt(String file) throws IOException {
        tellsApart(List.of(file), 85, 1);
    }

    /// Lures as people who live from them write them: seldom a link or a number, a third of them behind kind words.
    @ParameterizedTest
    @CsvSource({"quiet-en, 84", "quiet-es, 68"})
    void findsManyLuresThatShowNothing(String file, int atLeast) throws IOException {
        tellsApart(List.of(file), atLeast, 1);
    }

    /// By people who knew as little, two for each language, half of the genuine texts about what filters take for
    /// spam: money, visas, jobs, links, fraud that happened to somebody.
    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void servesEachLanguage(String language) throws IOException {
        tellsApart(FOLDERS.stream().map(folder -> folder + language).toList(), 82, 2);
    }

    /// Nobody hides a lure by putting it in quotation marks behind kind words.
    @Test
    void quotationMarksHideNothing() throws IOException {
        var kind = "Dear sisters, thank you for this lovely discussion, I read it every day and it helps me. ";
        int count = 0;
        int held = 0;
        for (var file : BY_LANGUAGE) {
            for (var line : lines(file)) {
                if (BAIT.contains(line.path("kind").asString())) {
                    var lure = line.path("body").stringValue().replace('"', ' ');
                    var text = Submission.of(kind + '"' + lure + '"');
                    count++;
                    held += SCREENING.assess(text, Community.none()).held() ? 1 : 0;
                }
            }
        }
        assertThat(count).isGreaterThan(1_600);
        assertThat(held).isGreaterThan(count * 80 / 100);
    }

    /// Between two things that members said in the same language some do get lost.
    @ParameterizedTest
    @CsvSource({"by-language/, 60", "by-language-2/, 53"})
    void kindWordsHideFewerThanHalf(String folder, int atLeast) throws IOException {
        int count = 0;
        int held = 0;
        for (var language : LANGUAGES) {
            var kind = new ArrayDeque<String>();
            for (var line : lines(folder + language)) {
                var body = line.path("body").stringValue();
                if (line.path("kind").asString().equals("ham") && body.length() < 200) {
                    kind.add(body);
                } else if (BAIT.contains(line.path("kind").asString()) && kind.size() > 1) {
                    var text = Submission.of(kind.pop() + ". " + body + ". " + kind.pop());
                    count++;
                    held += SCREENING.assess(text, Community.none()).held() ? 1 : 0;
                }
            }
        }
        assertThat(count).isGreaterThan(600);
        assertThat(held).isGreaterThan(count * atLeast / 100);
    }

    /// A moderator is to see scams sooner than adverts.
    @Test
    void tellsScamsFromAdverts() throws IOException {
        var held = new ArrayList<Text>();
        for (var file : BY_LANGUAGE) {
            held.addAll(texts(file)
                    .filter(text ->
                            BAIT.contains(text.kind()) && text.assessment().held())
                    .toList());
        }
        var scams = held.stream().filter(text -> text.kind().equals("scam")).toList();
        var adverts = held.stream().filter(text -> text.kind().equals("spam")).toList();
        assertThat(called(Kind.SCAM, scams)).isGreaterThan(scams.size() * 93L / 100);
        assertThat(called(Kind.SCAM, adverts)).isLessThan(adverts.size() * 6L / 100);
    }

    private static long called(Kind kind, List<Text> texts) {
        return texts.stream()
                .filter(text -> text.assessment().kinds().contains(kind))
                .count();
    }

    /// Each genuine text has a neighbour there that is to be held, by the same hand and in nearly the same words.
    @Test
    void tellsNeighboursApart() throws IOException {
        tellsApart(List.of("alike"), 70, 2);
    }

    /// @param atLeast spam and scams held, in per cent
    /// @param atMost genuine texts held, in per cent
    private static void tellsApart(List<String> files, int atLeast, int atMost) throws IOException {
        var texts = new ArrayList<Text>();
        for (var file : files) {
            texts.addAll(texts(file).toList());
        }
        var spam = texts.stream().filter(text -> BAIT.contains(text.kind())).toList();
        assertThat(held(spam)).isGreaterThanOrEqualTo(spam.size() * atLeast / 100);
        var genuine =
                texts.stream().filter(text -> GENUINE.contains(text.kind())).toList();
        assertThat(held(genuine)).isLessThanOrEqualTo(genuine.size() * atMost / 100);
    }

    private static long held(List<Text> texts) {
        return texts.stream().filter(text -> text.assessment().held()).count();
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"DANGER", "CONTACT"})
    void findsMostOfAKindInGenuineTexts(Kind kind) throws IOException {
        var texts =
                texts("genuine").filter(text -> text.kind().equals(kind.id())).toList();
        assertThat(texts).hasSizeGreaterThan(10);
        assertThat(texts.stream()
                        .filter(text -> text.assessment().kinds().contains(kind))
                        .count())
                .isGreaterThanOrEqualTo(texts.size() * 70 / 100);
    }

    @Test
    void neverHoldsSomebodyInDanger() throws IOException {
        assertThat(texts("genuine").filter(text -> text.assessment().kinds().contains(Kind.DANGER)))
                .noneMatch(text -> text.assessment().held());
    }

    private static Stream<Text> texts(String file) throws IOException {
        return lines(file).stream().map(HeldOutTest::text);
    }

    private static List<JsonNode> lines(String file) throws IOException {
        return Files.readAllLines(Path.of("training/held-out/" + file + ".jsonl")).stream()
                .map(JSON::readTree)
                .toList();
    }

    private static Text text(JsonNode line) {
        var thread = line.path("thread");
        var place = thread.isObject()
                ? new Place(
                        thread.path("title").asString(), thread.path("opening").asString())
                : null;
        var author = line.path("author");
        var standing = author.isObject()
                ? new AuthorStanding(
                        null,
                        author.path("daysMember").asInt(),
                        author.path("published").asInt(),
                        author.path("removed").asInt())
                : null;
        var subject = line.path("subject").isString() ? line.path("subject").stringValue() : null;
        var submission = new Submission(
                subject, line.path("body").stringValue(), line.path("lang").asString(), place, standing);
        return new Text(line.path("kind").asString(), SCREENING.assess(submission, Community.none()));
    }
}
