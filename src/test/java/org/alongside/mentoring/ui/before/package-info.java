@NullMarked
package org.alongside.mentoring.ui.before;

import org.jspecify.annotations.NullMarked;
