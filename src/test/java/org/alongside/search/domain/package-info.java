@NullMarked
package org.alongside.search.domain;

import org.jspecify.annotations.NullMarked;
