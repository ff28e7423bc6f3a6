@NullMarked
package org.alongside.search.ui;

import org.jspecify.annotations.NullMarked;
