package org.alongside.mentoring.domain.programme;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeCellsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+45 20",
                "-2",
                "@SUM(A1)",
                "\t=1",
                "  =1",
                "\r=1",
                "\n=1",
                "＝1",
                "＋1",
                "－1",
                "＠x",
                "|cmd"
            })
    void whatWouldBeWorkedOutStandsAsWords(String words) {
        assertThat(SafeCells.of(words)).isEqualTo("'" + words);
    }

    @Test
    void otherWordsStayAsTheyAre() {
        assertThat(SafeCells.of("Amina = Noor")).isEqualTo("Amina = Noor");
        assertThat(SafeCells.of("أمينة")).isEqualTo("أمينة");
        assertThat(SafeCells.of("2026-11-28")).isEqualTo("2026-11-28");
        assertThat(SafeCells.of("")).isEmpty();
    }
}
