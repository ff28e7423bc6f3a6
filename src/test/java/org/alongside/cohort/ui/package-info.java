@NullMarked
package org.alongside.cohort.ui;

import org.jspecify.annotations.NullMarked;
