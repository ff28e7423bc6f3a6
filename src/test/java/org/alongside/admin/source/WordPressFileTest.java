package org.alongside.admin.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.alongside.discussion.Imports;
import org.alongside.discussion.Imports.Imported;
import org.alongside.richtext.RichText;
import org.junit.jupiter.api.Test;

class WordPressFileTest {

    private final WordPressFile source = new WordPressFile();

    @Test
    void postsBecomeThreadsAndTheirCommentsPosts() {
        var reading =
                Reading.of(source, wxr(item("12", "Tea &amp; talk", "Come <b>all</b>.", comment("7", "I come."))));

        assertThat(reading.texts())
                .extracting(Imported::thread, Imported::post, Imported::line, Imported::author, Imported::lang)
                .containsExactly(
                        tuple("wp:old.example.org:12", null, "Tea & talk", "Ana María", "en-US"),
                        tuple("wp:old.example.org:12", "7", null, "Lin", null));
        assertThat(reading.texts())
                .extracting(Imported::postedAt)
                .extracting(String::valueOf)
                .containsExactly("2012-03-04T10:00:00Z", "2012-03-05T11:30:00Z");
        assertThat(reading.why()).isEmpty();
    }

    @Test
    void noAddressOfAnybodyIsKept() {
        var file = wxr(item(
                "12",
                "Tea",
                "Come.",
                comment("7", "I come.").replace("<![CDATA[Lin]]>", "<![CDATA[lin@example.org]]>"),
                comment("8", "I too.").replace("<![CDATA[Lin]]>", "192.0.2.44"),
                comment("9", "And I.").replace("<![CDATA[Lin]]>", "O&#039;Brien &amp;amp; Co")));

        var texts = Reading.of(source, file).texts();

        assertThat(texts).extracting(Imported::author).containsExactly("Ana María", null, null, "O'Brien & Co");
        assertThat(texts.toString()).doesNotContain("@example.org").doesNotContain("192.0.2");
    }

    @Test
    void whatWasNotForAllToReadStaysOut() {
        var file = wxr(
                item("1", "A", "Draft.", comment("1", "Hm.")).replace(">publish<", ">draft<"),
                item("2", "B", "Secret.").replace("<wp:post_password></", "<wp:post_password>open sesame</"),
                item("3", "C", "Menu.").replace(">post<", ">nav_menu_item<"),
                item(
                        "4",
                        "D",
                        "Open.",
                        comment("2", "Buy.").replace("approved>1<", "approved>spam<"),
                        comment("3", "Gone.").replace("approved>1<", "approved>trash<"),
                        comment("4", "Later.").replace("approved>1<", "approved>0<"),
                        comment("5", "Ping.").replace("<wp:comment_type></", "<wp:comment_type>pingback</"),
                        comment("6", "Paid.").replace("<wp:comment_type></", "<wp:comment_type>order_note</"),
                        comment("7", "<p>&nbsp;</p>"),
                        comment("8", "Good.")));

        var reading = Reading.of(source, file);

        assertThat(reading.texts()).extracting(Imported::post).containsExactly(null, "8");
        assertThat(reading.leftOut())
                .containsExactly(
                        LeftOut.NOT_PUBLISHED,
                        LeftOut.OF_LEFT_OUT,
                        LeftOut.PASSWORD,
                        LeftOut.OTHER_KIND,
                        LeftOut.SPAM,
                        LeftOut.DELETED,
                        LeftOut.NOT_APPROVED,
                        LeftOut.PINGBACK,
                        LeftOut.OTHER_KIND,
                        LeftOut.EMPTY);
    }

    @Test
    void commentsThatStandBeforeTheirPostWaitForIt() {
        var item =
                "<item>" + comment("7", "First.") + item("12", "Tea", "Come.").replaceFirst("<item>", "");

        assertThat(Reading.of(source, wxr(item)).texts())
                .extracting(Imported::post)
                .containsExactly(null, "7");
    }

    @Test
    void commentsBeforeAPasswordStayOutWithTheirPost() {
        var item = item("12", "Tea", "Come.")
                .replace(
                        "<wp:post_password></wp:post_password>",
                        comment("7", "First.") + "<wp:post_password>x</wp:post_password>");

        assertThat(Reading.of(source, wxr(item)).texts()).isEmpty();
    }

    @Test
    void aTextMayBeSplitIntoSeveralSectionsAndHoldTagsAndEntities() {
        var item = item("12", "<![CDATA[5 &#8217; to <em>ten</em>]]>", "x")
                .replace(
                        "<![CDATA[x]]>",
                        "<![CDATA[a ]]]]><![CDATA[> b]]> c&nbsp;&hellip; <sub xmlns=\"urn:x\">d</sub>");

        var text = Reading.of(source, wxr(item)).texts().getFirst();

        assertThat(text.line()).isEqualTo("5 ’ to ten");
        assertThat(RichText.plainText(text.body())).isEqualTo("a ]]> b c … d");
    }

