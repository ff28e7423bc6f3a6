@NullMarked
package org.alongside.mentoring.ui.care;

import org.jspecify.annotations.NullMarked;
