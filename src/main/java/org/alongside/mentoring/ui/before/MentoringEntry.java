package org.alongside.mentoring.ui.before;

import java.util.Locale;
import java.util.Optional;
import org.alongside.identity.CurrentPerson;
import org.alongside.mentoring.MentoringHome;
import org.alongside.mentoring.MentoringRoutes;
import org.alongside.platform.Messages;
import org.alongside.shared.PersonId;
import org.alongside.uikit.NavigationEntry;
import org.alongside.uikit.NavigationItem;
import org.springframework.stereotype.Component;

/// Mentoring's place in the navigation, for members of a cohort. Who has nothing to do with mentoring costs one look.
@Component
class MentoringEntry implements NavigationEntry {

    private static final int ORDER = 30;

    private final CurrentPerson current;
    private final MentoringHome home;
    private final Messages messages;

    MentoringEntry(CurrentPerson current, MentoringHome home, Messages messages) {
        this.current = current;
        this.home = home;
        this.messages = messages;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<NavigationItem> item(Locale locale) {
        return current.find().flatMap(person -> item(person.id(), locale));
    }

    private Optional<NavigationItem> item(PersonId person, Locale locale) {
        var standing = home.standing(person);
        if (!standing.member()) {
            return Optional.empty();
        }
        var waiting = standing.concerned() ? home.tasks(person).size() : 0;
        return Optional.of(new NavigationItem(messages.text(locale, "before.title"), MentoringRoutes.HOME, waiting));
    }
}
