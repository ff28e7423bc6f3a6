@NullMarked
package org.alongside.mentoring.domain.plan;

import org.jspecify.annotations.NullMarked;
