/// How much somebody may still do, counted in the database.
@NullMarked
package org.alongside.platform.buckets;

import org.jspecify.annotations.NullMarked;
