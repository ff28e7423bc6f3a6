package org.alongside.discussion.ui;

import com.vaadin.flow.server.Command;
import java.util.stream.Stream;
import org.alongside.discussion.ContactShown;
import org.alongside.screening.Signal;
import org.alongside.uikit.AuthorQuestion;

/// Asks an author before others see how she can be reached.
class ContactQuestion extends AuthorQuestion {

    private static final long serialVersionUID = 1L;

    /// @param post runs where she posts it anyway
    /// @param change runs where she goes back to the text
    ContactQuestion(ContactShown shown, Command post, Command change) {
        super(post, change);
        var words = shown.details().stream()
                .flatMap(detail -> Stream.ofNullable(detail.evidence()))
                .distinct()
                .toList();
        fill(
                "contact-question",
                getTranslation(key(shown), "count", shown.readers()),
                words,
                getTranslation("contact.more"),
                getTranslation("contact.anyway"),
                getTranslation("contact.change"));
    }

    private static String key(ContactShown shown) {
        var kinds = shown.details().stream().map(Signal::name).distinct().toList();
        if (kinds.size() > 1) {
            return "contact.several";
        }
        return switch (kinds.getFirst()) {
            case "contact.phone" -> "contact.phone";
            case "contact.email" -> "contact.email";
            default -> "contact.address";
        };
    }
}
