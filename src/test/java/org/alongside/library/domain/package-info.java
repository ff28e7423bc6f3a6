@NullMarked
package org.alongside.library.domain;

import org.jspecify.annotations.NullMarked;
