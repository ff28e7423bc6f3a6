package org.alongside.moderation.ui;

import java.util.Locale;
import java.util.Optional;
import org.alongside.cohort.CohortAccess;
import org.alongside.identity.CurrentPerson;
import org.alongside.identity.SignedInPerson;
import org.alongside.moderation.CaseFilter;
import org.alongside.moderation.Cases;
import org.alongside.platform.Messages;
import org.alongside.uikit.NavigationEntry;
import org.alongside.uikit.NavigationItem;
import org.springframework.stereotype.Component;

/// The desk's place in the navigation, for who moderates or coordinates somewhere; for administrators once a case
/// has come to them. Everybody else costs one look at an index.
@Component
class ModerationEntry implements NavigationEntry {

    private static final int ORDER = 50;

    private final CurrentPerson current;
    private final CohortAccess access;
    private final Cases cases;
    private final Messages messages;

    ModerationEntry(CurrentPerson current, CohortAccess access, Cases cases, Messages messages) {
        this.current = current;
        this.access = access;
        this.cases = cases;
        this.messages = messages;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<NavigationItem> item(Locale locale) {
        return current.find().flatMap(person -> item(person, locale));
    }

    private Optional<NavigationItem> item(SignedInPerson person, Locale locale) {
        var keeps = access.looksAfterSomewhere(person.id());
        if (!keeps && !person.administrator()) {
            return Optional.empty();
        }
        var waiting = cases.count(person.id(), CaseFilter.ALL);
        return keeps || waiting > 0
                ? Optional.of(
                        new NavigationItem(messages.text(locale, "moderation.title"), ModerationView.PATH, waiting))
                : Optional.empty();
    }
}
