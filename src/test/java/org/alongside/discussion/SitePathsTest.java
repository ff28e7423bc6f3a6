package org.alongside.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alongside.richtext.RichText;
import org.junit.jupiter.api.Test;

class SitePathsTest {

    private static final String SITE = "https://alongside.example.org";
    private static final String ID = "0123456789abcdefghjk";
    private static final String OTHER = "zyxwvtsrqpnmkjhgfedc";

    @Test
    void anAddressOfThisSiteIsFoundWithItsPlace() {
        assertThat(in("Look at " + SITE + "/threads/" + ID + "#post-" + OTHER + "."))
                .containsExactly("/threads/" + ID + "#post-" + OTHER);
    }

    @Test
    void aBarePathIsFoundBetweenBlanks() {
        assertThat(in("(/resources/" + ID + "), or /threads/" + OTHER))
                .containsExactly("/resources/" + ID, "/threads/" + OTHER);
    }

    @Test
    void theSamePlaceIsFoundOnce() {
        assertThat(in("/threads/" + ID + " and " + SITE + "/threads/" + ID)).hasSize(1);
    }

    @Test
    void anotherSiteIsNeverTakenForThisOne() {
        assertThat(in(SITE + ".evil.example/threads/" + ID
                        + " https://evil.example/?u=/threads/" + ID
                        + " https://evil.example/threads/" + ID
                        + " http://alongside.example.org/threads/" + ID
                        + " " + SITE + ":8443/threads/" + ID))
                .isEmpty();
    }

    @Test
    void aPathWithinTheWordsOfAForeignLinkIsNone() {
        assertThat(SitePaths.in(
                        RichText.sanitize("<a href=\"https://evil.example/x\">see /threads/" + ID + "</a>"), SITE))
                .isEmpty();
    }

    @Test
    void whatIsLongerOrShorterThanAnIdIsNone() {
        assertThat(in("/threads/" + ID + "x /threads/short /threads/" + ID + "/edit a/threads/" + ID))
                .isEmpty();
    }

    @Test
    void forIdsThatNobodyCanMakeUpAnySiteWillDo() {
        assertThat(SitePaths.in(RichText.fromPlain("http://old.example.org/resources/" + ID), null))
                .containsExactly("/resources/" + ID);
    }

    @Test
    void aLongTextOfNothingButSlashesTakesNoTime() {
        assertThat(in("/threads/".repeat(11_000))).isEmpty();
    }

    private static List<String> in(String typed) {
        return SitePaths.in(RichText.fromPlain(typed), SITE);
    }
}
