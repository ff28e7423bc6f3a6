package org.alongside.moderation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.alongside.moderation.ClusterKind;
import org.alongside.screening.Fingerprint;
import org.alongside.screening.Submission;
import org.alongside.testing.Fixtures;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClusterFinderTest {

    private static final String TEMPLATE = "Thank you for sharing this %s article, your %s blog is so cool and I will"
            + " bookmark it and come back for more of it soon, my friends like it too";

    private final ClusterFinder finder = new ClusterFinder();
    private int count;

    @Test
    void variantsOfATemplateComeTogetherAndOthersDoNot() {
        add(TEMPLATE.formatted("great", "little"));
        add(Fixtures.text(1));
        add(TEMPLATE.formatted("lovely", "wonderful"));
        add(Fixtures.text(7));
        add(TEMPLATE.formatted("useful", "own"));

        assertThat(groups(ClusterKind.WORDS)).containsExactly("0 2 4");
    }

    @Test
    void theSameWordsBehindAnotherAddressComeTogether() {
        add("Buy it here http://one.example.com/");
        add("Buy it here http://two.example.net/");

        assertThat(groups(ClusterKind.WORDS)).containsExactly("0 1");
    }

    @Test
    void linksToOneSiteComeTogetherWhateverIsBeforeItsName() {
        add("The first one is here: http://www.cheap-shoes.example.co.uk/a");
        add("My sister likes http://blog.example.co.uk/shoes very much");
        add("Another at http://other.co.uk/");

        assertThat(groups(ClusterKind.SITE)).containsExactly("example.co.uk: 0 1");
    }

    @Test
    void aNameCountsOnlyWhereSomethingOfItWaits() {
        finder.add(print("First words of hers"), "SEO Expert", "links");
        finder.add(print("Something else entirely"), "seo expert ", null);
        finder.add(print("A bus to school"), "Noor", null);
        finder.add(print("A bicycle to school"), "Noor", null);
        count = 4;

        assertThat(groups(ClusterKind.NAME, true, false, false, false)).containsExactly("SEO Expert: 0 1");
    }

    @Test
    void whatWaitsIsPutTogetherByWhatSpeaksAgainstIt() {
        finder.add(print("One"), null, "links");
        finder.add(print("Two"), null, "lure");
        finder.add(print("Three"), null, "links");
        finder.add(print("Four"), null, null);
        count = 4;

        assertThat(groups(ClusterKind.REASON)).containsExactlyInAnyOrder("links: 0 2", "lure: 1");
    }

    @ParameterizedTest
    @CsvSource({
        "cheap-pens.example,cheap-pens.example",
        "www2.shop.cheap-pens.example,cheap-pens.example",
        "a.b.example.co.uk,example.co.uk",
        "example.com.au,example.com.au",
        "co.uk,co.uk",
        "buy-it.blogspot.com,buy-it.blogspot.com",
        "x.buy-it.blogspot.com,buy-it.blogspot.com",
        "blogspot.com,blogspot.com",
        "192.0.2.7,192.0.2.7",
        "localhost,localhost",
        "укр.пример.рф,пример.рф"
    })
    void aSiteIsWhatSomebodyRegistered(String host, String site) {
        assertThat(Sites.of(host)).isEqualTo(site);
    }

    private void add(String text) {
        finder.add(print(text), null, null);
        count++;
    }

    private static Fingerprint print(String text) {
        return Fingerprint.of(Submission.of(text));
    }

    private List<String> groups(ClusterKind kind) {
        return groups(kind, new boolean[count]);
    }

    private List<String> groups(ClusterKind kind, boolean... held) {
        return finder.groups(held).stream()
                .filter(group -> group.kind() == kind)
                .map(group -> label(group.label()) + numbers(group.texts()))
                .toList();
    }

    private static String label(@Nullable String label) {
        return label == null ? "" : label + ": ";
    }

    private static String numbers(int[] texts) {
        return Arrays.toString(texts).replaceAll("[\\[\\],]", "");
    }
}
