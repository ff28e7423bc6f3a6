@NullMarked
package org.alongside.moderation.ui;

import org.jspecify.annotations.NullMarked;
