package org.alongside.mentoring.ui.balance;

import java.util.List;

/// The five steps of a question that is answered in words.
final class Steps {

    static final List<Integer> ALL = List.of(1, 2, 3, 4, 5);

    private Steps() {}
}
