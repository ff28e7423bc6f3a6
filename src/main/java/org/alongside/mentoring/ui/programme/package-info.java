@NullMarked
package org.alongside.mentoring.ui.programme;

import org.jspecify.annotations.NullMarked;
