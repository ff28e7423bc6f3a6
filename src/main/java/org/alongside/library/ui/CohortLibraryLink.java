package org.alongside.library.ui;

import java.util.Locale;
import org.alongside.discussion.MemberPage;
import org.alongside.library.LibraryRoutes;
import org.alongside.platform.Messages;
import org.springframework.stereotype.Component;

/// The way from a cohort's page to what it has in the library.
@Component
class CohortLibraryLink implements MemberPage {

    private final Messages messages;

    CohortLibraryLink(Messages messages) {
        this.messages = messages;
    }

    @Override
    public String label(Locale locale) {
        return messages.text(locale, "library.title");
    }

    @Override
    public String address(String slug) {
        return LibraryRoutes.ofCohort(slug);
    }
}
