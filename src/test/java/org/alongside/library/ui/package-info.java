@NullMarked
package org.alongside.library.ui;

import org.jspecify.annotations.NullMarked;
