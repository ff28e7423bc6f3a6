package org.alongside.mentoring.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.alongside.discussion.StoredSignals;
import org.alongside.discussion.TextCheck;
import org.alongside.screening.Kind;
import org.alongside.screening.Signal;
import org.alongside.shared.CohortId;
import org.alongside.testing.ApplicationTest;
import org.alongside.testing.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
@SuppressWarnings("NullAway.Init") // Set up before each test.
class ContactRuleTest {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private ContactRule rule;

    @Autowired
    private JdbcClient jdbc;

    private CohortId cohort;

    @BeforeEach
    void aCohort() {
        cohort = fixtures.cohort();
    }

    @Test
    void theGravestIsNoted() {
        assertThat(rule.apply(cohort, checked(false, Set.of())).note()).isNull();
        assertThat(rule.apply(cohort, checked(false, Set.of(Kind.CONTACT), "contact.phone"))
                        .note())
                .isEqualTo("CONTACT");
        assertThat(rule.apply(cohort, checked(false, Set.of(Kind.CONTACT), "lure.messenger"))
                        .note())
                .isEqualTo("OFF_SITE");
        assertThat(rule.apply(cohort, checked(false, Set.of(), "lure.own-site", "scam.promise"))
                        .note())
                .isEqualTo("MONEY");
    }

    @Test
    void whereTheCohortSaysNothingItIsDelivered() {
        assertThat(rule.apply(cohort, checked(false, Set.of(Kind.CONTACT), "contact.phone"))
                        .holds())
                .isFalse();
    }

    @Test
    void whereTheCohortHoldsItWaitsUnlessSomebodyMayBeInDanger() {
        hold();

        assertThat(rule.apply(cohort, checked(false, Set.of(Kind.CONTACT), "contact.phone"))
                        .holds())
                .isTrue();
        assertThat(rule.apply(cohort, checked(false, Set.of(Kind.CONTACT, Kind.DANGER), "contact.phone"))
                        .holds())
                .isFalse();
        assertThat(rule.apply(cohort, checked(false, Set.of())).holds()).isFalse();
    }

    @Test
    void moderatorsAreToldFirstThatItIsTheRuleOfTheCohort() {
        hold();
        var checked = checked(false, Set.of(Kind.CONTACT), "contact.phone");

        assertThat(StoredSignals.read(rule.apply(cohort, checked).signals(checked)))
                .extracting(Signal::name)
                .containsExactly("contact.rule", "contact.phone");
    }

    private void hold() {
        jdbc.sql("INSERT INTO mentoring_settings (cohort_id, contact_rule) VALUES (?, 'HOLD')")
                .param(cohort.value())
                .update();
    }

    private static TextCheck.Checked checked(boolean held, Set<Kind> kinds, String... signals) {
        var found = List.of(signals).stream()
                .map(name -> new Signal(name, 0.5, null))
                .toList();
        return new TextCheck.Checked("<p>Text</p>", 1, held, 0.2, StoredSignals.write(found), kinds);
    }
}
