package org.alongside.richtext;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.List;

/// What people write, made safe once on the way in, and the forms it is read in.
///
/// Every method takes any string, also hostile or broken HTML, never fails on its content, and takes time in
/// proportion to its length. Lengths are UTF-16 code units unless said otherwise.
public final class RichText {

    /// Stored beside sanitized HTML, so that it can be told which texts an older policy let through.
    public static final int POLICY_VERSION = 1;

    /// The longest text a member may send, in UTF-16 code units. Callers refuse longer input; nothing here does.
    public static final int MAX_CHARS = 100_000;

    /// The longest subject made from a text, in code points.
    private static final int SUBJECT_LENGTH = 29;

    private RichText() {}

    /// Makes HTML from a writer safe to show.
    ///
    /// The result holds `a em strong cite code ul ol li dl dt dd p br blockquote` and no attribute but `href`
    /// (http, https, mailto) and a fixed `rel` on links; it is balanced, nested 30 levels at most, and a browser
    /// reads it back as it is. Text inside other elements stays, except in scripts and the like. Bare web and
    /// e-mail addresses become links. Control characters are taken out and direction controls closed. Sanitizing
    /// the result again changes nothing.
    public static String sanitize(String html) {
        return HtmlWriter.write(HtmlReader.read(html));
    }

    /// Sanitized HTML that shows plain text as it was typed: a blank line parts paragraphs, a newline is a break.
    public static String fromPlain(String text) {
        return HtmlWriter.write(TypedText.readPlain(text));
    }

    /// Sanitized HTML of a text that is either plain or HTML. It counts as HTML if it has a tag that [#sanitize]
    /// knows; if none of its tags ends a line, its newlines count as in plain text.
    public static String fromEither(String text) {
        return HtmlWriter.write(TypedText.readEither(text));
    }

    /// The text for reading without markup: an empty line between paragraphs, a newline for a break, `- ` before a
    /// list item, indented by two spaces a level.
    public static String plainText(String html) {
        return TextWriter.write(HtmlReader.read(html));
    }

    /// The beginning of the text in one line of at most `maxChars`, ending after a whole word and with `…` if
    /// anything was left out.
    ///
    /// @throws IllegalArgumentException if `maxChars` is less than one
    public static String excerpt(String html, int maxChars) {
        return Cut.withEllipsis(TextWriter.oneLine(HtmlReader.read(html)), maxChars);
    }

    /// A subject for a text that was sent without one: its first words, 29 code points or fewer, without an
    /// ellipsis; empty if the text is. A first word that is longer is cut at a whole character.
    ///
    /// The rule is Drupal's, `truncate_utf8(trim(decode_entities(strip_tags($body))), 29, TRUE)` in
    /// comment.module.
    public static String subjectFrom(String html) {
        return Cut.atSpace(TextWriter.oneLine(HtmlReader.read(html)), SUBJECT_LENGTH);
    }

    /// The number of words in any script, also in those that put no spaces between them (Unicode Annex 29, with
    /// ICU's dictionaries). Numbers are words.
    public static int wordCount(String html) {
        var breaks = BreakIterator.getWordInstance(ULocale.ROOT);
        breaks.setText(TextWriter.oneLine(HtmlReader.read(html)));
        var count = 0;
        while (breaks.next() != BreakIterator.DONE) {
            if (breaks.getRuleStatus() >= BreakIterator.WORD_NUMBER) {
                count++;
            }
        }
        return count;
    }

    /// How many links to web addresses there are in a sanitized text, quoted ones too.
    ///
    /// @param sanitizedHtml output of [#sanitize]
    public static int linkCount(String sanitizedHtml) {
        // In that output every < begins a tag, and href is the first attribute of a link.
        return sanitizedHtml.split("<a href=\"http", -1).length - 1;
    }

    /// A `blockquote` of the text, shortened as [#excerpt] does but with its paragraphs, to begin a reply with.
    /// What the text itself quotes is left out; empty if nothing else is there.
    ///
    /// @throws IllegalArgumentException if `maxChars` is less than one
    public static String quote(String html, int maxChars) {
        var own = Cut.withEllipsis(TextWriter.write(Quotes.without(HtmlReader.read(html))), maxChars);
        var blocks = TypedText.readPlain(own);
        return blocks.isEmpty() ? "" : HtmlWriter.write(List.of(new Block.Container(Tag.BLOCKQUOTE, blocks)));
    }

    /// Whether there is nothing to read: only tags, white space and characters that do not show.
    public static boolean isBlank(String html) {
        return !Characters.hasVisible(TextWriter.oneLine(HtmlReader.read(html)));
    }

    /// Safe HTML that shows the words of the later text, with what was added in `ins` and what was taken out in
    /// `del`, lines parted by `br`. Changes of white space and markup alone do not show. Beyond 5,000 words whole
    /// paragraphs are compared.
    public static String wordDiff(String beforeHtml, String afterHtml) {
        return wordDiff(beforeHtml, afterHtml, List.of());
    }

    /// The same, with words of the later text in `mark` as [#mark] does.
    ///
    /// @param evidences words to be marked
    public static String wordDiff(String beforeHtml, String afterHtml, List<String> evidences) {
        return WordDiff.html(plainText(beforeHtml), plainText(afterHtml), evidences);
    }

    /// Sanitized HTML with words of it in `mark` elements, the only ones that [#sanitize] would not let through.
    /// Words are found across inline tags and line ends, whatever their case, stretches of white space and
    /// characters that do not show; as whole words only. Of words that end in `…` the part before it is looked
    /// for.
    ///
    /// @param sanitizedHtml output of [#sanitize]; anything else is sanitized
    /// @param evidences words to be marked, 200 characters of each; 64 of them are looked for
    public static String mark(String sanitizedHtml, List<String> evidences) {
        return HtmlWriter.write(Marker.mark(HtmlReader.read(sanitizedHtml), evidences));
    }
}
