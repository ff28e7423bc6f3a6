/// The files that an import reads: each format as a stream of texts, in constant memory.
@NullMarked
package org.alongside.admin.source;

import org.jspecify.annotations.NullMarked;
