@NullMarked
package org.alongside.identity.domain;

import org.jspecify.annotations.NullMarked;
