package org.alongside.library;

import com.vaadin.flow.component.Component;
import java.util.Locale;
import java.util.Optional;
import org.alongside.shared.PersonId;

/// What another part of the product shows on the page of a resource, as a bean.
public interface ResourcePart {

    /// Where it stands, from above: below 20 on top of the content, 50 who talks about it, 60 where it is kept,
    /// 70 words to its owner.
    int order();

    /// @param resource as the viewer sees it
    /// @return what is shown; empty where there is nothing for this person
    Optional<Component> part(PersonId viewer, ResourceView resource, Locale locale);
}
