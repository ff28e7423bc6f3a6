package org.alongside.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.alongside.shared.CohortId;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.alongside.testing.ApplicationTest;
import org.alongside.testing.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
@SuppressWarnings("NullAway.Init") // Set up before each test.
class HelpLinesTest {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private HelpLines helpLines;

    private CohortId cohort;
    private PersonId coordinator;

    @BeforeEach
    void threeLines() {
        cohort = fixtures.cohort();
        coordinator = fixtures.with(cohort, new CohortRole(false, true));
        helpLines.add(coordinator, cohort, " First ", " 112 ", "");
        helpLines.add(coordinator, cohort, "Second", "https://example.org/", "In Arabic");
        helpLines.add(coordinator, cohort, "Third", "+45 00 00 00 01", "");
    }

    @Test
    void membersReadThemInTheirOrder() {
        assertThat(helpLines.of(fixtures.member(cohort), cohort))
                .extracting(HelpLine::name)
                .containsExactly("First", "Second", "Third");
    }

    @Test
    void oneMovesUp() {
        helpLines.moveUp(coordinator, cohort, line(2));

        assertThat(names()).containsExactly("First", "Third", "Second");
    }

    @Test
    void theFirstStaysWhereItIs() {
        helpLines.moveUp(coordinator, cohort, line(0));

        assertThat(names()).containsExactly("First", "Second", "Third");
    }

    @Test
    void oneMovesUpPastAGap() {
        helpLines.remove(coordinator, cohort, line(1));
        helpLines.moveUp(coordinator, cohort, line(1));

        assertThat(names()).containsExactly("Third", "First");
    }

    @Test
    void itsWordsCanBeChanged() {
        helpLines.change(coordinator, cohort, line(1), "Changed", "113", "");

        assertThat(helpLines.of(coordinator, cohort).get(1)).isEqualTo(new HelpLine(line(1), "Changed", "113", ""));
    }

    @Test
    void theLineOfAnotherCohortIsOutOfReach() {
        var other = fixtures.cohort();
        var there = fixtures.with(other, new CohortRole(false, true));

        assertThatThrownBy(() -> helpLines.change(there, other, line(0), "x", "y", ""))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> helpLines.moveUp(there, other, line(1))).isInstanceOf(NotFoundException.class);
        helpLines.remove(there, other, line(0));
        assertThat(names()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "'',112,'',help.name",
        "81,112,'',help.name",
        "x,'',' ',help.reach",
        "x,201,'',help.reach",
        "x,1,201,help.about"
    })
    void whatDoesNotFitIsRefused(String name, String reach, String about, String reason) {
        assertThatThrownBy(() -> helpLines.add(coordinator, cohort, longer(name), longer(reach), longer(about)))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    @Test
    void twelveAreEnough() {
        for (int i = 3; i < HelpLines.MOST; i++) {
            helpLines.add(coordinator, cohort, "Line", "1", "");
        }

        assertThatThrownBy(() -> helpLines.add(coordinator, cohort, "Line", "1", ""))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.reason()).isEqualTo("help.many"));
    }

    private static String longer(String words) {
        return words.equals("81") || words.equals("201") ? "x".repeat(Integer.parseInt(words)) : words;
    }

    private long line(int at) {
        return helpLines.of(coordinator, cohort).get(at).id();
    }

    private java.util.List<String> names() {
        return helpLines.of(coordinator, cohort).stream().map(HelpLine::name).toList();
    }
}
