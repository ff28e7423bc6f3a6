/// Whether links in the library still answer: the only requests this site makes of its own accord.
@NullMarked
package org.alongside.library.domain.links;

import org.jspecify.annotations.NullMarked;
