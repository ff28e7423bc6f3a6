/// Meetings and introductions of a pair on the screen.
@NullMarked
package org.alongside.mentoring.ui.meeting;

import org.jspecify.annotations.NullMarked;
