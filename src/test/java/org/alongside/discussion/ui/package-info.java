@NullMarked
package org.alongside.discussion.ui;

import org.jspecify.annotations.NullMarked;
