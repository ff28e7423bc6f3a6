@NullMarked
package org.alongside.library;

import org.jspecify.annotations.NullMarked;
