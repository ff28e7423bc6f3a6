@NullMarked
package org.alongside.platform.database;

import org.jspecify.annotations.NullMarked;
