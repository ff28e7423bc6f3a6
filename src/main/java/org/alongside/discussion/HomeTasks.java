package org.alongside.discussion;

import java.util.List;
import java.util.Locale;
import org.alongside.shared.PersonId;

/// What waits for a person in another module, for the first place on her home page; provided as beans.
public interface HomeTasks {

    /// @return what waits for her, the longest first
    List<HomeTask> of(PersonId person, Locale locale);

    /// @return where all of it stands, without a leading slash
    String address();
}
