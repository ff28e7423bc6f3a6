package org.alongside.cohort.ui;

import java.io.Serializable;
import org.alongside.cohort.CohortMember;

/// What can be done about a person in a cohort.
interface MemberActions extends Serializable {

    void newLink(CohortMember member);

    void changeRole(CohortMember member);

    void takeOut(CohortMember member);
}
