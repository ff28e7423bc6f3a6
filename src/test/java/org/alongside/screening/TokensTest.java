package org.alongside.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokensTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    wsp 622 010 933           | WORD PHONE
                    call +45 22 11 33 44 now  | WORD PHONE WORD
                    ring ٠٧٩٠١٢٣٤٥٦           | WORD PHONE
                    in 2019 and 14 days       | WORD NUMBER WORD NUMBER WORD
                    12.05.2024 at 9:00-17:00  | NUMBER WORD NUMBER
                    about 5.000.000 đồng      | WORD NUMBER WORD
                    only 39€ (-50%)           | WORD MONEY PERCENT
                    50 € or 20 %              | MONEY WORD PERCENT
                    tg @fast_visa             | WORD HANDLE
                    insta:@mia.nails          | HANDLE
                    line visa_vip88, name:___ | WORD HANDLE WORD
                    _really_ now sale_50%     | WORD WORD PERCENT
                    to mia@shop.example       | WORD EMAIL
                    see pills24.example !!!   | WORD ADDRESS SIGN
                    https://a.example/caf%C3  | ADDRESS
                    e.g. at home              | WORD WORD WORD
                    in 24h                    | WORD MIXED
                    """)
    void tellsWhatATokenIs(String text, String kinds) {
        var tokens = tokens(text);
        assertThat(IntStream.range(0, tokens.count()).mapToObj(tokens::kind))
                .extracting(Enum::name)
                .containsExactly(kinds.split(" "));
    }

    @Test
    void knowsAWordWhateverItsCaseAndWhatStandsAtIt() {
        assertThat(tokens("(WhatsApp:").hash(0))
                .isEqualTo(tokens("whatsapp").hash(0))
                .isNotEqualTo(tokens("telegram").hash(0));
        assertThat(tokens("whatsapp").hash(-1)).isZero();
        assertThat(tokens("whatsapp").hash(1)).isZero();
    }

    @Test
    void readsNoFurtherThanItMust() {
        assertThat(tokens("word ".repeat(10_000)).count()).isEqualTo(2_400);
    }

    private static Tokens tokens(String text) {
        return Tokens.of(Reading.of(Submission.of(text)));
    }
}
