@NullMarked
package org.alongside.admin.source;

import org.jspecify.annotations.NullMarked;
