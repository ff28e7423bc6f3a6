@NullMarked
package org.alongside.platform.buckets;

import org.jspecify.annotations.NullMarked;
