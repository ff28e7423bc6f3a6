@NullMarked
package org.alongside.cohort;

import org.jspecify.annotations.NullMarked;
