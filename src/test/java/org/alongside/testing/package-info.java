@NullMarked
package org.alongside.testing;

import org.jspecify.annotations.NullMarked;
