@NullMarked
package org.alongside.cohort.domain;

import org.jspecify.annotations.NullMarked;
