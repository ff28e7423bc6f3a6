@NullMarked
package org.alongside.search;

import org.jspecify.annotations.NullMarked;
