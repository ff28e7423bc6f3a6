package org.alongside.mentoring.ui.ending;

import java.io.Serializable;

/// The page on which the steps of an ending are done.
interface Steps extends Serializable {

    /// Something was done: the page shows what is true now.
    ///
    /// @param danger whether she may be in danger
    /// @param key message of what was done
    void done(boolean danger, String key);
}
