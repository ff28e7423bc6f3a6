package org.alongside.library.ui;

import java.util.Locale;
import org.alongside.discussion.ModeratorPage;
import org.alongside.identity.CurrentPerson;
import org.alongside.library.Reviews;
import org.alongside.platform.Messages;
import org.alongside.shared.ThreadId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The way from a cohort's page to what in its library should be looked at.
@Component
class ReviewsPage implements ModeratorPage {

    private final Reviews reviews;
    private final CurrentPerson current;
    private final Messages messages;

    ReviewsPage(Reviews reviews, CurrentPerson current, Messages messages) {
        this.reviews = reviews;
        this.current = current;
        this.messages = messages;
    }

    @Override
    public String label(Locale locale) {
        return messages.text(locale, "reviews.linkCount", "count", 0);
    }

    /// With how many there are.
    @Override
    public String label(String slug, Locale locale) {
        var count =
                current.find().map(person -> reviews.count(person.id(), slug)).orElse(0);
        return messages.text(locale, "reviews.linkCount", "count", count);
    }

    @Override
    public String address(String slug, @Nullable ThreadId thread) {
        return ReviewsView.PATH + "/" + slug;
    }

    @Override
    public boolean inThreads() {
        return false;
    }

    @Override
    public boolean forCoordinators() {
        return true;
    }
}
