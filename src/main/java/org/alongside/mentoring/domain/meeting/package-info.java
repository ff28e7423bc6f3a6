/// How meetings, introductions and the shelf of a pair are kept.
@NullMarked
package org.alongside.mentoring.domain.meeting;

import org.jspecify.annotations.NullMarked;