    @Test
    void blankLinesPartParagraphsAsWordPressShowsThem() {
        var body = "One\ntwo.\n\n<blockquote>Said</blockquote>\n\n[caption id=\"3\"]A picture[/caption]\n\nThree.";

        var text = Reading.of(source, wxr(item("1", "T", body))).texts().getFirst();

        assertThat(RichText.fromEither(text.body()))
                .isEqualTo("<p>One<br>two.</p><blockquote>Said</blockquote><p>A picture</p><p>Three.</p>");
    }

    @Test
    void theNewerEditorsBlocksStayAsTheyAre() {
        var body =
                "<!-- wp:paragraph -->\n<p>One</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:list -->\n<ul><li>a</li></ul>\n<!-- /wp:list -->";

        var text = Reading.of(source, wxr(item("1", "T", body))).texts().getFirst();

        assertThat(RichText.fromEither(text.body())).isEqualTo("<p>One</p><ul><li>a</li></ul>");
    }

    @Test
    void aPageWithoutWordsBeginsAThreadOnlyForItsComments() {
        var reading = Reading.of(source, wxr(item("1", "Guests", "", comment("2", "Hello.")), item("3", "Empty", "")));

        assertThat(reading.texts()).extracting(Imported::body).containsExactly("<p>Guests</p>", "<p>Hello.</p>");
        assertThat(reading.leftOut()).containsExactly(LeftOut.NO_COMMENTS);
    }

    @Test
    void aPostWithoutATitleIsCalledByItsFirstWords() {
        var text = Reading.of(source, wxr(item("1", "", "The bus to the language school is late.")))
                .texts()
                .getFirst();

        assertThat(text.line()).startsWith("The bus to the");
    }

    @Test
    void timesThatAreNoneDoNotKeepATextOut() {
        var item = item("1", "T", "x")
                .replace("2012-03-04 10:00:00", "0000-00-00 00:00:00")
                .replace("Sun, 04 Mar", "Mon, -1 Nov");

        assertThat(Reading.of(source, wxr(item)).texts().getFirst().postedAt()).isNull();
    }

    @Test
    void aControlCharacterIsReadAsABlankAndTold() {
        var reading = Reading.of(source, wxr(item("1", "T", "One\u000btwo\u0000.")));

        assertThat(reading.texts().getFirst().body()).isEqualTo("<p>One two .</p>");
        assertThat(reading.found().getLast())
                .isInstanceOfSatisfying(
                        Found.Note.class, note -> assertThat(note.words()).contains("2 in all"));
    }

    @Test
    void itGoesOnWhereARunWasBrokenOff() {
        var file = wxr(item("1", "T", "x", comment("2", "a"), comment("3", "b")), item("4", "U", "y"))
                .getBytes(StandardCharsets.UTF_8);
        var whole = Reading.of(source, file, Source.Position.START);

        var rest = Reading.of(source, file, whole.positions().get(1));

        assertThat(rest.found()).isEqualTo(whole.found().subList(2, 4));
    }

    @Test
    void aTextLongerThanIsTakenIsCutAndSaysSo() {
        var reading = Reading.of(source, wxr(item("1", "T", "far ".repeat(100_000), comment("2", "Good."))));

        assertThat(reading.found().getFirst()).isInstanceOfSatisfying(Found.Text.class, text -> {
            assertThat(text.cut()).isTrue();
            assertThat(text.imported().body()).hasSizeLessThan(Source.MOST + 10);
        });
        assertThat(reading.texts()).hasSize(2);
    }

    @Test
    void whatParagraphsMakeLongerThanATextMayBeIsCutAndSaysSo() {
        var lines = "a\n".repeat(Source.MOST / 2 - 10);

        var reading = Reading.of(source, wxr(item("1", "T", lines, comment("2", lines))));

        assertThat(reading.found()).hasSize(2).allSatisfy(found -> {
            assertThat(found).isInstanceOfSatisfying(Found.Text.class, text -> {
                assertThat(text.cut()).isTrue();
                assertThat(text.imported().body()).hasSizeLessThanOrEqualTo(Imports.MAX_BODY);
            });
        });
    }

