@NullMarked
package org.alongside;

import org.jspecify.annotations.NullMarked;
