/// The embedded MariaDB server for development, tests and a first look. Nothing here depends on Spring.
@NullMarked
package org.alongside.platform.database;

import org.jspecify.annotations.NullMarked;
