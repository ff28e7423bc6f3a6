@NullMarked
package org.alongside.mentoring.ui.plan;

import org.jspecify.annotations.NullMarked;
