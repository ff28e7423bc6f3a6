@NullMarked
package org.alongside.identity.ui;

import org.jspecify.annotations.NullMarked;
