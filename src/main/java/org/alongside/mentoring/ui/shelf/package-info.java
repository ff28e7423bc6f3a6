/// The shelf of a pair and the threads that grow out of its talk on the screen.
@NullMarked
package org.alongside.mentoring.ui.shelf;

import org.jspecify.annotations.NullMarked;
