@NullMarked
package org.alongside.mentoring.ui.balance;

import org.jspecify.annotations.NullMarked;
