package org.alongside.screening;

/// One way to look at a text; adds what it finds. Weights are log-odds set by hand: about 1 is a hint, 2 a strong
/// one, and 3 outweighs the base rate by itself ([Screening#BASE_LOG_ODDS]).
@FunctionalInterface
interface Rule {

    void look(Reading reading, Findings findings);
}
