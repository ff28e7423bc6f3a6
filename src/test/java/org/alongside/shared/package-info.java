@NullMarked
package org.alongside.shared;

import org.jspecify.annotations.NullMarked;
