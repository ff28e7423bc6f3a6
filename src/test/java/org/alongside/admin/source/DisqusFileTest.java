package org.alongside.admin.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import org.alongside.discussion.Imports.Imported;
import org.junit.jupiter.api.Test;

class DisqusFileTest {

    private final DisqusFile source = new DisqusFile();

    @Test
    void pagesWithCommentsBecomeThreads() {
        var reading = Reading.of(
                source,
                disqus(
                        thread("1", "Tea &amp; talk"),
                        thread("2", "Nobody was here"),
                        post("9", "1", "<p>I come.</p>")));

        assertThat(reading.texts())
                .extracting(Imported::thread, Imported::post, Imported::line, Imported::author, Imported::body)
                .containsExactly(
                        tuple("disqus:1", null, "Tea & talk", "Site", "<p>Tea &amp; talk</p>"),
                        tuple("disqus:1", "9", null, "Lin", "<p>I come.</p>"));
        assertThat(reading.texts().getLast().postedAt()).hasToString("2012-05-01T10:00:00Z");
        assertThat(reading.leftOut()).containsExactly(LeftOut.NO_COMMENTS);
    }

    @Test
    void aCommentMayStandBeforeItsThread() {
        var reading = Reading.of(source, disqus(post("9", "1", "First."), thread("1", "Tea")));

        assertThat(reading.texts()).extracting(Imported::post).containsExactly(null, "9");
    }

    @Test
    void spamAndWhatWasDeletedStayOut() {
        var reading = Reading.of(
                source,
                disqus(
                        thread("1", "Tea"),
                        thread("2", "Gone").replace("<isDeleted>false", "<isDeleted>true"),
                        post("3", "1", "Buy.").replace("<isSpam>false", "<isSpam>true"),
                        post("4", "1", "Gone.").replace("<isDeleted>false", "<isDeleted>true"),
                        post("5", "2", "Alone."),
                        post("6", "1", "<p> </p>"),
                        post("7", "1", "Good.")));

        assertThat(reading.texts()).extracting(Imported::post).containsExactly(null, "7");
        assertThat(reading.leftOut())
                .containsExactly(LeftOut.DELETED, LeftOut.SPAM, LeftOut.DELETED, LeftOut.OF_LEFT_OUT, LeftOut.EMPTY);
    }

    @Test
    void noAddressOfAnybodyIsKept() {
        var file = disqus(thread("1", "Tea"), post("2", "1", "Good.").replace("<name>Lin<", "<name>lin@example.org<"));

        assertThat(Reading.of(source, file).texts().toString())
                .doesNotContain("@example.org")
                .doesNotContain("192.0.2");
    }

    @Test
    void itGoesOnWhereARunWasBrokenOff() {
        var file = disqus(thread("1", "Tea"), post("2", "1", "a"), post("3", "1", "b"))
                .getBytes(StandardCharsets.UTF_8);
        var whole = Reading.of(source, file, Source.Position.START);

        assertThat(Reading.of(source, file, whole.positions().getFirst()).found())
                .isEqualTo(whole.found().subList(1, 3));
    }

    @Test
    void ofAFileThatBreaksOffComesInWhatStandsBefore() {
        var whole = disqus(thread("1", "Tea"), post("2", "1", "a"), post("3", "1", "b"));

        var reading = Reading.of(source, whole.substring(0, whole.indexOf("<post dsq:id=\"3\"") + 20));

        assertThat(reading.texts()).extracting(Imported::post).containsExactly(null, "2");
        assertThat(reading.why()).contains("an element is not closed");
    }

    @Test
    void aThreadWithWordsOfItsOwnNeedsNoComment() {
        var file = disqus(thread("1", "Tea").replace("<message/>", "<message>Come.</message>"));

        assertThat(Reading.of(source, file).texts()).extracting(Imported::body).containsExactly("Come.");
    }

    @Test
    void whatHasNoIdIsNamedByItsLine() {
        var reading = Reading.of(
                source,
                disqus(
                        thread("1", "Tea"),
                        post("2", "1", "a"),
                        post("3", "1", "b").replace(" dsq:id=\"3\"", "")));

        assertThat(reading.bad())
                .singleElement()
                .asString()
                .endsWith(": a comment without dsq:id or without its thread");
    }

    static String disqus(String... parts) {
        return """
                <?xml version="1.0" encoding="utf-8"?>
                <disqus xmlns="http://disqus.com" xmlns:dsq="http://disqus.com/disqus-internals">
                <category dsq:id="3"><forum>old</forum><title>General</title><isDefault>true</isDefault></category>
                """ + String.join("\n", parts) + "\n</disqus>\n";
    }

    static String thread(String id, String title) {
        return """
                <thread dsq:id="%s"><id>p=%s</id><forum>old</forum><category dsq:id="3"/>
                 <link>https://old.example.org/?p=1</link><title>%s</title><message/>
                 <createdAt>2012-04-30T09:00:00Z</createdAt>
                 <author><email>site@example.org</email><name>Site</name><isAnonymous>false</isAnonymous></author>
                 <ipAddress>192.0.2.1</ipAddress><isClosed>false</isClosed><isDeleted>false</isDeleted></thread>""".formatted(id, id, title);
    }

    static String post(String id, String thread, String body) {
        return """
                <post dsq:id="%s"><id>x</id><message><![CDATA[%s]]></message><createdAt>2012-05-01T10:00:00Z</createdAt>
                 <isDeleted>false</isDeleted><isSpam>false</isSpam>
                 <author><email>lin@example.org</email><name>Lin</name><isAnonymous>true</isAnonymous></author>
                 <ipAddress>192.0.2.2</ipAddress><parent dsq:id="77"/><thread dsq:id="%s"/></post>""".formatted(id, body, thread);
    }
}
