@NullMarked
package org.alongside.platform.security;

import org.jspecify.annotations.NullMarked;
