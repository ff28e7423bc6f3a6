package org.alongside.library.ui;

import org.alongside.discussion.MemberPage;
import org.alongside.library.LibraryRoutes;
import org.springframework.stereotype.Component;

/// The way from a cohort's page to what it has in the library.
@Component
class CohortLibraryLink implements MemberPage {

    @Override
    public String key() {
        return "library.title";
    }

    @Override
    public String address(String slug) {
        return LibraryRoutes.ofCohort(slug);
    }
}
