@NullMarked
package org.alongside.discussion.domain;

import org.jspecify.annotations.NullMarked;
