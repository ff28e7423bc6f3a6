package org.alongside.richtext;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NamesTest {

    private static final List<String> PEOPLE =
            List.of("Amina", "Amina Karim", "Lien O.", "أمينة", "Đặng Thị Hồng", "فاطمة الزهراء", "یاسمین");

    @Test
    void aNameAfterAnAtIsFound() {
        assertThat(in("<p>Ask @Amina about it.</p>")).containsExactly("Amina");
    }

    @Test
    void theLongestNameThatFitsIsMeant() {
        assertThat(in("<p>@Amina Karim, and @Amina</p>")).containsExactly("Amina Karim", "Amina");
        assertThat(in("<p>@Amina Karimova</p>")).containsExactly("Amina");
    }

    @Test
    void caseAccentsSpacesAndLetterVariantsDoNotMatter() {
        assertThat(in("<p>@AMINA  karim</p>")).containsExactly("Amina Karim");
        assertThat(in("<p>@Đang thi\u00A0hong</p>")).containsExactly("Đặng Thị Hồng");
        assertThat(in("<p>شكراً @امينه</p>")).containsExactly("أمينة");
        assertThat(in("<p>@فَاطِمة الزهراء</p>")).containsExactly("فاطمة الزهراء");
        assertThat(in("<p>@ياسمين</p>")).containsExactly("یاسمین");
        assertThat(in("<p>＠Amina</p>")).containsExactly("Amina");
        assertThat(Names.mark("<p>@lukasz and @мои</p>", List.of("Łukasz", "Мой")))
                .isEqualTo("<p><b>@lukasz</b> and @мои</p>");
    }

    @Test
    void anArabicWordMayLeanOnTheAt() {
        assertThat(in("<p>و@أمينة</p>")).containsExactly("أمينة");
    }

    @Test
    void partOfAWordAndAnAddressNameNobody() {
        assertThat(in("<p>@Aminata, write to me@amina.example</p>")).isEmpty();
        assertThat(in("<p>Amina and @ Amina</p>")).isEmpty();
    }

    @Test
    void quotesCodeAndLinksNameNobody() {
        assertThat(in("<blockquote><p>Ask @Amina</p></blockquote>")).isEmpty();
        assertThat(in("<p><code>@Amina</code> <cite>@Amina</cite></p>")).isEmpty();
        assertThat(in("<p><a href=\"https://example.org/\">@Amina</a></p>")).isEmpty();
        assertThat(in("<blockquote><ul><li>@Amina</li></ul></blockquote><p>@Lien O.</p>"))
                .containsExactly("Lien O.");
    }

    @Test
    void aNameDoesNotReachIntoAnotherLineOrAcrossAQuote() {
        assertThat(in("<p>@Amina<br>Karim</p>")).containsExactly("Amina");
        assertThat(in("<p>@Amina</p><p>Karim</p>")).containsExactly("Amina");
    }

    @Test
    void aNameIsFoundThroughMarkup() {
        assertThat(in("<p>@<strong>Amina</strong> Karim</p>")).containsExactly("Amina Karim");
        assertThat(Names.mark("<p>Hi @<strong>Amina</strong> Karim!</p>", PEOPLE))
                .isEqualTo("<p>Hi <b>@</b><strong><b>Amina</b></strong><b> Karim</b>!</p>");
    }

    @Test
    void whatIsMarkedIsWhatWasFoundAndNothingElse() {
        assertThat(Names.mark("<p>@amina. Amina &lt;@nobody&gt;</p><blockquote><p>@Amina</p></blockquote>", PEOPLE))
                .isEqualTo("<p><b>@amina</b>. Amina &lt;@nobody&gt;</p><blockquote><p>@Amina</p></blockquote>");
        assertThat(Names.mark("<p>😀 @Lien O. 😀</p>", PEOPLE)).isEqualTo("<p>😀 <b>@Lien O.</b> 😀</p>");
    }

    @Test
    void anAccentApartIsMarkedWithItsLetter() {
        assertThat(Names.mark("<p>@Jose\u0301 came.</p>", List.of("José")))
                .isEqualTo("<p><b>@Jose\u0301</b> came.</p>");
        assertThat(Names.mark("<p>@Jose\u0301</p>", List.of("Jose"))).isEqualTo("<p><b>@Jose\u0301</b></p>");
        // What does not show and ends something that began before stays outside, as its beginning does.
        assertThat(Names.mark("<p>\u2068@Amina\u2069</p>", PEOPLE)).isEqualTo("<p>\u2068<b>@Amina</b>\u2069</p>");
    }

    @Test
    void aNameWithMarkupInItIsText() {
        var name = "<script>alert(1)</script>";
        assertThat(Names.mark("<p>@&lt;script&gt;alert(1)&lt;/script&gt;</p>", List.of(name)))
                .isEqualTo("<p><b>@&lt;script&gt;alert(1)&lt;/script&gt;</b></p>");
    }

    @Test
    void severalPeopleOfOneNameAreAllMeant() {
        assertThat(Names.in("<p>@amina</p>", List.of("Amina", "AMINA", "Noor"))).containsExactly("Amina", "AMINA");
    }

    @Test
    void emptyAndInvisibleNamesNameNobody() {
        assertThat(Names.in("<p>@ @\u200B @</p>", List.of("", " ", "\u200B"))).isEmpty();
    }

    @Test
    void aTextFullOfAtsIsReadToItsEnd() {
        var many = IntStream.range(0, 3000).mapToObj(i -> "Name " + i).toList();
        assertThat(Names.in("<p>" + "@Name ".repeat(16_000) + "</p>", many)).isEmpty();
    }

    @Test
    void aBeginningFitsAnyWordOfAName() {
        assertThat(Names.begins("Amina Karim", "KAR")).isTrue();
        assertThat(Names.begins("Amina Karim", "amina k")).isTrue();
        assertThat(Names.begins("أمينة", "ام")).isTrue();
        assertThat(Names.begins("Amina Karim", "mina")).isFalse();
        assertThat(Names.begins("Jean-Luc O'Brien", "luc o")).isTrue();
        assertThat(Names.begins("Jean-Luc O'Brien", "bri")).isTrue();
        assertThat(Names.begins("Jean-Luc O'Brien", "uc")).isFalse();
        assertThat(Names.begins("Mina Amina", "mina")).isTrue();
        // A vowel sign belongs to the word it stands in.
        assertThat(Names.begins("हिना", "ना")).isFalse();
    }

    private static List<String> in(String html) {
        return Names.in(html, PEOPLE);
    }
}
