/// How the pairs of a cohort are, without a word of theirs.
@NullMarked
package org.alongside.mentoring.domain.programme;

import org.jspecify.annotations.NullMarked;
