/// The field on each page, and the page of what was found.
@NullMarked
package org.alongside.search.ui;

import org.jspecify.annotations.NullMarked;
