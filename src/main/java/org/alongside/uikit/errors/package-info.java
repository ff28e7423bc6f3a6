/// What a person sees when something is not there, refused, or has failed.
@NullMarked
package org.alongside.uikit.errors;

import org.jspecify.annotations.NullMarked;
