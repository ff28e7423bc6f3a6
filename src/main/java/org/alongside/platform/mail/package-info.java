/// Mail by SMTP.
@NullMarked
package org.alongside.platform.mail;

import org.jspecify.annotations.NullMarked;
