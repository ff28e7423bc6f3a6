@NullMarked
package org.alongside.identity;

import org.jspecify.annotations.NullMarked;