    @Test
    void anEntityBeyondWhatIsTakenDoesNotStopTheFile() {
        var full = "a".repeat(Source.MOST);
        var item = item("1", "T", "x")
                .replace("<![CDATA[x]]>", full + "&nbsp;b")
                .replace("<excerpt:encoded>", "<description>a&nbsp;b</description><excerpt:encoded>");

        var reading = Reading.of(source, wxr(item, item("2", "T", "y")));

        assertThat(reading.why()).isEmpty();
        assertThat(reading.texts()).hasSize(2);
        assertThat(reading.found().getFirst())
                .isInstanceOfSatisfying(
                        Found.Text.class, text -> assertThat(text.cut()).isTrue());
    }

    @Test
    void aSiteIsTakenByWhateverItsAddressIsAndNoneWithoutOne() {
        var odd = wxr(item("1", "T", "x")).replace("https://old.example.org", "http://her:word@my_site.example.org");
        var none = wxr(item("1", "T", "x")).replace("https://old.example.org", "");

        assertThat(Reading.of(source, odd).texts().getFirst().thread()).isEqualTo("wp:my_site.example.org:1");
        assertThat(Reading.of(source, none).texts()).isEmpty();
        assertThat(Reading.of(source, none).why()).contains("no address of the site");
    }

    @Test
    void twoSitesInOneCohortDoNotMix() {
        var one = Reading.of(source, wxr(item("1", "T", "x"))).texts().getFirst();
        var other = Reading.of(source, wxr(item("1", "T", "x")).replace("old.example.org", "other.example.net/blog"))
                .texts()
                .getFirst();

        assertThat(Objects.requireNonNull(other.thread()))
                .isEqualTo("wp:other.example.net/blog:1")
                .isNotEqualTo(one.thread());
    }

    static String wxr(String... items) {
        return """
                <?xml version="1.0" encoding="UTF-8" ?>
                <!-- This is a WordPress eXtended RSS file -->
                <rss version="2.0"
                 xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
                 xmlns:content="http://purl.org/rss/1.0/modules/content/"
                 xmlns:dc="http://purl.org/dc/elements/1.1/"
                 xmlns:wp="http://wordpress.org/export/1.2/">
                <channel>
                 <title>Old site</title><link>https://old.example.org/</link><language>en-US</language>
                 <wp:wxr_version>1.2</wp:wxr_version>
                 <wp:base_blog_url>https://old.example.org</wp:base_blog_url>
                 <wp:author><wp:author_login><![CDATA[ana]]></wp:author_login>
                  <wp:author_email><![CDATA[ana@example.org]]></wp:author_email>
                  <wp:author_display_name><![CDATA[Ana María]]></wp:author_display_name></wp:author>
                """ + String.join("\n", items) + "\n</channel>\n</rss>\n";
    }

    static String item(String id, String title, String body, String... comments) {
        return """
                <item>
                 <title>%s</title><link>https://old.example.org/?p=1</link>
                 <pubDate>Sun, 04 Mar 2012 10:00:00 +0000</pubDate>
                 <dc:creator><![CDATA[ana]]></dc:creator>
                 <content:encoded><![CDATA[%s]]></content:encoded>
                 <excerpt:encoded><![CDATA[short]]></excerpt:encoded>
                 <wp:post_id>%s</wp:post_id>
                 <wp:post_date>2012-03-04 11:00:00</wp:post_date>
                 <wp:post_date_gmt>2012-03-04 10:00:00</wp:post_date_gmt>
                 <wp:status>publish</wp:status>
                 <wp:post_type>post</wp:post_type>
                 <wp:post_password></wp:post_password>
                 <wp:postmeta><wp:meta_key>_x</wp:meta_key><wp:meta_value><![CDATA[y]]></wp:meta_value></wp:postmeta>
                 %s</item>""".formatted(title, body, id, String.join("\n", comments))
                // The time there is, is taken from the first of them that is one.
                .replace("<wp:post_date>2012-03-04 11:00:00</wp:post_date>", "");
    }

    static String comment(String id, String body) {
        return """
                <wp:comment><wp:comment_id>%s</wp:comment_id>
                 <wp:comment_author><![CDATA[Lin]]></wp:comment_author>
                 <wp:comment_author_email>lin@example.org</wp:comment_author_email>
                 <wp:comment_author_url></wp:comment_author_url>
                 <wp:comment_author_IP>192.0.2.7</wp:comment_author_IP>
                 <wp:comment_date>2012-03-05 12:30:00</wp:comment_date>
                 <wp:comment_date_gmt>2012-03-05 11:30:00</wp:comment_date_gmt>
                 <wp:comment_content><![CDATA[%s]]></wp:comment_content>
                 <wp:comment_approved>1</wp:comment_approved>
                 <wp:comment_type></wp:comment_type>
                 <wp:comment_parent>0</wp:comment_parent>
                 <wp:commentmeta><wp:meta_key>akismet</wp:meta_key></wp:commentmeta>
                </wp:comment>""".formatted(id, body);
    }
}
