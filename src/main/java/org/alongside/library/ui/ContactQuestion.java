package org.alongside.library.ui;

import com.vaadin.flow.server.Command;
import java.util.List;
import org.alongside.uikit.AuthorQuestion;

/// Asks, before a resource is sent, whether others may see how somebody can be reached.
class ContactQuestion extends AuthorQuestion {

    private static final long serialVersionUID = 1L;

    /// @param found as it stands in her text
    /// @param send runs where she sends it as it is
    /// @param change runs where she goes back
    ContactQuestion(List<String> found, Command send, Command change) {
        super(send, change);
        fill(
                "resource-contact",
                getTranslation("resource.propose.contact"),
                found,
                getTranslation("resource.propose.contact-more"),
                getTranslation("resource.propose.contact-send"),
                getTranslation("contact.change"));
    }
}
