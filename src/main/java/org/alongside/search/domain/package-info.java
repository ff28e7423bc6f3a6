/// How people are found, and what is shown of what is found.
@NullMarked
package org.alongside.search.domain;

import org.jspecify.annotations.NullMarked;
