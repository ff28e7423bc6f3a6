@NullMarked
package org.alongside.mentoring.domain.care;

import org.jspecify.annotations.NullMarked;
