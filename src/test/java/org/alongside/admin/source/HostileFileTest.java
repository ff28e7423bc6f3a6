package org.alongside.admin.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Objects;
import org.alongside.discussion.Imports;
import org.alongside.discussion.Imports.Imported;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files that would do harm, or that were damaged: each is told by a line and a reason, and what came before
/// stays.
class HostileFileTest {

    private static final String GOOD = WordPressFileTest.item("1", "Tea", "Come.");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE rss [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>",
                "<!DOCTYPE rss SYSTEM \"file:///etc/passwd\">",
                "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
            })
    void noDocumentTypeIsRead(String type) {
        var file = WordPressFileTest.wxr(GOOD).replaceFirst("<rss", Objects.requireNonNull(type) + "<rss");

        var reading = Reading.of(new WordPressFile(), file);

        assertThat(reading.why()).startsWith("line ").contains("a DOCTYPE");
        assertThat(reading.found()).isEmpty();
    }

    @Test
    void whatCameBeforeAnElementThatIsNotClosedStays() {
        var file = WordPressFileTest.wxr(GOOD, "<item><title>cut");
        var cut = file.substring(0, file.indexOf("cut") + 3);

        var reading = Reading.of(new WordPressFile(), cut);

        assertThat(reading.texts()).hasSize(1);
        assertThat(reading.why()).matches("line \\d+: an element is not closed; the file may have been cut off");
    }

    @Test
    void theReasonQuotesNothingOfTheFile() {
        var reading = Reading.of(new WordPressFile(), WordPressFileTest.wxr(GOOD, "<secretword><other></secretword>"));

        assertThat(reading.why()).isNotEmpty().doesNotContain("secretword");
    }

    @Test
    void aWrongEncodingIsToldByItsLine() {
        var file = WordPressFileTest.wxr(GOOD, WordPressFileTest.item("2", "T", "Größe"))
                .getBytes(StandardCharsets.ISO_8859_1);

        var reading = Reading.of(new WordPressFile(), file, Source.Position.START);

        assertThat(reading.texts()).hasSizeLessThanOrEqualTo(1);
        assertThat(reading.why()).contains("not in the encoding");
    }

    @Test
    void anotherEncodingThatIsDeclaredIsRead() {
        var file = WordPressFileTest.wxr(WordPressFileTest.item("2", "T", "Größe"));
        var latin = file.replace("UTF-8", "ISO-8859-1").getBytes(StandardCharsets.ISO_8859_1);
        var wide = file.replace("UTF-8", "UTF-16").getBytes(StandardCharsets.UTF_16);

        assertThat(Reading.of(new WordPressFile(), latin, Source.Position.START)
                        .texts()
                        .getFirst()
                        .body())
                .contains("Größe");
        assertThat(Reading.of(new WordPressFile(), wide, Source.Position.START)
                        .texts()
                        .getFirst()
                        .body())
                .contains("Größe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"&#8;", "&#xFFFE;"})
    void aReferenceToAForbiddenCharacterIsTold(String reference) {
        var file = WordPressFileTest.wxr(GOOD, "<item><title>" + reference + "</title></item>");

        assertThat(Reading.of(new WordPressFile(), file).why()).contains("XML does not allow");
    }

    @Test
    void aCommentOfThirtyMegabytesIsNotKeptInMemory() {
        var before = WordPressFileTest.wxr(WordPressFileTest.item(
                "1", "T", "x", WordPressFileTest.comment("2", "§"), WordPressFileTest.comment("3", "Good.")));
        int at = before.indexOf('§');
        Source.File file = () -> together(before.substring(0, at), 30L << 20, before.substring(at + 1));

        var reading = Reading.of(new WordPressFile(), file, Source.Position.START);

        assertThat(reading.why()).isEmpty();
        assertThat(reading.texts()).hasSize(3);
        assertThat(reading.texts().get(1).body()).hasSizeLessThan(Source.MOST * 2);
    }

    @Test
    void aLineOfThirtyMegabytesIsNotKeptInMemory() {
        Source.File file = () -> together(
                "{\"kind\":\"thread\",\"body\":\"",
                30L << 20,
                "\"}\n{\"kind\":\"thread\",\"id\":\"t\",\"title\":\"T\",\"body\":\"x\"}\n");

        var reading = Reading.of(new JsonLines(), file, Source.Position.START);

        assertThat(reading.bad()).containsExactly("line 1: longer than 5 MB");
        assertThat(reading.texts()).hasSize(1);
    }

    @Test
    @Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
    void aVeryLongAuthorEnds() {
        var author = "a".repeat(Imports.MAX_BODY - 20);
        var line =
                "{\"kind\":\"thread\",\"id\":\"t\",\"title\":\"T\",\"body\":\"x\",\"author\":\"" + author + "%s\"}\n";

        var reading = Reading.of(new JsonLines(), line.formatted("") + line.formatted("@example.org"));

        assertThat(reading.texts()).extracting(Imported::author).containsExactly(author, null);
    }

    @Test
    void manyItemsPassByOneAfterAnother() throws IOException, BrokenFile {
        var frame = WordPressFileTest.wxr("§");
        int at = frame.indexOf('§');
        var item = WordPressFileTest.item("1", "T", "Some words that are here. ".repeat(400));
        Source.File file = () -> new SequenceInputStream(Collections.enumeration(
                List.of(bytes(frame.substring(0, at)), again(item, 1_000), bytes(frame.substring(at + 1)))));
        var texts = new int[1];

        new WordPressFile().read(file, Source.Position.START, _ -> {}, (found, _) -> texts[0]++);

        assertThat(texts[0]).isEqualTo(1_000);
    }

    @Test
    void theFormatIsFoundByLookingIntoTheFile() throws IOException, BrokenFile {
        assertThat(Format.of(() -> bytes(WordPressFileTest.wxr(GOOD)))).isEqualTo(Format.WXR);
        assertThat(Format.of(() -> bytes("\uFEFF" + DisqusFileTest.disqus()))).isEqualTo(Format.DISQUS);
        assertThat(Format.of(() -> bytes("{\"kind\":\"thread\"}"))).isEqualTo(Format.JSONL);
        assertThat(Format.of(() -> bytes(""))).isEqualTo(Format.JSONL);
        assertThat(Format.of(() -> new ByteArrayInputStream(
                        WordPressFileTest.wxr(GOOD).replace("UTF-8", "UTF-16").getBytes(StandardCharsets.UTF_16))))
                .isEqualTo(Format.WXR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html><body>Not found</body></html>", "PK\u0003\u0004"})
    void whatIsNoneOfThemIsToldBeforeAnythingIsStored(String file) {
        assertThat(catchThrowable(() -> Format.of(() -> bytes(file)))).isInstanceOf(BrokenFile.class);
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static InputStream together(String before, long length, String after) {
        return new SequenceInputStream(
                Collections.enumeration(List.of(bytes(before), new Endless(length), bytes(after))));
    }

    private static InputStream again(String text, int times) {
        return new SequenceInputStream(new Enumeration<>() {
            private int left = times;

            @Override
            public boolean hasMoreElements() {
                return left > 0;
            }

            @Override
            public InputStream nextElement() {
                left--;
                return bytes(text);
            }
        });
    }

    /// Letters without a line end.
    private static final class Endless extends InputStream {

        private long left;

        Endless(long length) {
            left = length;
        }

        @Override
        public int read() {
            return left-- > 0 ? 'x' : -1;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            if (left <= 0) {
                return -1;
            }
            int count = (int) Math.min(length, left);
            Arrays.fill(into, from, from + count, (byte) 'x');
            left -= count;
            return count;
        }
    }
}
