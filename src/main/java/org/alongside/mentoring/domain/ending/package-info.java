@NullMarked
package org.alongside.mentoring.domain.ending;

import org.jspecify.annotations.NullMarked;
