@NullMarked
package org.alongside.moderation.domain;

import org.jspecify.annotations.NullMarked;
