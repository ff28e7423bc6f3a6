package org.alongside.discussion;

import com.vaadin.flow.component.Component;
import java.util.Locale;
import java.util.Optional;
import org.alongside.shared.PersonId;

/// What another module shows on the page of a thread, above its posts, as a bean.
public interface ThreadPart {

    /// @return where it stands among the others, the lower the earlier
    int order();

    /// Asked whenever the page is shown.
    ///
    /// @param thread as the viewer sees it
    /// @return what is shown; empty where there is nothing for this person
    Optional<Component> part(PersonId viewer, ThreadPage thread, Locale locale);
}
