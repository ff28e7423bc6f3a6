/// What check-ins, reviews and the talk of a pair are kept in.
@NullMarked
package org.alongside.mentoring.domain.balance;

import org.jspecify.annotations.NullMarked;
