package org.alongside.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class MessagesTest {

    private static final Locale ARABIC = Locale.forLanguageTag("ar");

    private final Messages messages = new Messages(true);

    @Test
    void pluralFollowsTheLanguage() {
        assertThat(messages.text(Locale.ENGLISH, "uikit.count", "count", 1)).isEqualTo("1 thing waits");
        assertThat(messages.text(ARABIC, "uikit.count", "count", 2)).isEqualTo("أمران في انتظارك");
    }

    @Test
    void arabicFiguresAreLatin() {
        assertThat(messages.text(ARABIC, "uikit.count", "count", 12)).startsWith("12 ");
    }

    @Test
    void aNameInAnotherDirectionStandsApart() {
        assertThat(messages.text(ARABIC, "talk.whoReads", "name", "Selam G."))
                .isEqualTo("بينكِ وبين \u2068Selam G.\u2069: مَن يقرأ هذا؟");
        assertThat(messages.text(Locale.ENGLISH, "talk.whoReads", "name", "Selam G."))
                .contains("Selam G.")
                .doesNotContain("\u2068");
    }

    @Test
    void argumentsMayComeAsMap() {
        assertThat(messages.getTranslation("error.text", Locale.ENGLISH, Map.of("incident", "abc")))
                .endsWith("abc");
    }

    @Test
    void countryOfTheReaderDoesNotMatter() {
        assertThat(messages.text(Locale.forLanguageTag("ar-SY"), "post.reply"))
                .isEqualTo(messages.text(ARABIC, "post.reply"));
    }

    @Test
    void unknownLanguageIsAnsweredInEnglish() {
        assertThat(messages.text(Locale.forLanguageTag("tlh"), "post.reply")).isEqualTo("Reply");
    }

    @Test
    void missingKeyThrowsWhereItMustBeSeen() {
        assertThatIllegalArgumentException().isThrownBy(() -> messages.text(Locale.ENGLISH, "no.such.key"));
    }

    @Test
    void missingKeyShowsItselfInProduction() {
        assertThat(new Messages(false).text(ARABIC, "no.such.key")).isEqualTo("no.such.key");
    }

    @Test
    void browserIsAskedInItsOrder() {
        var locales = new RequestLocale(new StaticListableBeanFactory().getBeanProvider(LocaleChoice.class));
        var wishes = List.of(Locale.forLanguageTag("da-DK"), Locale.forLanguageTag("ar-SY"), Locale.ENGLISH);
        assertThat(locales.of(Collections.enumeration(wishes))).isEqualTo(ARABIC);
    }

    @Test
    void chosenLanguageComesBeforeTheBrowsers() {
        var beans = new StaticListableBeanFactory();
        beans.addBean("choice", (LocaleChoice) () -> Optional.of(ARABIC));
        var locales = new RequestLocale(beans.getBeanProvider(LocaleChoice.class));
        assertThat(locales.of(Collections.enumeration(List.of(Locale.ENGLISH)))).isEqualTo(ARABIC);
    }
}
