@NullMarked
package org.alongside.mentoring.ui.ending;

import org.jspecify.annotations.NullMarked;
