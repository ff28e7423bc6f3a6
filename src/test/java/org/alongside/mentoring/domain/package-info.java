@NullMarked
package org.alongside.mentoring.domain;

import org.jspecify.annotations.NullMarked;
