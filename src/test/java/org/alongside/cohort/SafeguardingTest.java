package org.alongside.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.alongside.testing.ApplicationTest;
import org.alongside.testing.Fixtures;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class SafeguardingTest {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private Safeguarding safeguarding;

    @Test
    void anAdministratorGivesItToAMemberAndTakesItAgain() {
        var cohort = fixtures.cohort();
        var administrator = fixtures.administrator();
        var member = fixtures.member(cohort);
        safeguarding.put(administrator, cohort, member, true);
        safeguarding.put(administrator, cohort, member, true);

        assertThat(safeguarding.has(member, cohort)).isTrue();
        assertThat(safeguarding.of(administrator, cohort)).containsExactly(member);
        safeguarding.put(administrator, cohort, member, false);
        assertThat(safeguarding.has(member, cohort)).isFalse();
    }

    @Test
    void nobodyGivesItToHerself() {
        var cohort = fixtures.cohort();
        var administrator = fixtures.administrator();
        fixtures.join(cohort, administrator);

        assertThatThrownBy(() -> safeguarding.put(administrator, cohort, administrator, true))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo("safeguarding.own"));
    }

    @Test
    void whoDoesNotBelongToTheCohortCannotHaveIt() {
        var cohort = fixtures.cohort();
        var administrator = fixtures.administrator();

        assertThatThrownBy(() -> safeguarding.put(administrator, cohort, fixtures.person(), true))
                .isInstanceOf(NotFoundException.class);
    }
}
