@NullMarked
package org.alongside.mentoring.ui.matching;

import org.jspecify.annotations.NullMarked;
