/// What people do, in Chromium, against the production bundle and the embedded MariaDB.
@NullMarked
package org.alongside.journeys;

import org.jspecify.annotations.NullMarked;
