@NullMarked
package org.alongside.mentoring.ui.talk;

import org.jspecify.annotations.NullMarked;
