/// What surrounds the views: the page they are loaded in, the way out, errors outside of them, the person's
/// language.
@NullMarked
package org.alongside.platform.web;

import org.jspecify.annotations.NullMarked;
